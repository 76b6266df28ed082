export type { Projectie } from './projectie.js';
export type { Geparkeerd, Stand } from './stand.js';
export { OnbekendeProjectie, ProjectieGeparkeerd, ProjectiesGestopt, Vergiftigd } from './fouten.js';
export { HerbouwBezig } from './herbouw.js';
export { Projecties, type Achterstand } from './projecties.js';
