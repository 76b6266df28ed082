import { int4Array, int8Array, jsonArray, textArray, uuidArray } from '@zaakstroom/postgres';
import type { Append, AppendResult, ExpectedRevision } from '../port.js';
import { toPosition } from './position.js';

/** More than this in one call gains nothing and holds the lock for long. */
const MOST_EVENTS = 2_000;

export const APPEND_SQL = {
  name: 'event_store_append',
  text: 'select base, status, head from event_store.append_events($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)',
};

export interface AppendRow {
  readonly base: string | null;
  readonly status: readonly number[];
  readonly head: readonly string[];
}

/** What became of one append in a call: written, or why not. */
export type Outcome =
  | { readonly kind: 'written'; readonly result: AppendResult }
  | { readonly kind: 'conflict'; readonly head: number }
  | { readonly kind: 'known' };

interface Group {
  readonly stream: string;
  readonly expected: number;
  events: number;
}

interface Item {
  readonly append: Append;
  readonly group: number;
  /** Events of this group that stand before the first of this append. */
  readonly before: number;
}

/** Appends that go to the database in one call of `append_events`. */
export class AppendCall {
  private readonly groups: Group[] = [];
  private readonly groupOf = new Map<string, number>();
  private readonly ids = new Set<string>();
  readonly items: Item[] = [];

  /**
   * `together`: all or nothing, and appends to one stream may follow each other when their expectations chain.
   * Otherwise each append stands alone, and two to one stream never share a call: the second must see the first.
   */
  constructor(private readonly together: boolean) {}

  /** False when the append must wait for the next call. */
  tryAdd(append: Append): boolean {
    if (this.items.length > 0 && this.ids.size + append.events.length > MOST_EVENTS) return false;
    const known = this.groupOf.get(append.stream);
    if (known !== undefined && !(this.together && chains(this.groups[known]!, append.expected))) return false;
    if (append.events.some((event) => this.ids.has(event.id))) return false;

    const group =
      known ?? this.groups.push({ stream: append.stream, expected: toNumber(append.expected), events: 0 }) - 1;
    this.groupOf.set(append.stream, group);
    for (const event of append.events) this.ids.add(event.id);
    this.items.push({ append, group, before: this.groups[group]!.events });
    this.groups[group]!.events += append.events.length;
    return true;
  }

  /** `careful`: look every id and stream up first; needed once a call has met one that was taken. */
  params(careful: boolean): unknown[] {
    const group: number[] = [];
    const offset: number[] = [];
    const type: string[] = [];
    const id: string[] = [];
    const data: string[] = [];
    const metadata: string[] = [];
    for (const item of this.items) {
      let n = item.before;
      for (const event of item.append.events) {
        group.push(item.group + 1);
        offset.push(++n);
        type.push(event.type);
        id.push(event.id);
        data.push(JSON.stringify(event.data));
        metadata.push(JSON.stringify(event.metadata));
      }
    }
    return [
      this.together,
      careful,
      textArray(this.groups.map((g) => g.stream)),
      int8Array(this.groups.map((g) => g.expected)),
      int4Array(group),
      int4Array(offset),
      textArray(type),
      uuidArray(id),
      jsonArray(data),
      jsonArray(metadata),
    ];
  }

  outcomes(row: AppendRow): Outcome[] {
    let position = Number(row.base ?? 0);
    const nothingWritten = row.base === null;
    return this.items.map(({ append, group, before }) => {
      const head = Number(row.head[group]);
      if (row.status[group] === 2) return { kind: 'known' };
      if (row.status[group] === 1 || nothingWritten) return { kind: 'conflict', head };
      position += append.events.length;
      const revision = head + before + append.events.length;
      return { kind: 'written', result: { revision, position: toPosition(position), existing: false } };
    });
  }
}

const ANY = -2;
const NO_STREAM = -1;

function toNumber(expected: ExpectedRevision): number {
  if (expected === 'any') return ANY;
  return expected === 'no-stream' ? NO_STREAM : expected;
}

/** Does an append that expects this hold by itself once the group before it is written? */
function chains(group: Group, expected: ExpectedRevision): boolean {
  return expected === 'any' || (group.expected !== ANY && toNumber(expected) === group.expected + group.events);
}
