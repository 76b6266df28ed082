import { setTimeout as sleep } from 'node:timers/promises';
import { migrate } from '@zaakstroom/postgres';
import type { ClientConfig, Pool } from 'pg';
import { StoreUnavailable } from '../errors.js';
import {
  BEGINNING,
  type Append,
  type AppendResult,
  type EventBatch,
  type EventStore,
  type Position,
  type ReadAllOptions,
  type ReadStreamOptions,
  type RecordedEvent,
  type SubscribeOptions,
} from '../port.js';
import { Appender } from './appender.js';
import { fromPosition } from './position.js';
import { Reader } from './reader.js';
import { Recent } from './recent.js';
import { EVENT_STORE_STEPS } from './schema.js';
import { WakeUps } from './wake-ups.js';

const BATCH = 1_000;

/**
 * How long a subscriber at the head lets events gather after the first, in ms: what a reader of its own write waits more. Under
 * load every batch costs its subscriber a transaction, and a moment's patience makes one of many; it is load when events
 * came while the subscriber was at work.
 */
const GATHER = 15;
const GATHER_UNDER_LOAD = 60;

/** Events in one PostgreSQL table: gapless positions in the order of commit, event ids unique over all streams. */
export class PostgresEventStore implements EventStore {
  private readonly appender: Appender;
  private readonly reader: Reader;
  private readonly recent: Recent;
  private readonly wakeUps: WakeUps;

  private constructor(pool: Pool, config: ClientConfig) {
    this.appender = new Appender(pool);
    this.reader = new Reader(pool);
    this.recent = new Recent(this.reader);
    this.wakeUps = new WakeUps(config);
  }

  /** `config` opens a connection of its own, for waking up. The pool stays the caller's. */
  static async open(pool: Pool, config: ClientConfig): Promise<PostgresEventStore> {
    await migrate(pool, 'event-store', EVENT_STORE_STEPS);
    return new PostgresEventStore(pool, config);
  }

  append(append: Append): Promise<AppendResult> {
    return this.appender.append(append);
  }

  appendInOrder(appends: readonly Append[]): Promise<AppendResult[]> {
    return this.appender.appendInOrder(appends);
  }

  readStream(stream: string, options?: ReadStreamOptions): AsyncIterable<RecordedEvent> {
    return this.reader.stream(stream, options);
  }

  readAll(options?: ReadAllOptions): AsyncIterable<EventBatch> {
    return this.reader.all(options);
  }

  async *subscribe({
    after = BEGINNING,
    batchSize = BATCH,
    signal,
    ...filter
  }: SubscribeOptions): AsyncIterable<EventBatch> {
    const read = (from: Position) => ({ seen: this.wakeUps.count, batch: this.recent.batch(from, filter, batchSize) });
    let position = after;
    let reading = read(position);
    let toldHead = false;
    while (!signal.aborted) {
      let batch: EventBatch;
      try {
        batch = await reading.batch;
      } catch (error) {
        if (!(error instanceof StoreUnavailable)) throw error;
        await this.wakeUps.since(this.wakeUps.count, signal);
        reading = read(position);
        continue;
      }
      const news = batch.position !== position || (batch.atHead && !toldHead);
      position = batch.position;
      toldHead = batch.atHead;
      const seen = reading.seen;
      if (!batch.atHead) {
        reading = read(position); // fetched while the subscriber works on this one
        reading.batch.catch(() => undefined);
      }
      if (news) yield batch;
      if (batch.atHead) {
        const gather = this.wakeUps.count > seen ? GATHER_UNDER_LOAD : GATHER;
        await this.wakeUps.since(seen, signal);
        await sleep(gather, undefined, { signal }).catch(() => undefined);
        reading = read(position);
      }
    }
    await reading.batch.catch(() => undefined);
  }

  head(): Promise<Position> {
    return this.reader.head();
  }

  /** Positions are gapless: the last one is the count. */
  async size(): Promise<number> {
    return fromPosition(await this.reader.head());
  }

  close(): Promise<void> {
    return this.wakeUps.close();
  }
}
