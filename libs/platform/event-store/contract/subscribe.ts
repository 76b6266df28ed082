import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import type { EventStore, RecordedEvent } from '../index.js';
import { anEvent, aStream } from './material.js';

/** What `subscribe` must show. */
export function subscribeContract(store: () => EventStore): void {
  describe('subscribe', () => {
    it('moves the position past what the filter leaves out', async () => {
      const after = await store().head();
      await store().append({ stream: aStream(), expected: 'any', events: [anEvent(), anEvent()] });
      for (const filter of [{ categories: ['nothing'] }, { types: ['Nothing'] }, { without: 'n' }]) {
        const controller = new AbortController();
        for await (const batch of store().subscribe({ after, ...filter, signal: controller.signal })) {
          expect(batch.events).toEqual([]);
          if (batch.position === (await store().head())) controller.abort();
        }
      }
    });

    it('tells at once that it stands at the head', async () => {
      const controller = new AbortController();
      for await (const batch of store().subscribe({ after: await store().head(), signal: controller.signal })) {
        expect(batch).toMatchObject({ events: [], atHead: true });
        controller.abort();
      }
    });

    it('misses nothing and doubles nothing while many write', async () => {
      const category = `s${randomUUID().slice(0, 8)}`;
      const after = await store().head();
      const controller = new AbortController();
      const seen: RecordedEvent[] = [];
      const subscriber = (async () => {
        for await (const batch of store().subscribe({
          after,
          categories: [category],
          batchSize: 7,
          signal: controller.signal,
        })) {
          seen.push(...batch.events);
          if (seen.length >= 400) controller.abort();
        }
      })();
      await Promise.all(
        Array.from({ length: 8 }, async () => {
          for (let n = 0; n < 50; n++)
            await store().append({ stream: aStream(category), expected: 'no-stream', events: [anEvent()] });
        }),
      );
      await subscriber;
      expect(new Set(seen.map((event) => event.id)).size).toBe(400);
      const positions = seen.map((event) => event.position);
      expect(positions).toEqual([...positions].sort());
    });

    it('ends when the signal aborts while it waits', async () => {
      const controller = new AbortController();
      const subscription = store()
        .subscribe({ after: await store().head(), signal: controller.signal })
        [Symbol.asyncIterator]();
      await subscription.next();
      const waiting = subscription.next();
      controller.abort();
      expect(await waiting).toMatchObject({ done: true });
    });
  });
}
