export * from './domein/index.js';
export { metadataVan, Zaaknummers, Zaakpijplijn, type Opdrachtgever, type Zaaknummer } from './opdrachten/index.js';
export { Dossiers, ZAKEN, ZakenProjectie, type Gebeurtenis, type Verloop } from './leesmodel/index.js';
export { RegistreerZaakDto } from './http/invoer/zaken.js';
export { ZakenModule, type ZakenDelen } from './http/zaken.module.js';
export { Vragers } from './http/vragers.js';
