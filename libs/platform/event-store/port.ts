/** A place in the order of the whole store. Opaque; plain string comparison gives store order. */
export type Position = string;

/** Before the first event of the store. */
export const BEGINNING: Position = '';

export type JsonValue = string | number | boolean | null | readonly JsonValue[] | { readonly [key: string]: JsonValue };
export type JsonObject = { readonly [key: string]: JsonValue };

export interface NewEvent {
  /** UUID. Appending the same id again to the same stream answers the first result. */
  readonly id: string;
  readonly type: string;
  readonly data: JsonObject;
  /** Flat, string to string: every engine can carry it. */
  readonly metadata: Readonly<Record<string, string>>;
}

export interface RecordedEvent extends NewEvent {
  /** `<category>-<id>`, no dash in the category. */
  readonly stream: string;
  /** Place in the stream, from 0. */
  readonly revision: number;
  readonly position: Position;
  /** When the store took it, ms since the epoch. */
  readonly recordedAt: number;
}

/** `no-stream`: the stream must not exist yet; `any`: no check; a number: the revision of its last event. */
export type ExpectedRevision = number | 'no-stream' | 'any';

/** One atomic append: all events go to one stream, or none does. */
export interface Append {
  readonly stream: string;
  readonly expected: ExpectedRevision;
  readonly events: readonly NewEvent[];
}

export interface AppendResult {
  /** Revision of the last event of the append. */
  readonly revision: number;
  /** Position of the last event of the append. */
  readonly position: Position;
  /** True when the events were there already: nothing was written now. */
  readonly existing: boolean;
}

export interface EventFilter {
  /** Categories of streams; left out: all. */
  readonly categories?: readonly string[];
  /** Event types; left out: all. */
  readonly types?: readonly string[];
  /** A field of the data: events that have it are passed over, and cost the reader nothing. */
  readonly without?: string;
}

export interface ReadStreamOptions {
  readonly direction?: 'forward' | 'backward';
  /** First revision to read, inclusive; default the first (forward) or the last (backward). */
  readonly from?: number;
  readonly limit?: number;
}

export interface ReadAllOptions extends EventFilter {
  /** Read what comes after this position; default the beginning. */
  readonly after?: Position;
  /** Most events in one batch. */
  readonly batchSize?: number;
}

export interface SubscribeOptions extends ReadAllOptions {
  readonly signal: AbortSignal;
}

/** A run of events in store order. A subscriber that keeps `position` has seen everything up to it. */
export interface EventBatch {
  /** May be empty when all that was passed over did not match the filter. */
  readonly events: readonly RecordedEvent[];
  readonly position: Position;
  /** True when the store held nothing further at the time of reading. */
  readonly atHead: boolean;
}

/** The port that every engine fulfils; `contract/` is its executable description. */
export interface EventStore {
  /**
   * @throws WrongExpectedRevision when the stream is not where `expected` says
   * @throws EventIdTaken when part of the ids is known, or known in another stream
   * @throws UnstorableText when a text in an event holds U+0000 or a lone surrogate
   * @throws StoreUnavailable when the engine cannot be reached: nothing can be said about the outcome
   */
  append(append: Append): Promise<AppendResult>;
  /**
   * Appends one after another: positions rise in the order of the list. Each is atomic by itself; the first
   * that fails throws and what stood before it stays, so a caller that starts again loses and doubles nothing.
   */
  appendInOrder(appends: readonly Append[]): Promise<AppendResult[]>;
  /** A stream that does not exist reads as empty. */
  readStream(stream: string, options?: ReadStreamOptions): AsyncIterable<RecordedEvent>;
  /** Ends at the head of the store. */
  readAll(options?: ReadAllOptions): AsyncIterable<EventBatch>;
  /** Never ends by itself: waits at the head for more, until the signal aborts. Survives a lost connection. */
  subscribe(options: SubscribeOptions): AsyncIterable<EventBatch>;
  /** Position of the last event of the store. */
  head(): Promise<Position>;
  /** How many events there are, for progress and status; an engine that cannot count may estimate. */
  size(): Promise<number>;
  close(): Promise<void>;
}

/** Category of a stream name. */
export function categoryOf(stream: string): string {
  const dash = stream.indexOf('-');
  if (dash < 1) throw new TypeError(`stream name '${stream}' must read <category>-<id>`);
  return stream.slice(0, dash);
}
