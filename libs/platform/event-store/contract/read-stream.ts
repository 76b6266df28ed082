import { describe, expect, it } from '@jest/globals';
import type { EventStore } from '../index.js';
import { anEvent, aStream, collect } from './material.js';

/** What `readStream` must show. */
export function readStreamContract(store: () => EventStore): void {
  describe('readStream', () => {
    it('reads forward and backward, from a revision, up to a limit', async () => {
      const stream = aStream();
      const events = Array.from({ length: 10 }, (_, n) => anEvent('N', n));
      await store().append({ stream, expected: 'no-stream', events });
      const revisions = async (options: Parameters<EventStore['readStream']>[1]) =>
        (await collect(store().readStream(stream, options))).map((event) => event.revision);
      expect(await revisions({ from: 4 })).toEqual([4, 5, 6, 7, 8, 9]);
      expect(await revisions({ from: 4, limit: 2 })).toEqual([4, 5]);
      expect(await revisions({ direction: 'backward', limit: 3 })).toEqual([9, 8, 7]);
      expect(await revisions({ direction: 'backward', from: 2 })).toEqual([2, 1, 0]);
      expect(await revisions({ from: 10 })).toEqual([]);
      expect(await revisions({ limit: 0 })).toEqual([]);
    });

    it('reads a stream that does not exist as empty', async () => {
      expect(await collect(store().readStream(aStream()))).toEqual([]);
    });

    it('reads a stream that is longer than a page', async () => {
      const stream = aStream();
      const events = Array.from({ length: 2_500 }, (_, n) => anEvent('N', n));
      await store().append({ stream, expected: 'no-stream', events });
      expect((await collect(store().readStream(stream))).map((e) => e.id)).toEqual(events.map((e) => e.id));
      const back = await collect(store().readStream(stream, { direction: 'backward' }));
      expect(back.map((e) => e.id)).toEqual(events.map((e) => e.id).reverse());
    });
  });
}
