/**
 * Percentile as `behandeltijd/1` publishes it: the value at index `min(n - 1, floor(p * n))`, so always a value that
 * occurs. Median: p = 0.5; P90: p = 0.9.
 * @param oplopend values in ascending order; leave out zaken with 0 ms
 * @param p from 0 to 1
 * @returns undefined when there are no values
 */
export function percentiel(oplopend: ArrayLike<number>, p: number): number | undefined {
  return oplopend[Math.min(oplopend.length - 1, Math.floor(p * oplopend.length))];
}
