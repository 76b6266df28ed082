import { migrate } from '@zaakstroom/postgres';
import type { ClientConfig, Pool } from 'pg';
import { follow } from '../follow.js';
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

  subscribe({ after = BEGINNING, batchSize = BATCH, signal, ...filter }: SubscribeOptions): AsyncIterable<EventBatch> {
    return follow((from) => this.recent.batch(from, filter, batchSize), this.wakeUps, after, signal);
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
