import { GeefVolgendeZaakHandler } from './geef-volgende-zaak.js';

export { VoorraadLooptAchter } from './fouten.js';
export { GeefVolgendeZaak } from './geef-volgende-zaak.js';
export { KIEZER, VOORRAADSTAND, type Kiezer } from './poorten.js';

/** What Nest must know to dispatch the commands of this capability. */
export const OPDRACHT_PROVIDERS = [GeefVolgendeZaakHandler];
