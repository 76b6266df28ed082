import { randomUUID } from 'node:crypto';
import { jest } from '@jest/globals';
import type { Database } from '@zaakstroom/postgres';
import { createTestDatabase } from '@zaakstroom/postgres/testing';
import { anEvent, aStream, collect, eventStoreContract } from '../contract/index.js';
import {
  EventIdTaken,
  InvalidPosition,
  PostgresEventStore,
  type EventFilter,
  type Position,
  type RecordedEvent,
} from '../index.js';

async function openStore() {
  const database = await createTestDatabase();
  const store = await PostgresEventStore.open(database.pool, database.config);
  return {
    database,
    store,
    close: async () => {
      await store.close();
      await database.close();
    },
  };
}

eventStoreContract('PostgreSQL', openStore);

describe('event store on PostgreSQL alone', () => {
  let store: PostgresEventStore;
  let database: Database;
  let close: () => Promise<void>;
  beforeAll(async () => ({ store, database, close } = await openStore()));
  afterAll(() => close());

  it('gives gapless positions in the order of commit, also when appends are refused in between', async () => {
    const other = await PostgresEventStore.open(database.pool, database.config);
    const seen: RecordedEvent[] = [];
    const controller = new AbortController();
    const reader = (async () => {
      for await (const batch of store.subscribe({ batchSize: 13, signal: controller.signal })) {
        seen.push(...batch.events);
        if (seen.length >= 600) controller.abort();
      }
    })();
    const taken = aStream();
    await store.append({ stream: taken, expected: 'no-stream', events: [anEvent()] });
    await Promise.all(
      [store, other].flatMap((writer) =>
        Array.from({ length: 10 }, async () => {
          for (let n = 0; n < 30; n++) {
            await writer.append({ stream: aStream(), expected: 'no-stream', events: [anEvent()] });
            if (n % 3 === 0) {
              await expect(writer.append({ stream: taken, expected: 7, events: [anEvent()] })).rejects.toThrow();
            }
          }
        }),
      ),
    );
    await reader;
    await other.close();
    expect(seen.map((event) => Number(event.position))).toEqual(Array.from({ length: seen.length }, (_, n) => n + 1));
  });

  it('reads streams at once, each whole and in its order: long and short ones, one twice, one that is not there', async () => {
    const lengths = [1, 250, 0, 99, 100, 101, 3];
    const streams = lengths.map(() => aStream());
    const written = lengths.map((length) => Array.from({ length }, () => anEvent()));
    for (const [i, events] of written.entries()) {
      if (events.length > 0) await store.append({ stream: streams[i]!, expected: 'no-stream', events });
    }
    const asked = [...streams.keys(), 1, 6];
    const read = await Promise.all(asked.map((i) => collect(store.readStream(streams[i]!))));
    for (const [n, i] of asked.entries()) {
      expect(read[n]!.map(({ id }) => id)).toEqual(written[i]!.map(({ id }) => id));
      expect(read[n]!.map(({ revision }) => revision)).toEqual([...written[i]!.keys()]);
    }
  });

  it('is read once for all who follow it, whatever each of them leaves out, and by who is far behind for himself', async () => {
    const gevolgd = await PostgresEventStore.open(database.pool, database.config);
    const stop = new AbortController();
    const volg = (filter: EventFilter, after: Position) => {
      const seen: RecordedEvent[] = [];
      const ended = (async () => {
        for await (const { events } of gevolgd.subscribe({ ...filter, after, signal: stop.signal }))
          seen.push(...events);
      })();
      return { seen, ended };
    };
    const totdat = async (klaar: () => boolean): Promise<void> => {
      while (!klaar()) await new Promise(setImmediate);
    };
    const begin = await store.head();
    const soort = randomUUID();
    const schrijf = (category: string, aantal: number, type?: string) =>
      store.appendInOrder(
        Array.from({ length: aantal }, () => ({
          stream: `${category}-${randomUUID()}`,
          expected: 'no-stream' as const,
          events: [anEvent(type)],
        })),
      );
    const volgers = [{}, {}, { categories: ['links'] }, { types: [soort] }, { categories: ['nergens'] }].map((filter) =>
      volg(filter, begin),
    );
    const eerste = await schrijf('links', 3);
    await totdat(() => volgers[0]!.seen.length === 3);
    const query = jest.spyOn(database.pool, 'query');
    await schrijf('rechts', 2, soort);
    await totdat(() => volgers.every(({ seen }, i) => seen.length === [5, 5, 3, 2, 0][i]));
    const gelezen = query.mock.calls.filter(([vraag]) => (vraag as { name?: string }).name === 'event_store_all');
    query.mockRestore();
    expect(gelezen.length).toBeLessThan(5);

    await schrijf('links', 5_000);
    const laat = volg({}, eerste[0]!.position);
    await totdat(() => [...volgers.slice(0, 2), laat].every(({ seen }) => seen.length >= 5_004));
    stop.abort();
    await Promise.all([laat, ...volgers].map(({ ended }) => ended));
    const posities = (seen: readonly RecordedEvent[]) => seen.map(({ position }) => Number(position));
    const vanaf = Number(eerste[0]!.position);
    expect(posities(volgers[0]!.seen)).toEqual(Array.from({ length: 5_005 }, (_, n) => vanaf + n));
    expect(posities(laat.seen)).toEqual(Array.from({ length: 5_004 }, (_, n) => vanaf + 1 + n));
    await gevolgd.close();
  });

  it('refuses an event id that is known in another stream, alone and in an ordered list', async () => {
    const event = anEvent();
    await store.append({ stream: aStream(), expected: 'any', events: [event] });
    const elsewhere = { stream: aStream(), expected: 'any' as const, events: [event] };
    await expect(store.append(elsewhere)).rejects.toThrow(EventIdTaken);
    await expect(store.appendInOrder([elsewhere])).rejects.toThrow(EventIdTaken);
  });

  it('keeps the neighbours of an event that the database cannot hold', async () => {
    const good = [aStream(), aStream(), aStream()];
    const bad = store.append({ stream: `bad-\u0000`, expected: 'any', events: [anEvent()] });
    const results = Promise.all(
      good.map((stream) => store.append({ stream, expected: 'no-stream', events: [anEvent()] })),
    );
    await expect(bad).rejects.toThrow();
    expect((await results).map((result) => result.revision)).toEqual([0, 0, 0]);
  });

  it('goes on after the connections were cut, without losing or doubling', async () => {
    const category = `cut${randomUUID().slice(0, 8)}`;
    const controller = new AbortController();
    const seen: string[] = [];
    // Asked before the first cut: a single read that is cut off fails, only a subscription goes on.
    const after = await store.head();
    const subscriber = (async () => {
      for await (const batch of store.subscribe({
        after,
        categories: [category],
        signal: controller.signal,
      })) {
        seen.push(...batch.events.map((event) => event.id));
        if (seen.length === 20) controller.abort();
      }
    })();
    const sent: string[] = [];
    for (let n = 0; n < 20; n++) {
      const event = anEvent();
      sent.push(event.id);
      const append = { stream: aStream(category), expected: 'no-stream' as const, events: [event] };
      if (n % 5 === 0) {
        await database.pool.query(
          'select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and datname = current_database()',
        );
      }
      while (
        !(await store.append(append).then(
          () => true,
          () => false,
        ))
      );
    }
    await subscriber;
    expect(seen).toEqual(sent);
  });

  it('refuses a position that is not of this store', async () => {
    await expect(Array.fromAsync(store.readAll({ after: 'gisteren' }))).rejects.toThrow(InvalidPosition);
  });

  it('appends to a long stream by index, although its plans were made on an empty table', async () => {
    const stream = aStream();
    for (let n = 0; n < 20; n++) {
      await store.append({ stream, expected: 'any', events: Array.from({ length: 1_000 }, () => anEvent()) });
    }
    const before = await scans(database);
    for (let n = 0; n < 50; n++) await store.append({ stream, expected: 'any', events: [anEvent()] });
    expect((await scans(database)) - before).toBe(0);
    expect(await collect(store.readStream(stream, { from: 20_000 }))).toHaveLength(50);
  });
});

/** Sequential scans of the events so far, by the statistics of the server. */
async function scans(database: Database): Promise<number> {
  const client = await database.pool.connect();
  try {
    await client.query('select pg_stat_force_next_flush()');
    const { rows } = await client.query<{ n: string }>(
      `select seq_scan as n from pg_stat_all_tables where schemaname = 'event_store' and relname = 'events'`,
    );
    return Number(rows[0]!.n);
  } finally {
    client.release();
  }
}
