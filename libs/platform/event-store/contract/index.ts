import { afterAll, beforeAll, describe } from '@jest/globals';
import type { EventStore } from '../index.js';
import { appendInOrderContract } from './append-in-order.js';
import { appendContract } from './append.js';
import { readAllContract } from './read-all.js';
import { readStreamContract } from './read-stream.js';
import { sizeContract } from './size.js';
import { storableContract } from './storable.js';
import { subscribeContract } from './subscribe.js';

export { anEvent, aStream, collect } from './material.js';

export interface StoreUnderTest {
  readonly store: EventStore;
  close(): Promise<void>;
}

/**
 * What every adapter of the port must show, on a real server.
 *
 * @param estimates the engine cannot count its events
 */
export function eventStoreContract(
  name: string,
  open: () => Promise<StoreUnderTest>,
  { estimates = false }: { readonly estimates?: boolean } = {},
): void {
  describe(`event store contract: ${name}`, () => {
    let under: StoreUnderTest;
    const store = () => under.store;
    beforeAll(async () => {
      under = await open();
    });
    afterAll(() => under.close());

    appendContract(store);
    storableContract(store);
    appendInOrderContract(store);
    readStreamContract(store);
    readAllContract(store);
    subscribeContract(store);
    sizeContract(store, estimates);
  });
}
