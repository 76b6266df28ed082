import type { Zakenstand } from '@zaakstroom/zaken';
import type { Kaartbeeld } from '../domein/index.js';

/** Nest token of the pool that the read models are read through. */
export const POOL = Symbol('Pool');

/** How far the projections are that this capability reads. */
export interface Regiestanden {
  readonly zaken: Zakenstand;
  readonly massabewerkingen: Zakenstand;
  readonly campagnes: Zakenstand;
  readonly wachtrijen: Zakenstand;
}
export const REGIESTANDEN = Symbol('Regiestanden');

/** What is known of what people can do and when. */
export interface Kaartlezer {
  /** Undefined: this person has none. */
  kaartVan(medewerker: number): Promise<Kaartbeeld | undefined>;
}
export const KAARTEN = Symbol('Kaarten');
