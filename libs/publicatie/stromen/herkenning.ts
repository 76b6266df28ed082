import type { EventStore, Position, RecordedEvent } from '@zaakstroom/event-store';
import type { Deel, Stroom } from '../relais/stroom.js';

/** Of the stream of events in the topic of the progress. */
export const GEBEURTENISSENPARTITIE = 0;

/** The store does not hold what was published: it is another one, or was put back to before. */
export class VreemdeStore extends Error {
  override readonly name = 'VreemdeStore';
}

/** How far the stream of events came, as it stands in Kafka. */
export interface Gebeurtenisvoortgang {
  readonly positie: Position;
  /** The last event that was published, by which the store is known again. */
  readonly laatste?: Pick<RecordedEvent, 'stream' | 'revision' | 'id'> | undefined;
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

/** A stream of states: it goes on only from the store that the events in the topics come from. */
export class Herkend implements Stroom {
  readonly naam: string;
  readonly partitie: number;
  readonly naast = GEBEURTENISSENPARTITIE;

  constructor(
    private readonly stroom: Stroom,
    private readonly store: Pick<EventStore, 'readStream'>,
  ) {
    this.naam = stroom.naam;
    this.partitie = stroom.partitie;
  }

  async *delen(voortgang: string | undefined, signal: AbortSignal, gebeurtenissen?: string): AsyncGenerator<Deel> {
    if (gebeurtenissen !== undefined) await herken(this.store, JSON.parse(gebeurtenissen) as Gebeurtenisvoortgang);
    yield* this.stroom.delen(voortgang, signal);
  }
}
