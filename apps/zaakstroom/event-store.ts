import { KurrentDbEventStore, PostgresEventStore, type EventStore } from '@zaakstroom/event-store';
import type { Instellingen } from '@zaakstroom/instellingen';
import type { Database } from '@zaakstroom/postgres';

/** The event store of the settings. On PostgreSQL it is in the database of the read models; those are there in both cases. */
export function openEventStore(
  { eventStore, kurrentdbUrl }: Pick<Instellingen, 'eventStore' | 'kurrentdbUrl'>,
  { pool, config }: Pick<Database, 'pool' | 'config'>,
): Promise<EventStore> {
  if (eventStore === 'kurrentdb') return KurrentDbEventStore.open(kurrentdbUrl!);
  return PostgresEventStore.open(pool, config);
}
