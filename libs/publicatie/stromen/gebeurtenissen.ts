import type { EventStore, Position, RecordedEvent } from '@zaakstroom/event-store';
import type { Berichtenmaker } from '../domein/bericht.js';
import type { Deel, Stroom } from '../relais/stroom.js';

/** Events in one transaction at most: kafkajs gets most out of some thousands. */
const DEEL = 2_000;

/** The store does not hold what was published: it is another one, or was put back to before. */
export class VreemdeStore extends Error {
  override readonly name = 'VreemdeStore';
}

/** How far this stream came, as it stands in Kafka. */
interface Voortgang {
  readonly positie: Position;
  /** The last event that was published, by which the store is known again. */
  readonly laatste?: Pick<RecordedEvent, 'stream' | 'revision' | 'id'> | undefined;
}

/** Every event whose catalogue entry names a topic, in the order of the store. */
export class Gebeurtenissenstroom implements Stroom {
  readonly naam = 'gebeurtenissen';
  readonly partitie = 0;

  constructor(
    private readonly store: Pick<EventStore, 'subscribe' | 'readStream'>,
    private readonly maker: Berichtenmaker,
  ) {}

  async *delen(voortgang: string | undefined, signal: AbortSignal): AsyncGenerator<Deel> {
    const van = voortgang === undefined ? undefined : (JSON.parse(voortgang) as Voortgang);
    let laatste = van?.laatste;
    await this.controleer(laatste);
    const vraag = { types: this.maker.types, batchSize: DEEL, signal, ...(van && { after: van.positie }) };
    for await (const { events, position } of this.store.subscribe(vraag)) {
      const berichten = events.flatMap((event) => this.maker.berichten(event));
      const einde = events.at(-1);
      if (einde) laatste = { stream: einde.stream, revision: einde.revision, id: einde.id };
      const tot: Voortgang = { positie: position, laatste };
      yield { berichten, voortgang: JSON.stringify(tot), positie: position };
    }
  }

  /** From a store without it nothing would be published for as long as its positions are lower, and after that part of it. @throws VreemdeStore */
  private async controleer(laatste: Voortgang['laatste']): Promise<void> {
    if (!laatste) return;
    const { stream, revision, id } = laatste;
    for await (const event of this.store.readStream(stream, { from: revision, limit: 1 })) {
      if (event.id === id) return;
    }
    throw new VreemdeStore(
      'de topics zijn gevuld uit een andere event store dan deze, of uit een latere stand ervan: ' +
        `gebeurtenis ${id}, de laatste die gepubliceerd is, staat er niet in`,
    );
  }
}
