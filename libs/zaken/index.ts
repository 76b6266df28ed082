export * from './domein/index.js';
export { metadataVan, Zaaknummers, Zaakpijplijn, type Opdrachtgever, type Zaaknummer } from './opdrachten/index.js';
export { Dossiers, ZAKEN, ZakenProjectie } from './leesmodel/index.js';
export { RegistreerZaakDto } from './http/invoer/zaken.js';
export { ZakenModule, type ZakenDelen } from './http/zaken.module.js';
