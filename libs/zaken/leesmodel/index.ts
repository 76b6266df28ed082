export { ZAKEN, ZakenProjectie } from './projectie.js';
export * from './zoek-zaken.js';
export { Dossiers, type Dossier, type Tijdlijnregel } from './dossier.js';
