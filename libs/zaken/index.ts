export * from './domein/index.js';
export { Zaaknummers, type Zaaknummer } from './opdrachten/index.js';
export { Dossiers, ZAKEN, ZakenProjectie } from './leesmodel/index.js';
export { RegistreerZaakDto } from './http/invoer.js';
export { ZakenModule, type ZakenDelen } from './http/zaken.module.js';
