import { KurrentDbEventStore, PostgresEventStore, type EventStore } from '@zaakstroom/event-store';
import type { Instellingen } from '@zaakstroom/instellingen';
import type { Database } from '@zaakstroom/postgres';

/**
 * The event store of the settings. On PostgreSQL it is in the database of the read models; those are there in both cases.
 *
 * @throws Error when the server of `kurrentdbUrl` cannot be used, with the reason and never with the URL
 */
export async function openEventStore(
  { eventStore, kurrentdbUrl }: Pick<Instellingen, 'eventStore' | 'kurrentdbUrl'>,
  { pool, config }: Pick<Database, 'pool' | 'config'>,
): Promise<EventStore> {
  if (eventStore === 'postgres') return PostgresEventStore.open(pool, config);
  try {
    return await KurrentDbEventStore.open(kurrentdbUrl!);
  } catch (error) {
    throw new Error(
      `de event store (KURRENTDB_URL) kan niet worden gebruikt: ${(error as Error).message}\n` +
        'Controleer KURRENTDB_URL en die server; met EVENT_STORE=postgres staan de gebeurtenissen in de database.',
      { cause: error },
    );
  }
}
