import { Coalescer } from '@zaakstroom/postgres';
import type { Pool } from 'pg';
import type {
  EventBatch,
  EventFilter,
  JsonObject,
  Position,
  ReadAllOptions,
  ReadStreamOptions,
  RecordedEvent,
} from '../port.js';
import { BEGINNING } from '../port.js';
import { fromPosition, toPosition } from './position.js';
import { normalised } from './unavailable.js';

const BATCH = 1_000;
/** Events of a stream that a shared read holds: most streams are shorter. */
const FIRST = 100;
/** The moment as a number of ms: the driver takes long over the text of a date. */
const COLUMNS = `position, stream, revision, type, id, data, metadata,
  trunc(extract(epoch from recorded_at) * 1000)::float8 as recorded_at`;

/**
 * So many times the size of a batch are looked through at most. A filter that leaves little makes the planner gather and sort all that is left of the
 * store for one batch, where it should walk on from the position (measured: three times the work of an import); so there is never much left.
 */
const LOOK = 4;

type Row = [string, string, string, string, string, JsonObject, Record<string, string>, number];

function toEvent([position, stream, revision, type, id, data, metadata, recordedAt]: Row): RecordedEvent {
  return {
    position: toPosition(position),
    stream,
    revision: Number(revision),
    type,
    id,
    data,
    metadata,
    recordedAt,
  };
}

/** The reading half of the adapter. Streams that concurrent callers read whole, as a command does, share a statement. */
export class Reader {
  private readonly beginnings: Coalescer<string, Row[]>;

  constructor(private readonly pool: Pool) {
    this.beginnings = new Coalescer((streams) => this.firstRows(streams), { maxItems: 100, inFlight: 2 });
  }

  async *stream(
    stream: string,
    { direction = 'forward', from, limit }: ReadStreamOptions = {},
  ): AsyncIterable<RecordedEvent> {
    const forward = direction === 'forward';
    let next = from ?? (forward ? 0 : Number.MAX_SAFE_INTEGER);
    let left = limit ?? Number.MAX_SAFE_INTEGER;
    if (forward && from === undefined && limit === undefined) {
      const rows = await this.beginnings.add(stream);
      for (const row of rows) yield toEvent(row);
      if (rows.length < FIRST) return;
      next = rows.length;
    }
    while (left > 0) {
      const size = Math.min(left, BATCH);
      const { rows } = await normalised(() =>
        this.pool.query<Row>({
          name: `event_store_stream_${direction}`,
          text: `select ${COLUMNS} from event_store.events where stream = $1 and revision ${forward ? '>=' : '<='} $2
                  order by revision ${forward ? 'asc' : 'desc'} limit $3`,
          values: [stream, next, size],
          rowMode: 'array',
        }),
      );
      for (const row of rows) yield toEvent(row);
      if (rows.length < size) return;
      left -= rows.length;
      next = Number(rows.at(-1)![2]) + (forward ? 1 : -1);
    }
  }

  private async firstRows(streams: readonly string[]): Promise<Row[][]> {
    const { rows } = await normalised(() =>
      this.pool.query<[string, ...Row]>({
        name: 'event_store_beginnings',
        text: `select n, e.* from unnest($1::text[]) with ordinality as s(wanted, n) cross join lateral
                 (select ${COLUMNS} from event_store.events where stream = wanted order by revision limit ${FIRST}) e
                order by n, revision`,
        values: [streams],
        rowMode: 'array',
      }),
    );
    const found = streams.map((): Row[] => []);
    for (const [n, ...row] of rows) found[Number(n) - 1]!.push(row);
    return found;
  }

  async head(): Promise<Position> {
    const { rows } = await normalised(() =>
      this.pool.query<{ head: string | null }>({
        name: 'event_store_head',
        text: 'select max(position) as head from event_store.events',
      }),
    );
    const head = rows[0]!.head;
    return head === null ? BEGINNING : toPosition(head);
  }

  async *all(options: ReadAllOptions = {}): AsyncIterable<EventBatch> {
    const size = options.batchSize ?? BATCH;
    let batch = await this.batch(options.after ?? BEGINNING, options, size);
    for (;;) {
      if (batch.atHead) {
        if (batch.events.length > 0) yield batch;
        return;
      }
      // The next batch is fetched while the caller works on this one.
      const ahead = this.batch(batch.position, options, size);
      ahead.catch(() => undefined);
      yield batch;
      batch = await ahead;
    }
  }

  /** The next run of matching events; its position is how far the store was looked through. */
  async batch(after: Position, filter: EventFilter, size: number): Promise<EventBatch> {
    // The head is read first: what is appended in between belongs to the next batch.
    return this.between(after, await this.head(), filter, size);
  }

  /** As `batch`, of a store that ends at the head. */
  async between(after: Position, head: Position, filter: EventFilter, size: number): Promise<EventBatch> {
    const from = fromPosition(after);
    if (head <= after) return { events: [], position: after, atHead: true };
    const upTo = Math.min(fromPosition(head), from + LOOK * size);
    const { without } = filter;
    const { rows } = await normalised(() =>
      this.pool.query<Row>({
        name: without === undefined ? 'event_store_all' : 'event_store_all_without',
        text: `select ${COLUMNS} from event_store.events
                where position > $1 and position <= $2
                  and ($3::text[] is null or split_part(stream, '-', 1) = any ($3))
                  and ($4::text[] is null or type = any ($4))
                  ${without === undefined ? '' : 'and data -> $6 is null'}
                order by position limit $5`,
        values: [
          from,
          upTo,
          filter.categories ?? null,
          filter.types ?? null,
          size,
          ...(without === undefined ? [] : [without]),
        ],
        rowMode: 'array',
      }),
    );
    const events = rows.map(toEvent);
    const full = events.length === size;
    const position = full ? events.at(-1)!.position : toPosition(upTo);
    return { events, position, atHead: position === head };
  }
}
