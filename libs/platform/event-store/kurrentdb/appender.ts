import type { WrongExpectedVersionError } from '@kurrent/kurrentdb-client';
import { requireAppendable } from '../appendable.js';
import { WrongExpectedRevision } from '../errors.js';
import type { Append, AppendResult, ExpectedRevision, Position, RecordedEvent } from '../port.js';
import { DEADLINE, type Connection } from './connection.js';
import { toEventData } from './events.js';
import { KnownStreams, type KnownStream } from './known-streams.js';
import { isKnown, toPosition } from './position.js';
import type { Reader } from './reader.js';

/** Of an append that expects nothing others may be first again and again; at some point the caller must hear it. */
const ATTEMPTS = 20;
/** So many appends ahead of the one that is written the streams of a list are looked up, all at once. */
const LOOK_AHEAD = 100;
const CONFLICT = 'wrong-expected-version';

/** The writing half of the adapter. Each append is a call of its own; those to one stream wait for each other. */
export class Appender {
  private readonly streams = new KnownStreams();
  private readonly turns = new Map<string, Promise<unknown>>();

  constructor(
    private readonly connection: Connection,
    private readonly reader: Reader,
  ) {}

  async append(append: Append): Promise<AppendResult> {
    requireAppendable(append);
    return this.inTurn(append.stream, () => this.write(append));
  }

  async appendInOrder(appends: readonly Append[]): Promise<AppendResult[]> {
    appends.forEach(requireAppendable);
    const results: AppendResult[] = [];
    for (const [n, append] of appends.entries()) {
      if (n % LOOK_AHEAD === 0) {
        const ahead = new Set(appends.slice(n, n + LOOK_AHEAD).map(({ stream }) => stream));
        const unknown = [...ahead].filter((stream) => this.streams.get(stream) === undefined);
        await Promise.all(unknown.map((stream) => this.learn(stream)));
      }
      results.push(await this.append(append));
    }
    return results;
  }

  /** What was read of a stream anyway, from its first event to its last: an append that follows needs not read it again. */
  heard(stream: string, events: readonly RecordedEvent[]): void {
    this.streams.add(stream, events);
  }

  private async write(append: Append): Promise<AppendResult> {
    const { stream, expected } = append;
    for (let attempt = 1; ; attempt++) {
      const known = await this.upTo(stream, expected);
      const earlier = known.find(append);
      if (earlier) {
        const { revision, position = await this.positionOf(stream, revision) } = earlier;
        return { revision, position, existing: true };
      }
      if (expected !== 'any' && known.revision !== toRevision(expected)) {
        throw new WrongExpectedRevision(stream, expected, known.revision);
      }
      const sent = await this.send(append, known.revision);
      if (!('actual' in sent)) return sent;
      // Others were first; what they wrote may be this very append.
      this.streams.forget(stream);
      if (attempt === ATTEMPTS) throw new WrongExpectedRevision(stream, expected, sent.actual);
    }
  }

  private async send({ stream, events }: Append, after: number): Promise<AppendResult | { readonly actual: number }> {
    try {
      const { nextExpectedRevision, position: log } = await this.connection.write(
        (client) =>
          client.appendToStream(stream, events.map(toEventData), {
            streamState: after < 0 ? 'no_stream' : BigInt(after),
            requiresLeader: true,
            deadline: DEADLINE,
          }),
        [CONFLICT],
      );
      // A stream that was deleted, but not for good, goes on where it was.
      const revision = Number(nextExpectedRevision);
      const position = isKnown(log) ? toPosition(log) : await this.positionOf(stream, revision);
      const first = revision - events.length + 1;
      const written = events.map(({ id }, n) => ({ id, revision: first + n }));
      this.streams.extend(stream, [...written.slice(0, -1), { ...written.at(-1)!, position }]);
      return { revision, position, existing: false };
    } catch (error) {
      this.streams.forget(stream);
      if ((error as { type?: unknown }).type !== CONFLICT) throw error;
      const { actualState } = error as WrongExpectedVersionError;
      return { actual: typeof actualState === 'bigint' ? Number(actualState) : -1 };
    }
  }

  /** What the stream holds, read on where the caller has seen more of it than is known here. */
  private async upTo(stream: string, expected: ExpectedRevision): Promise<KnownStream> {
    const known = this.streams.get(stream);
    if (known === undefined) return this.learn(stream);
    if (expected === 'any' || toRevision(expected) <= known.revision) return known;
    const further = await Array.fromAsync(this.reader.stream(stream, { from: known.revision + 1 }));
    return this.streams.extend(stream, further) ?? this.learn(stream);
  }

  private async learn(stream: string): Promise<KnownStream> {
    return this.streams.add(stream, await Array.fromAsync(this.reader.stream(stream)));
  }

  private async positionOf(stream: string, revision: number): Promise<Position> {
    const [event] = await Array.fromAsync(this.reader.stream(stream, { from: revision, limit: 1 }));
    if (event?.revision !== revision) throw new Error(`event ${revision} of ${stream} is no longer there`);
    return event.position;
  }

  private async inTurn<T>(stream: string, work: () => Promise<T>): Promise<T> {
    const turn = (this.turns.get(stream) ?? Promise.resolve()).then(work);
    const settled = turn.catch(() => undefined);
    this.turns.set(stream, settled);
    try {
      return await turn;
    } finally {
      if (this.turns.get(stream) === settled) this.turns.delete(stream);
    }
  }
}

function toRevision(expected: Exclude<ExpectedRevision, 'any'>): number {
  return expected === 'no-stream' ? -1 : expected;
}
