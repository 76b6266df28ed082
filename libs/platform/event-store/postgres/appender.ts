import { Coalescer } from '@zaakstroom/postgres';
import type { Pool } from 'pg';
import { EventIdTaken, StoreUnavailable, WrongExpectedRevision } from '../errors.js';
import type { Append, AppendResult } from '../port.js';
import { requireAppendable } from '../appendable.js';
import { APPEND_SQL, AppendCall, type AppendRow, type Outcome } from './append-call.js';
import { toPosition } from './position.js';
import { normalised } from './unavailable.js';

/** SQLSTATE: an event id or a revision of a stream is taken. */
const UNIQUE_VIOLATION = '23505';

interface KnownRow {
  readonly id: string;
  readonly stream: string;
  readonly revision: string;
  readonly position: string;
}

/** Under load a batch holds what arrived during the one before; this only bounds it. */
const MOST_AT_ONCE = 512;

/** The writing half of the adapter. Appends of concurrent callers share a call, a commit and an fsync. */
export class Appender {
  private readonly coalescer: Coalescer<Append, AppendResult | Error>;

  constructor(private readonly pool: Pool) {
    this.coalescer = new Coalescer((appends) => this.writeApart(appends), { maxItems: MOST_AT_ONCE });
  }

  async append(append: Append): Promise<AppendResult> {
    requireAppendable(append);
    const result = await this.coalescer.add(append);
    if (Error.isError(result)) throw result;
    return result;
  }

  async appendInOrder(appends: readonly Append[]): Promise<AppendResult[]> {
    appends.forEach(requireAppendable);
    const results: AppendResult[] = [];
    while (results.length < appends.length) {
      const call = new AppendCall(true);
      for (let i = results.length; i < appends.length && call.tryAdd(appends[i]!); i++);
      results.push(...(await this.writeTogether(call)));
    }
    return results;
  }

  private async writeApart(appends: readonly Append[]): Promise<(AppendResult | Error)[]> {
    // A caller may hand in one object twice: each call is an item of its own.
    const items = appends.map((append) => ({ ...append }));
    const results = new Map<Append, AppendResult | Error>();
    for (let waiting = items; waiting.length > 0;) {
      const call = new AppendCall(false);
      waiting = waiting.filter((append) => !call.tryAdd(append));
      await this.runApart(call, results);
    }
    return items.map((append) => results.get(append)!);
  }

  private async runApart(call: AppendCall, results: Map<Append, AppendResult | Error>): Promise<void> {
    let outcomes: Outcome[];
    try {
      outcomes = await this.run(call);
    } catch (error) {
      // One bad event must not hurt its neighbours: try each alone, unless the server is gone.
      if (call.items.length === 1 || error instanceof StoreUnavailable) {
        for (const { append } of call.items) results.set(append, error as Error);
        return;
      }
      for (const { append } of call.items) {
        const alone = new AppendCall(false);
        alone.tryAdd(append);
        await this.runApart(alone, results);
      }
      return;
    }
    for (const [i, { append }] of call.items.entries()) {
      const outcome = outcomes[i]!;
      results.set(append, outcome.kind === 'written' ? outcome.result : await this.refused(append, outcome));
    }
  }

  /** All of the call in its order, or what stands before the first that cannot be written. */
  private async writeTogether(call: AppendCall): Promise<AppendResult[]> {
    const outcomes = await this.run(call);
    if (outcomes.every((outcome) => outcome.kind === 'written')) return outcomes.map((outcome) => outcome.result);

    const appends = call.items.map((item) => item.append);
    const known = await this.known(appends.flatMap((append) => append.events.map((event) => event.id)));
    const results: AppendResult[] = [];
    for (let next = 0; next < appends.length;) {
      const first = appends[next]!;
      if (first.events.some((event) => known.has(event.id))) {
        results.push(resultOfKnown(first, known));
        next++;
        continue;
      }
      const rest = new AppendCall(true);
      const start = next;
      for (; next < appends.length && !appends[next]!.events.some((event) => known.has(event.id)); next++) {
        if (!rest.tryAdd(appends[next]!)) break;
      }
      results.push(...(await this.writeUpToRefusal(rest, appends.slice(start, next))));
    }
    return results;
  }

  private async writeUpToRefusal(call: AppendCall, appends: readonly Append[]): Promise<AppendResult[]> {
    const outcomes = await this.run(call);
    if (outcomes.every((outcome) => outcome.kind === 'written')) return outcomes.map((outcome) => outcome.result);
    const results: AppendResult[] = [];
    for (const append of appends) results.push(await this.append(append));
    return results;
  }

  private async run(call: AppendCall): Promise<Outcome[]> {
    try {
      return await this.call(call, false);
    } catch (error) {
      if ((error as { code?: unknown }).code !== UNIQUE_VIOLATION) throw error;
      return this.call(call, true);
    }
  }

  private async call(call: AppendCall, careful: boolean): Promise<Outcome[]> {
    const values = call.params(careful);
    const { rows } = await normalised(() => this.pool.query<AppendRow>({ ...APPEND_SQL, values }));
    return call.outcomes(rows[0]!);
  }

  private async refused(append: Append, outcome: Exclude<Outcome, { kind: 'written' }>): Promise<AppendResult | Error> {
    if (outcome.kind === 'conflict') return new WrongExpectedRevision(append.stream, append.expected, outcome.head);
    try {
      return resultOfKnown(append, await this.known(append.events.map((event) => event.id)));
    } catch (error) {
      return error as Error;
    }
  }

  private async known(ids: readonly string[]): Promise<Map<string, KnownRow>> {
    const { rows } = await normalised(() =>
      this.pool.query<KnownRow>({
        name: 'event_store_known',
        text: 'select id, stream, revision, position from event_store.events where id = any ($1::uuid[])',
        values: [ids],
      }),
    );
    return new Map(rows.map((row) => [row.id, row]));
  }
}

/** The first answer again, or an error when the ids belong to something else. */
function resultOfKnown(append: Append, known: ReadonlyMap<string, KnownRow>): AppendResult {
  let last: KnownRow | undefined;
  for (const event of append.events) {
    last = known.get(event.id);
    if (last?.stream !== append.stream) throw new EventIdTaken(append.stream, event.id);
  }
  return { revision: Number(last!.revision), position: toPosition(last!.position), existing: true };
}
