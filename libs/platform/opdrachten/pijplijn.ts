import { setTimeout as wacht } from 'node:timers/promises';
import { naarMetadata, type Catalogus, type DomeinEvent, type EventMetadata } from '@zaakstroom/catalogus';
import {
  EventIdTaken,
  WrongExpectedRevision,
  type EventStore,
  type JsonObject,
  type NewEvent,
  type Position,
  type RecordedEvent,
} from '@zaakstroom/event-store';
import { eventId } from './operatie.js';

/** How a stream becomes a state. Personal fields reach `evolve` as they are stored: it must not look into them. */
export interface Evolutie<State, E extends DomeinEvent> {
  readonly begin: State;
  readonly evolve: (
    state: State,
    event: E,
    bij: { readonly revision: number; readonly metadata: Readonly<Record<string, string>> },
  ) => State;
}

/** A state with its place in the stream. */
export interface Geladen<State> {
  readonly state: State;
  /** Revision of the last event; -1 when the stream does not exist. */
  readonly revision: number;
  readonly position: Position;
}

export interface Opdracht<State, E extends DomeinEvent> {
  readonly stream: string;
  /** Under whose key the personal fields are encrypted. */
  readonly eigenaar: string;
  readonly evolutie: Evolutie<State, E>;
  /** Pure: what follows from the state, or throws why not. An empty list: nothing to do. */
  readonly beslis: (state: State, revision: number) => readonly E[];
  /** The same at each try of the same operation. */
  readonly operatieId: string;
  readonly metadata: Omit<EventMetadata, 'schemaversie'>;
  /** The stream is not loaded and `beslis` gets the begin state: it must be new (`no-stream`) or may hold anything (`any`). */
  readonly zonderLaden?: 'no-stream' | 'any';
  /** May it be decided again on a newer state when somebody else was first? Not when the caller named a revision. */
  readonly opnieuwBijConflict?: boolean;
}

export interface Uitkomst {
  /** Revision of the stream after the operation. */
  readonly revision: number;
  /** From this position on a projection shows the operation. */
  readonly position: Position;
  /** True when this operation was carried out at an earlier try. */
  readonly eerder: boolean;
}

/** Encrypts the personal fields of events that are about to be written. */
export interface Versleutelaar {
  versleutel(eigenaar: string, events: readonly { id: string; type: string; data: object }[]): Promise<JsonObject[]>;
}

const POGINGEN = 20;
/** Longest wait before the next try, in ms; the first ones are much shorter. */
const LANGSTE_WACHT = 256;

/** The one way in which anything is written: load, decide, append. */
export class Pijplijn {
  constructor(
    private readonly store: EventStore,
    private readonly catalogus: Catalogus,
    private readonly versleutelaar: Versleutelaar,
  ) {}

  /** The state of a stream now. @throws OnbekendEvent */
  async laad<State, E extends DomeinEvent>(stream: string, evolutie: Evolutie<State, E>): Promise<Geladen<State>> {
    return this.geladen(await this.events(stream), evolutie);
  }

  /**
   * The same operation again answers what it did the first time, whatever came after it.
   *
   * @throws WrongExpectedRevision when others were first: at once, or after twenty tries when `opnieuwBijConflict`
   * @throws EventIdTaken when the operation was carried out on another stream
   * @throws StoreUnavailable when nothing can be said about the outcome: try the same operation again
   * @throws OnbekendEvent when the stream holds an event that this program does not know
   * @throws what `beslis` throws
   */
  async voerUit<State, E extends DomeinEvent>(opdracht: Opdracht<State, E>): Promise<Uitkomst> {
    for (let poging = 1; ; poging++) {
      try {
        return await this.probeer(opdracht);
      } catch (error) {
        // Another try of the same operation was first and decided other events, on another state: what it did stands.
        const eerder = error instanceof EventIdTaken ? await this.eerdere(opdracht) : undefined;
        if (eerder) return eerder;
        if (!(error instanceof WrongExpectedRevision) || !magOpnieuw(opdracht) || poging === POGINGEN) throw error;
        // Of many at once one is first each time: those that wait differently long do not all meet again.
        await wacht(Math.random() * Math.min(2 ** poging, LANGSTE_WACHT));
      }
    }
  }

  private async probeer<State, E extends DomeinEvent>(opdracht: Opdracht<State, E>): Promise<Uitkomst> {
    const events = opdracht.zonderLaden ? [] : await this.events(opdracht.stream);
    const eerder = uitkomstVan(opdracht.operatieId, events);
    if (eerder) return eerder;

    const { state, revision, position } = this.geladen(events, opdracht.evolutie);
    const besloten = opdracht.beslis(state, revision);
    if (besloten.length === 0) return { revision, position, eerder: false };
    const result = await this.store.append({
      stream: opdracht.stream,
      expected: opdracht.zonderLaden ?? (revision < 0 ? 'no-stream' : revision),
      events: await this.gereed(opdracht, besloten),
    });
    const nu = { revision: result.revision, position: result.position, eerder: result.existing };
    return result.existing ? ((await this.eerdere(opdracht)) ?? nu) : nu;
  }

  private async eerdere({ operatieId, stream }: Pick<Opdracht<never, never>, 'operatieId' | 'stream'>) {
    return uitkomstVan(operatieId, await this.events(stream));
  }

  private events(stream: string): Promise<RecordedEvent[]> {
    return Array.fromAsync(this.store.readStream(stream));
  }

  private geladen<State, E extends DomeinEvent>(
    events: readonly RecordedEvent[],
    evolutie: Evolutie<State, E>,
  ): Geladen<State> {
    let state = evolutie.begin;
    for (const event of events) {
      const bijgewerkt = { type: event.type, data: this.catalogus.bijgewerkt(event) } as E;
      state = evolutie.evolve(state, bijgewerkt, event);
    }
    const laatste = events.at(-1);
    return { state, revision: laatste?.revision ?? -1, position: laatste?.position ?? '' };
  }

  private async gereed<State, E extends DomeinEvent>(
    { eigenaar, operatieId, metadata }: Opdracht<State, E>,
    besloten: readonly E[],
  ): Promise<NewEvent[]> {
    const events = besloten.map(({ type, data }, n) => ({ id: eventId(operatieId, n), type, data }));
    const data = await this.versleutelaar.versleutel(eigenaar, events);
    return events.map(({ id, type }, n) => ({
      id,
      type,
      data: data[n]!,
      metadata: naarMetadata({ ...metadata, schemaversie: this.catalogus.definitie(type).versie }),
    }));
  }
}

/** Deciding again needs a newer state: who does not load it decides the same and meets the same conflict. */
function magOpnieuw({
  opnieuwBijConflict,
  zonderLaden,
}: Pick<Opdracht<never, never>, 'opnieuwBijConflict' | 'zonderLaden'>) {
  return opnieuwBijConflict === true && zonderLaden === undefined;
}

/** What an earlier try of the operation did, when its first event is in the stream. */
function uitkomstVan(operatieId: string, events: readonly RecordedEvent[]): Uitkomst | undefined {
  const id = eventId(operatieId, 0);
  const eerste = events.findIndex((event) => event.id === id);
  if (eerste < 0) return undefined;
  let laatste = events[eerste]!;
  for (let n = 1; events[eerste + n]?.id === eventId(operatieId, n); n++) laatste = events[eerste + n]!;
  return { revision: laatste.revision, position: laatste.position, eerder: true };
}
