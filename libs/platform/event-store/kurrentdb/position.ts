import { InvalidPosition } from '../errors.js';
import { BEGINNING, type Position } from '../port.js';

/** Where a record stands in the transaction log of the server, in bytes: unsigned 64-bit numbers. */
export interface LogPosition {
  readonly commit: bigint;
  readonly prepare: bigint;
}

/** The digits of 2^64 - 1: fixed width, so that string order is store order. */
const WIDTH = 20;
/** What a server sends for "none". */
const NONE = 2n ** 64n - 1n;

export function toPosition({ commit, prepare }: LogPosition): Position {
  return `${String(commit).padStart(WIDTH, '0')}.${String(prepare).padStart(WIDTH, '0')}`;
}

/** @throws InvalidPosition */
export function fromPosition(position: Position): LogPosition | 'start' {
  if (position === BEGINNING) return 'start';
  const [, commit, prepare] = /^(\d{20})\.(\d{20})$/.exec(position) ?? [];
  if (commit === undefined || prepare === undefined) throw new InvalidPosition(position);
  const log = { commit: BigInt(commit), prepare: BigInt(prepare) };
  if (!isKnown(log)) throw new InvalidPosition(position);
  return log;
}

/** Older servers give none with the events of a stream, or the highest number there is. */
export function isKnown(log: LogPosition | undefined): log is LogPosition {
  return log !== undefined && log.commit < NONE && log.prepare < NONE;
}
