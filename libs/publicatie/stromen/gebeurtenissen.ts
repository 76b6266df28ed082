import type { EventStore } from '@zaakstroom/event-store';
import type { Berichtenmaker } from '../domein/bericht.js';
import type { Deel, Stroom } from '../relais/stroom.js';
import { GEBEURTENISSENPARTITIE, herken, type Gebeurtenisvoortgang } from './herkenning.js';

/** Events in one transaction at most: kafkajs gets most out of some thousands. */
const DEEL = 2_000;

/** Every event whose catalogue entry names a topic, in the order of the store. */
export class Gebeurtenissenstroom implements Stroom {
  readonly naam = 'gebeurtenissen';
  readonly partitie = GEBEURTENISSENPARTITIE;

  constructor(
    private readonly store: Pick<EventStore, 'subscribe' | 'readStream'>,
    private readonly maker: Berichtenmaker,
  ) {}

  async *delen(voortgang: string | undefined, signal: AbortSignal): AsyncGenerator<Deel> {
    const van = voortgang === undefined ? undefined : (JSON.parse(voortgang) as Gebeurtenisvoortgang);
    let laatste = van?.laatste;
    await herken(this.store, { laatste });
    const vraag = { types: this.maker.types, batchSize: DEEL, signal, ...(van && { after: van.positie }) };
    for await (const { events, position } of this.store.subscribe(vraag)) {
      const berichten = events.flatMap((event) => this.maker.berichten(event));
      const einde = events.at(-1);
      if (einde) laatste = { stream: einde.stream, revision: einde.revision, id: einde.id };
      const tot: Gebeurtenisvoortgang = { positie: position, laatste };
      yield { berichten, voortgang: JSON.stringify(tot), positie: position };
    }
  }
}
