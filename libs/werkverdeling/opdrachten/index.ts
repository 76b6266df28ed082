import { GeefVolgendeZaakHandler } from './geef-volgende-zaak.js';

export { EerstAnderWerk, VoorraadLooptAchter } from './fouten.js';
export { GeefVolgendeZaak } from './geef-volgende-zaak.js';
export { EIGEN_WERK, KIEZER, VOORRAADSTAND, type EigenWerk, type Kiezer } from './poorten.js';

/** What Nest must know to dispatch the commands of this capability. */
export const OPDRACHT_PROVIDERS = [GeefVolgendeZaakHandler];
