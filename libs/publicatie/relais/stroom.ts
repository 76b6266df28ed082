import type { Position } from '@zaakstroom/event-store';
import type { Bericht } from '../domein/bericht.js';

/** Messages that become readable together with how far they bring us. */
export interface Deel {
  readonly berichten: readonly Bericht[];
  /** From here a next start goes on; only the stream itself reads it. */
  readonly voortgang: string;
  /** Of the event store: what is told with this part holds everything up to here. */
  readonly positie: Position;
}

/** Something that is published in an order of its own, by one relay at a time. */
export interface Stroom {
  /** Part of its transactional id, and of the name of its lease. */
  readonly naam: string;
  /** Its partition in the topic of the progress. */
  readonly partitie: number;
  /** Partition there of another stream, whose progress `delen` gets along. */
  readonly naast?: number;
  /**
   * All there is after `voortgang` (undefined: from the beginning), then all that comes, until the signal aborts. A part may be asked for
   * while the one before it is being written; what is thrown away unwritten is made again at the next start.
   * @throws what makes publication impossible: nothing is skipped
   */
  delen(voortgang: string | undefined, signal: AbortSignal, naast?: string): AsyncIterable<Deel>;
}
