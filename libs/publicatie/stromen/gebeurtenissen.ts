import type { EventStore, Position } from '@zaakstroom/event-store';
import type { Berichtenmaker } from '../domein/bericht.js';
import type { Deel, Stroom } from '../relais/stroom.js';

/** Events in one transaction at most: kafkajs gets most out of some thousands. */
const DEEL = 2_000;

/** The store is not the one that was published from. */
export class VreemdeStore extends Error {
  override readonly name = 'VreemdeStore';
}

/** How far this stream came, as it stands in Kafka. */
interface Voortgang {
  readonly positie: Position;
  /** Id of the first event of the store: another store begins with another event. Absent: it held none yet. */
  readonly begin?: string | undefined;
}

/** Every event whose catalogue entry names a topic, in the order of the store. */
export class Gebeurtenissenstroom implements Stroom {
  readonly naam = 'gebeurtenissen';
  readonly partitie = 0;

  constructor(
    private readonly store: Pick<EventStore, 'subscribe' | 'readAll' | 'head'>,
    private readonly maker: Berichtenmaker,
  ) {}

  async *delen(voortgang: string | undefined, signal: AbortSignal): AsyncGenerator<Deel> {
    const van = voortgang === undefined ? undefined : (JSON.parse(voortgang) as Voortgang);
    let begin = await this.begin();
    if (van) await this.controleer(van, begin);
    const vraag = { types: this.maker.types, batchSize: DEEL, signal, ...(van && { after: van.positie }) };
    for await (const { events, position } of this.store.subscribe(vraag)) {
      begin ??= await this.begin();
      const berichten = events.flatMap((event) => this.maker.berichten(event));
      const tot: Voortgang = { positie: position, begin };
      yield { berichten, voortgang: JSON.stringify(tot), positie: position };
    }
  }

  private async begin(): Promise<string | undefined> {
    for await (const { events } of this.store.readAll({ batchSize: 1 })) {
      if (events[0]) return events[0].id;
    }
    return undefined;
  }

  /** A store that was put back from before what was published would publish nothing, and then lose what comes next. @throws VreemdeStore */
  private async controleer(van: Voortgang, begin: string | undefined): Promise<void> {
    const kop = await this.store.head();
    const dezelfde = van.begin === undefined || van.begin === begin;
    if (dezelfde && van.positie <= kop) return;
    throw new VreemdeStore(
      dezelfde
        ? `de topics zijn gevuld tot positie ${van.positie}, maar de event store gaat niet verder dan ${kop || '(leeg)'}: zij is teruggezet naar eerder`
        : 'de topics zijn gevuld uit een andere event store dan deze',
    );
  }
}
