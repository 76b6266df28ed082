export { ZAKEN, ZakenProjectie } from './projectie.js';
export type { Bladzijde, Plaats, Plek, Zaakrij } from './bladzijde.js';
export * from './zoek-zaken.js';
export { Dossiers, type Dossier, type Gebeurtenis, type Tijdlijnregel, type Verloop } from './dossier.js';
