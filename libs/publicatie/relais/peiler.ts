import type { EventStore } from '@zaakstroom/event-store';
import type { Ends } from '@zaakstroom/kafka';
import type { Bericht } from '../domein/bericht.js';
import { peilbericht } from '../domein/peil.js';
import { inNaamruimte } from '../domein/topics.js';
import { achterstand } from './achterstand.js';
import type { Bij, Stroom } from './stroom.js';

/**
 * So much earlier than our clock says, in ms: an event gets its moment from the clock of the database, a little before it can be read.
 */
const SPELING = 10_000;

/** Tells readers how far each topic of a stream is complete. */
export class Peiler {
  constructor(
    private readonly store: Pick<EventStore, 'readAll'>,
    private readonly oin: string,
    private readonly naamruimte: string,
  ) {}

  /** @param einden of what is committed; a reader who has read so far in each partition has all up to the peil */
  async berichten({ topics, types }: Pick<Stroom, 'topics' | 'types'>, bij: Bij, einden: Ends): Promise<Bericht[]> {
    // The clock of the machine, as in the moments of events, also where a development clock runs.
    const nu = Date.now();
    const tot = nu - (await achterstand(this.store, bij.positie, types, nu)) - SPELING;
    return topics.map((topic) => {
      const partities = Object.entries(einden[inNaamruimte(topic, this.naamruimte)] ?? {}).map(
        ([partitie, offset]) => ({
          partitie: Number(partitie),
          offset: Number(offset),
        }),
      );
      return peilbericht({ topic, ...bij, tot, partities }, { oin: this.oin, nu });
    });
  }
}
