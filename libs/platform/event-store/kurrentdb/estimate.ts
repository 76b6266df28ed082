import type { LogPosition } from './position.js';

/** So many events at the end of the store are looked at; a store with fewer is counted. */
export const SAMPLE = 1_000;

/**
 * How many events a store holds, which no server tells: positions are places in its log, so as many as fit before the last one at
 * the length of those at the end.
 *
 * @param last positions of the last events, newest first, at most `SAMPLE`
 */
export function estimatedSize(last: readonly LogPosition[]): number {
  if (last.length < SAMPLE) return last.length;
  const [newest, oldest] = [last[0]!.commit, last.at(-1)!.commit];
  const length = Number(newest - oldest) / (last.length - 1);
  return last.length + Math.round(Number(oldest) / Math.max(length, 1));
}
