import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  EventIdTaken,
  UnstorableText,
  WrongExpectedRevision,
  type Append,
  type EventBatch,
  type EventStore,
  type NewEvent,
  type RecordedEvent,
} from '../index.js';

export interface StoreUnderTest {
  readonly store: EventStore;
  close(): Promise<void>;
}

export const anEvent = (type = 'Something', n = 0): NewEvent => ({
  id: randomUUID(),
  type,
  data: { n, text: 'ééñ "quoted" \\ 🐘', nested: { list: [1, null, true] } },
  metadata: { schemaversie: '1', empty: '' },
});

/** A stream name nobody used, in a category of its own when none is given. */
export const aStream = (category = `c${randomUUID().slice(0, 8)}`): string => `${category}-${randomUUID()}`;

export async function collect(source: AsyncIterable<RecordedEvent>): Promise<RecordedEvent[]> {
  return Array.fromAsync(source);
}

async function all(source: AsyncIterable<EventBatch>): Promise<RecordedEvent[]> {
  return (await Array.fromAsync(source)).flatMap((batch) => batch.events);
}

/** What every adapter of the port must show, on a real server. */
export function eventStoreContract(name: string, open: () => Promise<StoreUnderTest>): void {
  describe(`event store contract: ${name}`, () => {
    let under: StoreUnderTest;
    let store: EventStore;
    beforeAll(async () => {
      under = await open();
      store = under.store;
    });
    afterAll(() => under.close());

    describe('append', () => {
      it('writes all events of an append, in order, with revisions from 0', async () => {
        const stream = aStream();
        const events = [anEvent('A', 1), anEvent('B', 2), anEvent('C', 3)];
        const result = await store.append({ stream, expected: 'no-stream', events });
        expect(result).toMatchObject({ revision: 2, existing: false });
        const read = await collect(store.readStream(stream));
        expect(read.map(({ id, type, data, metadata, revision }) => ({ id, type, data, metadata, revision }))).toEqual(
          events.map((event, revision) => ({ ...event, revision })),
        );
        expect(read.at(-1)!.position).toBe(result.position);
        expect(read.every((event) => event.stream === stream)).toBe(true);
        expect(Math.abs(read[0]!.recordedAt - Date.now())).toBeLessThan(60_000);
      });

      it('refuses no-stream when the stream exists, and says where it is', async () => {
        const stream = aStream();
        await store.append({ stream, expected: 'no-stream', events: [anEvent(), anEvent()] });
        const second = store.append({ stream, expected: 'no-stream', events: [anEvent()] });
        await expect(second).rejects.toThrow(WrongExpectedRevision);
        await expect(second).rejects.toMatchObject({ stream, expected: 'no-stream', actual: 1 });
      });

      it.each([0, 5])('refuses revision %i of a stream that does not exist', async (expected) => {
        await expect(store.append({ stream: aStream(), expected, events: [anEvent()] })).rejects.toMatchObject({
          name: 'WrongExpectedRevision',
          actual: -1,
        });
      });

      it('takes the expected revision, refuses a stale and a future one, and writes nothing then', async () => {
        const stream = aStream();
        await store.append({ stream, expected: 'no-stream', events: [anEvent('A')] });
        await store.append({ stream, expected: 0, events: [anEvent('B')] });
        await expect(store.append({ stream, expected: 0, events: [anEvent('C'), anEvent('D')] })).rejects.toMatchObject(
          { actual: 1 },
        );
        await expect(store.append({ stream, expected: 2, events: [anEvent('C')] })).rejects.toMatchObject({
          actual: 1,
        });
        expect((await collect(store.readStream(stream))).map((event) => event.type)).toEqual(['A', 'B']);
      });

      it('appends with any to a new and to an existing stream', async () => {
        const stream = aStream();
        expect((await store.append({ stream, expected: 'any', events: [anEvent()] })).revision).toBe(0);
        expect((await store.append({ stream, expected: 'any', events: [anEvent()] })).revision).toBe(1);
      });

      it('answers the first result when the same ids come again, whatever is expected by then', async () => {
        const stream = aStream();
        const append: Append = { stream, expected: 'no-stream', events: [anEvent(), anEvent()] };
        const first = await store.append(append);
        await store.append({ stream, expected: 1, events: [anEvent()] });
        expect(await store.append(append)).toEqual({ ...first, existing: true });
        expect(await collect(store.readStream(stream))).toHaveLength(3);
      });

      it('refuses an append of which only a part is known', async () => {
        const stream = aStream();
        const known = anEvent();
        await store.append({ stream, expected: 'no-stream', events: [known] });
        await expect(store.append({ stream, expected: 'any', events: [known, anEvent()] })).rejects.toThrow(
          EventIdTaken,
        );
        expect(await collect(store.readStream(stream))).toHaveLength(1);
      });

      it('lets exactly one of many concurrent appends to one revision win', async () => {
        const stream = aStream();
        await store.append({ stream, expected: 'no-stream', events: [anEvent()] });
        const tries = await Promise.allSettled(
          Array.from({ length: 20 }, () => store.append({ stream, expected: 0, events: [anEvent()] })),
        );
        expect(tries.filter((t) => t.status === 'fulfilled')).toHaveLength(1);
        for (const t of tries) if (t.status === 'rejected') expect(t.reason).toBeInstanceOf(WrongExpectedRevision);
        expect(await collect(store.readStream(stream))).toHaveLength(2);
      });

      it('writes one event when the same append comes many times at once', async () => {
        const append: Append = { stream: aStream(), expected: 'no-stream', events: [anEvent()] };
        const results = await Promise.all(Array.from({ length: 20 }, () => store.append(append)));
        expect(new Set(results.map((r) => r.position)).size).toBe(1);
        expect(results.filter((r) => !r.existing)).toHaveLength(1);
      });

      it('counts its events', async () => {
        const before = await store.size();
        await store.append({ stream: aStream(), expected: 'no-stream', events: [anEvent(), anEvent(), anEvent()] });
        expect(await store.size()).toBe(before + 3);
      });

      it('refuses a stream name without a category, an append without events, an id that is no UUID', async () => {
        await expect(store.append({ stream: 'plain', expected: 'any', events: [anEvent()] })).rejects.toThrow(
          TypeError,
        );
        await expect(store.append({ stream: aStream(), expected: 'any', events: [] })).rejects.toThrow(TypeError);
        await expect(
          store.append({ stream: aStream(), expected: 'any', events: [{ ...anEvent(), id: '42' }] }),
        ).rejects.toThrow(TypeError);
      });
    });

    describe('a text that cannot be kept', () => {
      const poisons: [string, Partial<NewEvent>, string][] = [
        ['U+0000', { data: { a: { b: ['x', 'y\u0000'] } } }, 'data.a.b.1'],
        ['the first half of a character', { data: { text: '\ud83d' } }, 'data.text'],
        ['the second half of a character', { metadata: { locatie: '\udc18x' } }, 'metadata.locatie'],
        ['a name', { data: { a: { 'b\u0000': 1 } } }, 'a name in data.a'],
        ['the type', { type: 'A\u0000' }, 'type'],
      ];
      it.each(poisons)('never reaches the store (an immutable event parks for ever): %s', async (_, part, place) => {
        const stream = aStream();
        const append: Append = { stream, expected: 'any', events: [anEvent(), { ...anEvent(), ...part }] };
        const before = await store.head();
        for (const attempt of [() => store.append(append), () => store.appendInOrder([append])]) {
          const error = await attempt().catch((reason: unknown) => reason);
          expect(error).toBeInstanceOf(UnstorableText);
          expect(error).toMatchObject({ stream, place });
        }
        expect(await store.head()).toBe(before);
      });
    });

    describe('appendInOrder', () => {
      it('gives rising positions in the order of the list, also when streams alternate', async () => {
        const [a, b] = [aStream(), aStream()];
        const appends: Append[] = Array.from({ length: 50 }, (_, n) => ({
          stream: n % 3 === 0 ? a : b,
          expected: 'any',
          events: n % 5 === 0 ? [anEvent('X', n), anEvent('Y', n)] : [anEvent('X', n)],
        }));
        const results = await store.appendInOrder(appends);
        const positions = results.map((r) => r.position);
        expect(positions).toEqual([...positions].sort());
        const readA = await collect(store.readStream(a));
        expect(readA.map((e) => e.id)).toEqual(
          appends.filter((x) => x.stream === a).flatMap((x) => x.events.map((e) => e.id)),
        );
        expect(readA.map((e) => e.revision)).toEqual(readA.map((_, n) => n));
        for (const [i, result] of results.entries()) {
          const stream = await collect(store.readStream(appends[i]!.stream));
          expect(stream[result.revision]!.position).toBe(result.position);
        }
      });

      it('adds only what is missing when a part of the list was written before', async () => {
        const appends: Append[] = Array.from({ length: 30 }, (_, n) => ({
          stream: `order-${n % 4}${randomUUID().slice(1)}`,
          expected: 'any',
          events: [anEvent('X', n)],
        })).map((append, n, list) => ({ ...append, stream: list[n % 4]!.stream }) as Append);
        await store.appendInOrder(appends.slice(0, 11));
        await store.append(appends[20]!);
        const results = await store.appendInOrder(appends);
        expect(results.filter((r) => r.existing)).toHaveLength(12);
        expect(await store.appendInOrder(appends)).toEqual(results.map((r) => ({ ...r, existing: true })));
        const total = new Set(appends.map((append) => append.stream));
        let count = 0;
        for (const stream of total) count += (await collect(store.readStream(stream))).length;
        expect(count).toBe(30);
      });

      it('stops at the first append that fails and keeps what stood before it', async () => {
        const [a, b, c] = [aStream(), aStream(), aStream()];
        await store.append({ stream: b, expected: 'no-stream', events: [anEvent()] });
        const list: Append[] = [
          { stream: a, expected: 'no-stream', events: [anEvent()] },
          { stream: b, expected: 'no-stream', events: [anEvent()] },
          { stream: c, expected: 'no-stream', events: [anEvent()] },
        ];
        await expect(store.appendInOrder(list)).rejects.toThrow(WrongExpectedRevision);
        expect(await collect(store.readStream(a))).toHaveLength(1);
        expect(await collect(store.readStream(c))).toHaveLength(0);
      });

      it('lets expectations chain within one stream', async () => {
        const stream = aStream();
        const results = await store.appendInOrder([
          { stream, expected: 'no-stream', events: [anEvent(), anEvent()] },
          { stream, expected: 1, events: [anEvent()] },
          { stream, expected: 2, events: [anEvent()] },
        ]);
        expect(results.map((r) => r.revision)).toEqual([1, 2, 3]);
      });
    });

    describe('readStream', () => {
      it('reads forward and backward, from a revision, up to a limit', async () => {
        const stream = aStream();
        const events = Array.from({ length: 10 }, (_, n) => anEvent('N', n));
        await store.append({ stream, expected: 'no-stream', events });
        const revisions = async (options: Parameters<EventStore['readStream']>[1]) =>
          (await collect(store.readStream(stream, options))).map((event) => event.revision);
        expect(await revisions({ from: 4 })).toEqual([4, 5, 6, 7, 8, 9]);
        expect(await revisions({ from: 4, limit: 2 })).toEqual([4, 5]);
        expect(await revisions({ direction: 'backward', limit: 3 })).toEqual([9, 8, 7]);
        expect(await revisions({ direction: 'backward', from: 2 })).toEqual([2, 1, 0]);
        expect(await revisions({ from: 10 })).toEqual([]);
        expect(await revisions({ limit: 0 })).toEqual([]);
      });

      it('reads a stream that does not exist as empty', async () => {
        expect(await collect(store.readStream(aStream()))).toEqual([]);
      });

      it('reads a stream that is longer than a page', async () => {
        const stream = aStream();
        const events = Array.from({ length: 2_500 }, (_, n) => anEvent('N', n));
        await store.append({ stream, expected: 'no-stream', events });
        expect((await collect(store.readStream(stream))).map((e) => e.id)).toEqual(events.map((e) => e.id));
        const back = await collect(store.readStream(stream, { direction: 'backward' }));
        expect(back.map((e) => e.id)).toEqual(events.map((e) => e.id).reverse());
      });
    });

    describe('readAll and subscribe', () => {
      it('reads all from a position, in store order, filtered by category, type and a field that is not there', async () => {
        const category = `k${randomUUID().slice(0, 8)}`;
        const before = await store.head();
        const streams = [aStream(category), aStream(category), aStream()];
        for (let n = 0; n < 9; n++) {
          await store.append({
            stream: streams[n % 3]!,
            expected: 'any',
            events: [anEvent(n % 2 ? 'Odd' : 'Even', n)],
          });
        }
        const numbers = async (options: Parameters<EventStore['readAll']>[0]) =>
          (await all(store.readAll({ after: before, ...options }))).map((event) => event.data['n']);
        expect(await numbers({})).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
        expect(await numbers({ categories: [category] })).toEqual([0, 1, 3, 4, 6, 7]);
        expect(await numbers({ categories: [category], types: ['Odd'] })).toEqual([1, 3, 7]);
        expect(await numbers({ types: ['Odd'], without: 'n' })).toEqual([]);
        expect(await numbers({ types: ['Odd'], without: 'm' })).toEqual([1, 3, 5, 7]);
        expect(await numbers({ batchSize: 2 })).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
        expect(await numbers({ after: await store.head() })).toEqual([]);
      });

      it('moves the position past what the filter leaves out', async () => {
        const after = await store.head();
        await store.append({ stream: aStream(), expected: 'any', events: [anEvent(), anEvent()] });
        for (const filter of [{ categories: ['nothing'] }, { types: ['Nothing'] }, { without: 'n' }]) {
          const controller = new AbortController();
          for await (const batch of store.subscribe({ after, ...filter, signal: controller.signal })) {
            expect(batch.events).toEqual([]);
            if (batch.position === (await store.head())) controller.abort();
          }
        }
      });

      it('tells at once that it stands at the head', async () => {
        const controller = new AbortController();
        for await (const batch of store.subscribe({ after: await store.head(), signal: controller.signal })) {
          expect(batch).toMatchObject({ events: [], atHead: true });
          controller.abort();
        }
      });

      it('misses nothing and doubles nothing while many write', async () => {
        const category = `s${randomUUID().slice(0, 8)}`;
        const after = await store.head();
        const controller = new AbortController();
        const seen: RecordedEvent[] = [];
        const subscriber = (async () => {
          for await (const batch of store.subscribe({
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
              await store.append({ stream: aStream(category), expected: 'no-stream', events: [anEvent()] });
          }),
        );
        await subscriber;
        expect(new Set(seen.map((event) => event.id)).size).toBe(400);
        const positions = seen.map((event) => event.position);
        expect(positions).toEqual([...positions].sort());
      });

      it('ends when the signal aborts while it waits', async () => {
        const controller = new AbortController();
        const subscription = store
          .subscribe({ after: await store.head(), signal: controller.signal })
          [Symbol.asyncIterator]();
        await subscription.next();
        const waiting = subscription.next();
        controller.abort();
        expect(await waiting).toMatchObject({ done: true });
      });
    });
  });
}
