import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import type { EventStore } from '../index.js';
import { all, anEvent, aStream } from './material.js';

/** What `readAll` and `head` must show. */
export function readAllContract(store: () => EventStore): void {
  describe('readAll', () => {
    it('reads all from a position, in store order, filtered by category, type and a field that is not there', async () => {
      const category = `k${randomUUID().slice(0, 8)}`;
      const before = await store().head();
      const streams = [aStream(category), aStream(category), aStream()];
      for (let n = 0; n < 9; n++) {
        await store().append({
          stream: streams[n % 3]!,
          expected: 'any',
          events: [anEvent(n % 2 ? 'Odd' : 'Even', n)],
        });
      }
      const numbers = async (options: Parameters<EventStore['readAll']>[0]) =>
        (await all(store().readAll({ after: before, ...options }))).map((event) => event.data['n']);
      expect(await numbers({})).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
      expect(await numbers({ categories: [category] })).toEqual([0, 1, 3, 4, 6, 7]);
      expect(await numbers({ categories: [category], types: ['Odd'] })).toEqual([1, 3, 7]);
      expect(await numbers({ types: ['Odd'], without: 'n' })).toEqual([]);
      expect(await numbers({ types: ['Odd'], without: 'm' })).toEqual([1, 3, 5, 7]);
      expect(await numbers({ batchSize: 2 })).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
      expect(await numbers({ after: await store().head() })).toEqual([]);
    });
  });
}
