import type { EventFilter, RecordedEvent } from '@zaakstroom/event-store';
import type { ClientBase } from 'pg';

/** Rows made from events, in a PostgreSQL schema of their own named after the projection. */
export interface Projectie {
  /** Also the name of its schema: `[a-z_]+`. */
  readonly naam: string;
  /** Raise it when the tables or their meaning change: the next start rebuilds beside the live version. */
  readonly versie: number;
  readonly filter: EventFilter;
  /** The tables, made in the given schema. */
  maak(tx: ClientBase, schema: string): Promise<void>;
  /** Rows for a run of events in store order, in the transaction that also moves the checkpoint. */
  verwerk(events: readonly RecordedEvent[], tx: ClientBase, schema: string): Promise<void>;
  /**
   * For a projection that marks in `verwerk` and computes later: does a part of the marked work, in a transaction of
   * its own. Answers whether anything is left; only then is what was taken in readable.
   */
  werkBij?(tx: ClientBase, schema: string): Promise<boolean>;
}
