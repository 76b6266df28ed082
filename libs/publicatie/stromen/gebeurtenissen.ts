import type { EventStore } from '@zaakstroom/event-store';
import type { Berichtenmaker } from '../domein/bericht.js';
import { TOEWIJZINGEN, ZAKEN } from '../domein/topics.js';
import type { Deel, Stroom } from '../relais/stroom.js';
import { GEBEURTENISSENPARTITIE, herken, type Gebeurtenisvoortgang } from './herkenning.js';

/** Events in one transaction at most: kafkajs gets most out of some thousands. */
const DEEL = 2_000;

/** Every event whose catalogue entry names a topic, in the order of the store. */
export class Gebeurtenissenstroom implements Stroom {
  readonly naam = 'gebeurtenissen';
  readonly partitie = GEBEURTENISSENPARTITIE;
  readonly topics = [ZAKEN.naam, TOEWIJZINGEN.naam];
  readonly types: readonly string[];

  constructor(
    private readonly store: Pick<EventStore, 'subscribe' | 'readStream'>,
    private readonly maker: Berichtenmaker,
  ) {
    this.types = maker.types;
  }

  async *delen(voortgang: string | undefined, signal: AbortSignal): AsyncGenerator<Deel> {
    const van: Gebeurtenisvoortgang =
      voortgang === undefined ? { positie: '' } : (JSON.parse(voortgang) as Gebeurtenisvoortgang);
    let { laatste } = van;
    await herken(this.store, { laatste });
    // Before anything comes: who watches hears where it stands, and of a first start the topics hear whose they are.
    yield { berichten: [], voortgang: JSON.stringify(van), bij: { positie: van.positie } };
    const vraag = { types: this.types, batchSize: DEEL, signal, ...(van.positie !== '' && { after: van.positie }) };
    for await (const { events, position } of this.store.subscribe(vraag)) {
      const berichten = events.flatMap((event) => this.maker.berichten(event));
      const einde = events.at(-1);
      if (einde) laatste = { stream: einde.stream, revision: einde.revision, id: einde.id };
      const tot: Gebeurtenisvoortgang = { positie: position, laatste };
      yield { berichten, voortgang: JSON.stringify(tot), bij: { positie: position } };
    }
  }
}
