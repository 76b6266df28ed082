import { KurrentDbEventStore, PostgresEventStore, type EventStore } from '@zaakstroom/event-store';
import type { Instellingen } from '@zaakstroom/instellingen';
import { migrate, type Database } from '@zaakstroom/postgres';

/**
 * The event store of the settings. On PostgreSQL it is in the database of the read models; those are there in both cases.
 *
 * @throws Error when the server of `kurrentdbUrl` cannot be used, with the reason and never with the URL; when the database belongs
 * to another event store
 */
export async function openEventStore(
  { eventStore, kurrentdbUrl }: Pick<Instellingen, 'eventStore' | 'kurrentdbUrl'>,
  { pool, config }: Pick<Database, 'pool' | 'config'>,
): Promise<EventStore> {
  const begonnen = await begonnenMet(pool);
  if (begonnen !== undefined && begonnen !== eventStore) {
    throw new Error(
      `deze database is begonnen met EVENT_STORE=${begonnen} en kan niet verder met ${eventStore}\n` +
        'Neem EVENT_STORE van toen, of een lege database (DATABASE_URL of ZAAKSTROOM_DATA).',
    );
  }
  const store =
    eventStore === 'postgres' ? await PostgresEventStore.open(pool, config) : await kurrentdb(kurrentdbUrl!);
  await pool.query('insert into event_store_keuze (event_store) values ($1) on conflict do nothing', [eventStore]);
  return store;
}

async function kurrentdb(url: string): Promise<EventStore> {
  try {
    return await KurrentDbEventStore.open(url);
  } catch (error) {
    throw new Error(
      `de event store (KURRENTDB_URL) kan niet worden gebruikt: ${(error as Error).message}\n` +
        'Controleer KURRENTDB_URL en die server; met EVENT_STORE=postgres staan de gebeurtenissen in de database.',
      { cause: error },
    );
  }
}

/** Positions of one store mean nothing to another, and read models hold them: a database stays with the store it began with. */
async function begonnenMet(pool: Database['pool']): Promise<string | undefined> {
  await migrate(pool, 'event-store-keuze', [
    {
      name: 'one store, that of events which are there already',
      sql: `create table event_store_keuze (enige boolean primary key default true check (enige), event_store text not null);
            insert into event_store_keuze (event_store)
              select 'postgres' where to_regclass('event_store.events') is not null;`,
    },
  ]);
  const { rows } = await pool.query<{ begonnen: string }>('select event_store as begonnen from event_store_keuze');
  return rows[0]?.begonnen;
}
