import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { WrongExpectedRevision, type Append, type EventStore } from '../index.js';
import { anEvent, aStream, collect } from './material.js';

/** What `appendInOrder` must show. */
export function appendInOrderContract(store: () => EventStore): void {
  describe('appendInOrder', () => {
    it('gives rising positions in the order of the list, also when streams alternate', async () => {
      const [a, b] = [aStream(), aStream()];
      const appends: Append[] = Array.from({ length: 50 }, (_, n) => ({
        stream: n % 3 === 0 ? a : b,
        expected: 'any',
        events: n % 5 === 0 ? [anEvent('X', n), anEvent('Y', n)] : [anEvent('X', n)],
      }));
      const results = await store().appendInOrder(appends);
      const positions = results.map((r) => r.position);
      expect(positions).toEqual([...positions].sort());
      const readA = await collect(store().readStream(a));
      expect(readA.map((e) => e.id)).toEqual(
        appends.filter((x) => x.stream === a).flatMap((x) => x.events.map((e) => e.id)),
      );
      expect(readA.map((e) => e.revision)).toEqual(readA.map((_, n) => n));
      for (const [i, result] of results.entries()) {
        const stream = await collect(store().readStream(appends[i]!.stream));
        expect(stream[result.revision]!.position).toBe(result.position);
      }
    });

    it('adds only what is missing when a part of the list was written before', async () => {
      const appends: Append[] = Array.from({ length: 30 }, (_, n) => ({
        stream: `order-${n % 4}${randomUUID().slice(1)}`,
        expected: 'any',
        events: [anEvent('X', n)],
      })).map((append, n, list) => ({ ...append, stream: list[n % 4]!.stream }) as Append);
      await store().appendInOrder(appends.slice(0, 11));
      await store().append(appends[20]!);
      const results = await store().appendInOrder(appends);
      expect(results.filter((r) => r.existing)).toHaveLength(12);
      expect(await store().appendInOrder(appends)).toEqual(results.map((r) => ({ ...r, existing: true })));
      const total = new Set(appends.map((append) => append.stream));
      let count = 0;
      for (const stream of total) count += (await collect(store().readStream(stream))).length;
      expect(count).toBe(30);
    });

    it('stops at the first append that fails and keeps what stood before it', async () => {
      const [a, b, c] = [aStream(), aStream(), aStream()];
      await store().append({ stream: b, expected: 'no-stream', events: [anEvent()] });
      const list: Append[] = [
        { stream: a, expected: 'no-stream', events: [anEvent()] },
        { stream: b, expected: 'no-stream', events: [anEvent()] },
        { stream: c, expected: 'no-stream', events: [anEvent()] },
      ];
      await expect(store().appendInOrder(list)).rejects.toThrow(WrongExpectedRevision);
      expect(await collect(store().readStream(a))).toHaveLength(1);
      expect(await collect(store().readStream(c))).toHaveLength(0);
    });

    it('lets expectations chain within one stream', async () => {
      const stream = aStream();
      const results = await store().appendInOrder([
        { stream, expected: 'no-stream', events: [anEvent(), anEvent()] },
        { stream, expected: 1, events: [anEvent()] },
        { stream, expected: 2, events: [anEvent()] },
      ]);
      expect(results.map((r) => r.revision)).toEqual([1, 2, 3]);
    });
  });
}
