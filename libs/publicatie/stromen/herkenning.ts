import type { EventStore, Position, RecordedEvent } from '@zaakstroom/event-store';
import { Stilstand } from '../relais/stilstand.js';
import type { Deel, Stroom } from '../relais/stroom.js';

/** Of the stream of events in the topic of the progress. */
export const GEBEURTENISSENPARTITIE = 0;

/** The store does not hold what was published: it is another one, or was put back to before. */
export class VreemdeStore extends Stilstand {
  override readonly name = 'VreemdeStore';
}

/** How far the stream of events came, as it stands in Kafka. */
export interface Gebeurtenisvoortgang {
  readonly positie: Position;
  /** The last event that was published, by which the store is known again. */
  readonly laatste?: Pick<RecordedEvent, 'stream' | 'revision' | 'id'> | undefined;
}

/** The progress of a stream, with the database that it was made from. */
interface Herkomst {
  readonly herkomst: string;
  readonly voortgang: string;
}

/**
 * From a store without the last published event nothing would be published for as long as its positions are lower, and after that part
 * of it; its states would take the place of those of another.
 * @throws VreemdeStore
 */
export async function herken(
  store: Pick<EventStore, 'readStream'>,
  { laatste }: Partial<Gebeurtenisvoortgang>,
): Promise<void> {
  if (!laatste) return;
  const { stream, revision, id } = laatste;
  for await (const event of store.readStream(stream, { from: revision, limit: 1 })) {
    if (event.id === id) return;
  }
  throw new VreemdeStore(
    'de topics zijn gevuld uit een andere event store dan deze, of uit een latere stand ervan: ' +
      `gebeurtenis ${id}, de laatste die gepubliceerd is, staat er niet in`,
  );
}

/**
 * A stream that goes on only from the database that the topics were filled from. Its mark tells databases apart that never published
 * together; of copies with the same mark the last published event does, as soon as one of them has published something that the other
 * does not hold.
 */
export class Herkend implements Stroom {
  readonly naam: string;
  readonly partitie: number;
  readonly topics: readonly string[];
  readonly types?: readonly string[];
  readonly naast?: number;

  /** @param herkomst the mark of this database */
  constructor(
    private readonly stroom: Stroom,
    private readonly store: Pick<EventStore, 'readStream'>,
    private readonly herkomst: string,
  ) {
    this.naam = stroom.naam;
    this.partitie = stroom.partitie;
    this.topics = stroom.topics;
    if (stroom.types) this.types = stroom.types;
    if (stroom.partitie !== GEBEURTENISSENPARTITIE) this.naast = GEBEURTENISSENPARTITIE;
  }

  async *delen(eigen: string | undefined, signal: AbortSignal, gebeurtenissen?: string): AsyncGenerator<Deel> {
    const naast = this.vanOns(gebeurtenissen);
    if (naast !== undefined) await herken(this.store, JSON.parse(naast) as Gebeurtenisvoortgang);
    for await (const deel of this.stroom.delen(this.vanOns(eigen), signal)) {
      yield {
        ...deel,
        voortgang: JSON.stringify({ herkomst: this.herkomst, voortgang: deel.voortgang } satisfies Herkomst),
      };
    }
  }

  /** @throws VreemdeStore */
  private vanOns(tekst: string | undefined): string | undefined {
    if (tekst === undefined) return undefined;
    const { herkomst, voortgang } = JSON.parse(tekst) as Partial<Herkomst>;
    if (herkomst === this.herkomst) return voortgang;
    throw new VreemdeStore(
      'de topics zijn gevuld uit een andere event store dan deze, of uit een latere stand ervan: ' +
        `die had kenmerk ${herkomst ?? '(geen)'}, de database van deze heeft ${this.herkomst}`,
    );
  }
}
