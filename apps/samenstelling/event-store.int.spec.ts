import { PostgresEventStore } from '@zaakstroom/event-store';
import type { Database } from '@zaakstroom/postgres';
import { createTestDatabase } from '@zaakstroom/postgres/testing';
import { openEventStore } from './event-store.js';

const NERGENS = { eventStore: 'kurrentdb', kurrentdbUrl: 'kurrentdb://127.0.0.1:1?tls=false' } as const;

let database: Database;
beforeEach(async () => {
  database = await createTestDatabase();
});
afterEach(() => database.close());

describe('a database stays with the event store it began with', () => {
  it('opens that one again and again', async () => {
    for (let keer = 0; keer < 2; keer++) await (await openEventStore({ eventStore: 'postgres' }, database)).close();
  });

  it('refuses KurrentDB where the events are in PostgreSQL, also when they are there from before this was kept', async () => {
    await (await PostgresEventStore.open(database.pool, database.config)).close();
    await expect(openEventStore(NERGENS, database)).rejects.toThrow(
      'deze database is begonnen met EVENT_STORE=postgres en kan niet verder met kurrentdb',
    );
  });

  it('refuses PostgreSQL where the events are on KurrentDB', async () => {
    await expect(openEventStore(NERGENS, database)).rejects.toThrow('kan niet worden gebruikt');
    await database.pool.query(`insert into event_store_keuze (event_store) values ('kurrentdb')`);
    await expect(openEventStore({ eventStore: 'postgres' }, database)).rejects.toThrow(
      'deze database is begonnen met EVENT_STORE=kurrentdb en kan niet verder met postgres',
    );
  });

  it('has not begun with one that could not be opened', async () => {
    await expect(openEventStore(NERGENS, database)).rejects.toThrow('kan niet worden gebruikt');
    await (await openEventStore({ eventStore: 'postgres' }, database)).close();
  });
});
