export type { Projectie } from './projectie.js';
export type { Geparkeerd, Stand } from './stand.js';
export { Vergiftigd } from './bouwer.js';
export { HerbouwBezig } from './herbouw.js';
export { OnbekendeProjectie, ProjectieGeparkeerd, Projecties, type Achterstand } from './projecties.js';
