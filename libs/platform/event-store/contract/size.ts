import { describe, expect, it } from '@jest/globals';
import type { EventStore } from '../index.js';
import { anEvent, aStream } from './material.js';

/** What `size` must show; of a store that cannot count no more than that it gives a count of events. */
export function sizeContract(store: () => EventStore, estimates: boolean): void {
  describe('size', () => {
    it(estimates ? 'estimates how many events there are' : 'counts its events', async () => {
      const before = await store().size();
      await store().append({ stream: aStream(), expected: 'no-stream', events: [anEvent(), anEvent(), anEvent()] });
      const after = await store().size();
      if (!estimates) return expect(after).toBe(before + 3);
      expect(Number.isSafeInteger(after)).toBe(true);
      expect(after).toBeGreaterThanOrEqual(3);
    });
  });
}
