import type { Zakenstand } from '@zaakstroom/zaken';

/** Nest token of the pool that the read models are read through. */
export const POOL = Symbol('Pool');

/** How far the projections are that this capability reads. */
export interface Regiestanden {
  readonly zaken: Zakenstand;
  readonly massabewerkingen: Zakenstand;
}
export const REGIESTANDEN = Symbol('Regiestanden');
