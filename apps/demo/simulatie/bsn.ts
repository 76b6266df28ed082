import type { Toeval } from './toeval.js';

/** Weights of the elfproef over the first eight digits. */
const GEWICHTEN = [9, 8, 7, 6, 5, 4, 3, 2];

/** A number of nobody that passes the elfproef: those that begin with 9999 are kept for tests. */
export function testBsn(toeval: Toeval): string {
  for (;;) {
    const acht = `9999${String(toeval.geheel(0, 9_999)).padStart(4, '0')}`;
    const rest = GEWICHTEN.reduce((som, gewicht, i) => som + gewicht * Number(acht[i]), 0) % 11;
    if (rest < 10) return `${acht}${rest}`;
  }
}
