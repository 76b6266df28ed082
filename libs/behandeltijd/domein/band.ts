import type { ZaakTijd } from './resultaat.js';

/** The same time computed with half the kap, the kap and twice the kap, ms. */
export interface Drietal {
  readonly half: number;
  readonly kap: number;
  readonly dubbel: number;
}

/** The band that is published beside a figure, ms. */
export interface Band {
  readonly minimum: number;
  readonly maximum: number;
}

/**
 * A row with what its band needs. A row whose kap value is 0 while half or double is not stays in, marked
 * `alleenBand`: it is left out of results, exports and counts, but the sums of a band need it.
 */
export interface ZaakBand extends ZaakTijd {
  readonly drietal: Drietal;
  /** The row has no time of its own (`milliseconden` 0) and stands here for the sums of the band only. */
  readonly alleenBand: boolean;
}

export const GEEN_TIJD: Drietal = Object.freeze({ half: 0, kap: 0, dubbel: 0 });

/** The band of a sum is the minimum and maximum of the three sums, never a sum of minima: add up first. */
export function telOp(a: Drietal, b: Drietal): Drietal {
  return { half: a.half + b.half, kap: a.kap + b.kap, dubbel: a.dubbel + b.dubbel };
}

/** Minimum and maximum of the three: sharing makes the middle one the smallest or the largest at times. */
export function bandVan({ half, kap, dubbel }: Drietal): Band {
  return { minimum: Math.min(half, kap, dubbel), maximum: Math.max(half, kap, dubbel) };
}
