import { describe, expect, it } from '@jest/globals';
import { EventIdTaken, WrongExpectedRevision, type Append, type EventStore } from '../index.js';
import { anEvent, aStream, collect } from './material.js';

/** What `append` must show. */
export function appendContract(store: () => EventStore): void {
  describe('append', () => {
    it('writes all events of an append, in order, with revisions from 0', async () => {
      const stream = aStream();
      const events = [anEvent('A', 1), anEvent('B', 2), anEvent('C', 3)];
      const result = await store().append({ stream, expected: 'no-stream', events });
      expect(result).toMatchObject({ revision: 2, existing: false });
      const read = await collect(store().readStream(stream));
      expect(read.map(({ id, type, data, metadata, revision }) => ({ id, type, data, metadata, revision }))).toEqual(
        events.map((event, revision) => ({ ...event, revision })),
      );
      expect(read.at(-1)!.position).toBe(result.position);
      expect(read.every((event) => event.stream === stream)).toBe(true);
      expect(Math.abs(read[0]!.recordedAt - Date.now())).toBeLessThan(60_000);
    });

    it('refuses no-stream when the stream exists, and says where it is', async () => {
      const stream = aStream();
      await store().append({ stream, expected: 'no-stream', events: [anEvent(), anEvent()] });
      const second = store().append({ stream, expected: 'no-stream', events: [anEvent()] });
      await expect(second).rejects.toThrow(WrongExpectedRevision);
      await expect(second).rejects.toMatchObject({ stream, expected: 'no-stream', actual: 1 });
    });

    it.each([0, 5])('refuses revision %i of a stream that does not exist', async (expected) => {
      await expect(store().append({ stream: aStream(), expected, events: [anEvent()] })).rejects.toMatchObject({
        name: 'WrongExpectedRevision',
        actual: -1,
      });
    });

    it('takes the expected revision, refuses a stale and a future one, and writes nothing then', async () => {
      const stream = aStream();
      await store().append({ stream, expected: 'no-stream', events: [anEvent('A')] });
      await store().append({ stream, expected: 0, events: [anEvent('B')] });
      await expect(store().append({ stream, expected: 0, events: [anEvent('C'), anEvent('D')] })).rejects.toMatchObject(
        { actual: 1 },
      );
      await expect(store().append({ stream, expected: 2, events: [anEvent('C')] })).rejects.toMatchObject({
        actual: 1,
      });
      expect((await collect(store().readStream(stream))).map((event) => event.type)).toEqual(['A', 'B']);
    });

    it('appends with any to a new and to an existing stream', async () => {
      const stream = aStream();
      expect((await store().append({ stream, expected: 'any', events: [anEvent()] })).revision).toBe(0);
      expect((await store().append({ stream, expected: 'any', events: [anEvent()] })).revision).toBe(1);
    });

    it('answers the first result when the same ids come again, whatever is expected by then', async () => {
      const stream = aStream();
      const append: Append = { stream, expected: 'no-stream', events: [anEvent(), anEvent()] };
      const first = await store().append(append);
      await store().append({ stream, expected: 1, events: [anEvent()] });
      expect(await store().append(append)).toEqual({ ...first, existing: true });
      expect(await collect(store().readStream(stream))).toHaveLength(3);
    });

    it('refuses an append of which only a part is known', async () => {
      const stream = aStream();
      const known = anEvent();
      await store().append({ stream, expected: 'no-stream', events: [known] });
      await expect(store().append({ stream, expected: 'any', events: [known, anEvent()] })).rejects.toThrow(
        EventIdTaken,
      );
      expect(await collect(store().readStream(stream))).toHaveLength(1);
    });

    it('lets exactly one of many concurrent appends to one revision win', async () => {
      const stream = aStream();
      await store().append({ stream, expected: 'no-stream', events: [anEvent()] });
      const tries = await Promise.allSettled(
        Array.from({ length: 20 }, () => store().append({ stream, expected: 0, events: [anEvent()] })),
      );
      expect(tries.filter((t) => t.status === 'fulfilled')).toHaveLength(1);
      for (const t of tries) if (t.status === 'rejected') expect(t.reason).toBeInstanceOf(WrongExpectedRevision);
      expect(await collect(store().readStream(stream))).toHaveLength(2);
    });

    it('writes one event when the same append comes many times at once', async () => {
      const append: Append = { stream: aStream(), expected: 'no-stream', events: [anEvent()] };
      const results = await Promise.all(Array.from({ length: 20 }, () => store().append(append)));
      expect(new Set(results.map((r) => r.position)).size).toBe(1);
      expect(results.filter((r) => !r.existing)).toHaveLength(1);
    });

    it('refuses a stream name without a category, an append without events, an id that is no UUID', async () => {
      await expect(store().append({ stream: 'plain', expected: 'any', events: [anEvent()] })).rejects.toThrow(
        TypeError,
      );
      await expect(store().append({ stream: aStream(), expected: 'any', events: [] })).rejects.toThrow(TypeError);
      await expect(
        store().append({ stream: aStream(), expected: 'any', events: [{ ...anEvent(), id: '42' }] }),
      ).rejects.toThrow(TypeError);
    });
  });
}
