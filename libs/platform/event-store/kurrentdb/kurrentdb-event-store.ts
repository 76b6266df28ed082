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
import { Connection } from './connection.js';
import { Reader } from './reader.js';
import { WakeUps } from './wake-ups.js';

const BATCH = 1_000;

/** Events on a KurrentDB server or cluster. Positions are places in its log; event ids are unique within a stream. */
export class KurrentDbEventStore implements EventStore {
  private readonly reader: Reader;
  private readonly appender: Appender;
  private readonly wakeUps: WakeUps;

  private constructor(private readonly connection: Connection) {
    this.reader = new Reader(connection);
    this.appender = new Appender(connection, this.reader);
    this.wakeUps = new WakeUps(connection);
  }

  /**
   * @param connectionString `kurrentdb://user:password@host:2113?tls=false`, with `+discover` for a cluster
   * @throws InvalidConnectionString for a text that is none; it is not shown
   * @throws UnsupportedServer, with its version, for one that cannot do what the product needs
   * @throws StoreUnavailable when it cannot be reached, Refused when it takes no credentials or lets them not read all
   */
  static async open(connectionString: string): Promise<KurrentDbEventStore> {
    const connection = await Connection.to(connectionString);
    const store = new KurrentDbEventStore(connection);
    try {
      await connection.check();
      await store.head();
    } catch (error) {
      await store.close();
      throw error;
    }
    return store;
  }

  append(append: Append): Promise<AppendResult> {
    return this.appender.append(append);
  }

  appendInOrder(appends: readonly Append[]): Promise<AppendResult[]> {
    return this.appender.appendInOrder(appends);
  }

  async *readStream(stream: string, options: ReadStreamOptions = {}): AsyncIterable<RecordedEvent> {
    const { direction = 'forward', from = 0, limit } = options;
    const whole = direction === 'forward' && from === 0 && limit === undefined;
    const events: RecordedEvent[] = [];
    for await (const event of this.reader.stream(stream, options)) {
      if (whole) events.push(event);
      yield event;
    }
    if (whole) this.appender.heard(stream, events);
  }

  readAll(options?: ReadAllOptions): AsyncIterable<EventBatch> {
    return this.reader.all(options);
  }

  subscribe({ after = BEGINNING, batchSize = BATCH, signal, ...filter }: SubscribeOptions): AsyncIterable<EventBatch> {
    return follow((from) => this.reader.batch(from, filter, batchSize, signal), this.wakeUps, after, signal);
  }

  head(): Promise<Position> {
    return this.reader.head();
  }

  size(): Promise<number> {
    return this.reader.size();
  }

  async close(): Promise<void> {
    this.wakeUps.close();
    await this.connection.close();
  }
}
