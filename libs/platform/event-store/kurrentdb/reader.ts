import { Coalescer } from '@zaakstroom/postgres';
import type { KurrentDBClient, ResolvedEvent, RecordedEvent as Recorded } from '@kurrent/kurrentdb-client';
import { StoreUnavailable } from '../errors.js';
import { matches } from '../matches.js';
import {
  BEGINNING,
  type EventBatch,
  type EventFilter,
  type Position,
  type ReadAllOptions,
  type ReadStreamOptions,
  type RecordedEvent,
} from '../port.js';
import { DEADLINE, within, type Connection } from './connection.js';
import { estimatedSize, SAMPLE } from './estimate.js';
import { isOurs, NoPosition, toRecordedEvent } from './events.js';
import { NO_SYSTEM_STREAMS, serverFilter } from './filter.js';
import { fromPosition, isKnown, toPosition, type LogPosition } from './position.js';

const PAGE = 1_000;
/** Kinds of failure that say of a stream that there is nothing in it. */
const NO_STREAM = ['stream-not-found', 'stream-deleted'];

type Read = (client: KurrentDBClient) => AsyncIterable<ResolvedEvent>;

/** The reading half of the adapter. Every read is of a bounded number of events, and asks the leader: it must see our own writes. */
export class Reader {
  /** The head is asked by every subscriber at each wake-up. */
  private readonly heads: Coalescer<void, Position>;

  constructor(private readonly connection: Connection) {
    this.heads = new Coalescer(
      async (asked) => {
        const [last] = await this.last(1);
        return asked.map(() => (last === undefined ? BEGINNING : toPosition(last)));
      },
      { maxItems: 1_000 },
    );
  }

  async *stream(
    stream: string,
    { direction = 'forward', from, limit }: ReadStreamOptions = {},
  ): AsyncIterable<RecordedEvent> {
    const forward = direction === 'forward';
    let next = from === undefined ? undefined : BigInt(from);
    let left = limit ?? Number.MAX_SAFE_INTEGER;
    while (left > 0) {
      const maxCount = Math.min(left, PAGE);
      const events = await this.page(stream, forward, next, maxCount);
      yield* events;
      const last = events.at(-1)?.revision;
      if (last === undefined || events.length < maxCount || (!forward && last === 0)) return;
      left -= events.length;
      next = BigInt(forward ? last + 1 : last - 1);
    }
  }

  private async page(stream: string, forward: boolean, from: bigint | undefined, maxCount: number) {
    const read: Read = (client) =>
      client.readStream(stream, {
        direction: forward ? 'forwards' : 'backwards',
        fromRevision: from ?? (forward ? 'start' : 'end'),
        maxCount,
        requiresLeader: true,
      });
    try {
      return (await this.collect(read)).flatMap(({ event }) => (event === undefined ? [] : [this.recorded(event)]));
    } catch (error) {
      if (NO_STREAM.includes((error as { type?: string }).type ?? '')) return [];
      throw error;
    }
  }

  head(): Promise<Position> {
    return this.heads.add();
  }

  async size(): Promise<number> {
    return estimatedSize(await this.last(SAMPLE));
  }

  /** Where the last events of the store stand, newest first. */
  private async last(maxCount: number): Promise<LogPosition[]> {
    const events = await this.collect((client) =>
      client.readAll({
        direction: 'backwards',
        fromPosition: 'end',
        filter: NO_SYSTEM_STREAMS,
        maxCount,
        requiresLeader: true,
      }),
    );
    return events.flatMap(({ event }) => (isKnown(event?.position) ? [event.position] : []));
  }

  async *all({ after = BEGINNING, batchSize = PAGE, ...filter }: ReadAllOptions = {}): AsyncIterable<EventBatch> {
    let batch = await this.batch(after, filter, batchSize);
    for (;;) {
      if (batch.atHead) {
        if (batch.events.length > 0) yield batch;
        return;
      }
      // The next batch is fetched while the caller works on this one.
      const ahead = this.batch(batch.position, filter, batchSize);
      ahead.catch(() => undefined);
      yield batch;
      batch = await ahead;
    }
  }

  /**
   * The next run of matching events; its position is how far the store was looked through. A read begins with the event at its
   * position, which was seen already, and ends at the end of the store, which is the head that was asked before or beyond it.
   */
  async batch(after: Position, filter: EventFilter, size: number, signal?: AbortSignal): Promise<EventBatch> {
    const fromLog = fromPosition(after);
    const head = await this.head();
    if (head <= after) return { events: [], position: after, atHead: true };
    const read: Read = (client) =>
      client.readAll({
        direction: 'forwards',
        fromPosition: fromLog,
        filter: serverFilter(filter),
        maxCount: size + 1,
        requiresLeader: true,
      });
    const found = await this.collect(read, { patient: true, signal });
    const later = found.flatMap(({ event }) => (event !== undefined && this.positionOf(event) > after ? [event] : []));
    const looked = later.slice(0, size);
    const furthest = looked.length === 0 ? after : this.positionOf(looked.at(-1)!);
    const ended = found.length <= size;
    const position = ended && head > furthest ? head : furthest;
    const events = looked.filter(isOurs).map((event) => this.recorded(event));
    return { events: events.filter((event) => matches(event, filter)), position, atHead: ended || position === head };
  }

  /**
   * The events of one read. `patient`: a filtered read may search long without a word; it is let alone as long as the server
   * answers other questions.
   */
  private collect(
    read: Read,
    { patient = false, signal }: { patient?: boolean; signal?: AbortSignal | undefined } = {},
  ): Promise<ResolvedEvent[]> {
    return this.connection.read(async (client) => {
      const events: ResolvedEvent[] = [];
      const steps = read(client)[Symbol.asyncIterator]();
      for (;;) {
        const step = steps.next();
        const result = await (patient ? this.patiently(step, signal) : within(DEADLINE, step));
        if (result.done) return events;
        events.push(result.value);
      }
    }, NO_STREAM);
  }

  private async patiently<T>(step: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
    const aborted = Promise.withResolvers<never>();
    const abort = () => aborted.reject(new StoreUnavailable('event store: the reader stopped'));
    signal?.addEventListener('abort', abort);
    aborted.promise.catch(() => undefined);
    try {
      for (;;) {
        if (signal?.aborted) abort();
        const settled = Promise.race([step, aborted.promise]).then((result) => ({ result }));
        const answer = await within(DEADLINE, settled).catch((error: unknown) => {
          if (error instanceof StoreUnavailable && !signal?.aborted) return undefined;
          throw error;
        });
        if (answer !== undefined) return answer.result;
        await this.last(1);
      }
    } finally {
      signal?.removeEventListener('abort', abort);
    }
  }

  private positionOf(event: Recorded): Position {
    if (!isKnown(event.position)) throw this.connection.noPosition;
    return toPosition(event.position);
  }

  private recorded(event: Recorded): RecordedEvent {
    try {
      return toRecordedEvent(event);
    } catch (error) {
      throw error instanceof NoPosition ? this.connection.noPosition : error;
    }
  }
}
