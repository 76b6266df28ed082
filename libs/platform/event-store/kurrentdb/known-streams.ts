import { EventIdTaken } from '../errors.js';
import type { Append, Position, RecordedEvent } from '../port.js';

/** Ids that are kept at most, of all streams together: some 20 MB. */
const MOST_IDS = 100_000;

interface Known {
  readonly revision: number;
  /** Not told of the first events of an append. */
  readonly position?: Position;
}

type Seen = Pick<RecordedEvent, 'id' | 'revision'> & { readonly position?: Position };

/** Every event of a stream by its id, up to and including `revision`. */
export class KnownStream {
  /** -1 before the first event. */
  revision = -1;
  private readonly events = new Map<string, Known>();

  get size(): number {
    return this.events.size;
  }

  /** Takes in events that follow on what is known; what is known already is passed over. */
  add(events: readonly Seen[]): void {
    for (const { id, revision, position } of events) {
      if (revision <= this.revision) continue;
      this.events.set(id, { revision, ...(position !== undefined && { position }) });
      this.revision = revision;
    }
  }

  /**
   * Where the last event of an append stands that was written before.
   *
   * @returns undefined when none of its events is known
   * @throws EventIdTaken when part of them is, or when one id comes twice
   */
  find({ stream, events }: Append): Known | undefined {
    const twice = events.find(({ id }, n) => events.findIndex((other) => other.id === id) < n);
    if (twice !== undefined) throw new EventIdTaken(stream, twice.id);
    const known = events.filter(({ id }) => this.events.has(id));
    if (known.length === 0) return undefined;
    if (known.length < events.length) throw new EventIdTaken(stream, known[0]!.id);
    return this.events.get(events.at(-1)!.id);
  }
}

/**
 * What streams hold, as far as it was read or written here. The server refuses a repeated append only when it can: not when the
 * stream was expected to stand beyond it, nor, when nothing is expected, once the ids have left its memory. So every append is held
 * against all ids of its stream, and expects the revision up to which they are known: what is not known here cannot slip in between.
 */
export class KnownStreams {
  private readonly streams = new Map<string, KnownStream>();
  private ids = 0;

  constructor(private readonly most = MOST_IDS) {}

  get(stream: string): KnownStream | undefined {
    const known = this.streams.get(stream);
    if (known === undefined) return undefined;
    this.streams.delete(stream); // the least recently used stands first
    this.streams.set(stream, known);
    return known;
  }

  /** @param events of the stream from its first on */
  add(stream: string, events: readonly Seen[]): KnownStream {
    const known = this.get(stream) ?? new KnownStream();
    const before = known.size;
    known.add(events);
    if (!this.streams.has(stream)) this.streams.set(stream, known);
    this.ids += known.size - before;
    for (const [oldest, { size }] of this.streams) {
      if (this.ids <= this.most || oldest === stream) break;
      this.streams.delete(oldest);
      this.ids -= size;
    }
    return known;
  }

  /**
   * @param events that follow on each other
   * @returns undefined, and nothing is known any more, when they do not follow on what is known: there is a gap
   */
  extend(stream: string, events: readonly Seen[]): KnownStream | undefined {
    const known = this.get(stream);
    const first = events[0]?.revision ?? 0;
    if (known !== undefined && first <= known.revision + 1) return this.add(stream, events);
    this.forget(stream);
    return undefined;
  }

  forget(stream: string): void {
    this.ids -= this.streams.get(stream)?.size ?? 0;
    this.streams.delete(stream);
  }
}
