import type { Position } from '@zaakstroom/event-store';
import type { Bericht } from '../domein/bericht.js';

/** How far something is complete in its topics. */
export interface Bij {
  /** Of the event store: everything up to here has been told. */
  readonly positie: Position;
  /** Of a state per day: the days before this one have been told, ISO date. */
  readonly totDag?: string;
}

/** Messages that become readable together with how far they bring us. */
export interface Deel {
  readonly berichten: readonly Bericht[];
  /** From here a next start goes on; only the stream itself reads it. */
  readonly voortgang: string;
  /** With this part it is complete so far; left out: nothing can be said as long as more is to come. */
  readonly bij?: Bij;
}

/** Something that is published in an order of its own, by one relay at a time. */
export interface Stroom {
  /** Part of its transactional id, and of the name of its lease. */
  readonly naam: string;
  /** Its partition in the topic of the progress. */
  readonly partitie: number;
  /** What it fills, as the catalogue names it. */
  readonly topics: readonly string[];
  /** Events that bear on it; left out: any may. */
  readonly types?: readonly string[];
  /** Partition there of another stream, whose progress `delen` gets along. */
  readonly naast?: number;
  /**
   * All there is after `voortgang` (undefined: from the beginning), then all that comes, until the signal aborts. A part without messages
   * says how far it is complete. A part may be asked for while the one before it is being written; what is thrown away unwritten is made
   * again at the next start.
   * @throws what makes publication impossible: nothing is skipped
   */
  delen(voortgang: string | undefined, signal: AbortSignal, naast?: string): AsyncIterable<Deel>;
}
