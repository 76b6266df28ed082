import type { EventFilter, RecordedEvent } from '@zaakstroom/event-store';
import type { ClientBase } from 'pg';

/**
 * Rows made from events, in a PostgreSQL schema of their own named after the projection. A rebuild makes the same tables in
 * another schema and gives that schema this name afterwards, so definitions must not name their schema in text that
 * PostgreSQL reads later (the body of a function).
 *
 * What an implementation keeps in memory must stay right when a transaction is rolled back and when the tables of a schema
 * are made anew.
 *
 * Readers read committed: a repeatable read that began before a rebuild sees only part of the rows that it made.
 */
export interface Projectie {
  /** Also the name of its schema: `[a-z_]+`. */
  readonly naam: string;
  /** Raise it when the tables or their meaning change: the next start rebuilds beside the live version. */
  readonly versie: number;
  readonly filter: EventFilter;
  /** The tables, made in the given schema. */
  maak(tx: ClientBase, schema: string): Promise<void>;
  /**
   * Rows for a run of events in store order, in the transaction that also moves the checkpoint. When it throws, the run is
   * offered again in halves, so that the projection is parked at the event that does it.
   */
  verwerk(events: readonly RecordedEvent[], tx: ClientBase, schema: string): Promise<void>;
  /**
   * For a projection that marks in `verwerk` and computes later: does a part of the marked work, in a transaction of
   * its own. Answers whether anything is left; only then is what was taken in readable.
   */
  werkBij?(tx: ClientBase, schema: string): Promise<boolean>;
}
