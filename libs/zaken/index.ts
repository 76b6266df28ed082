export * from './domein/index.js';
export { metadataVan, Zaaknummers, Zaakpijplijn, type Opdrachtgever, type Zaaknummer } from './opdrachten/index.js';
export {
  Dossiers,
  kiesZaken,
  leesBladzijde,
  openZakenVan,
  ontvangenTussen,
  openIndelingen,
  Parameters,
  zakenBuitenLocaties,
  ZAKEN,
  ZakenProjectie,
  type Bladzijde,
  type Gebeurtenis,
  type Ontvangen,
  type Plek,
  type Verloop,
  type Zaakfilters,
  type Zaakrij,
  type Zakentabel,
} from './leesmodel/index.js';
export { ZaakDto } from './http/antwoorden.js';
export { Filterkeuring } from './http/filterkeuring.js';
export { HANDELINGPADEN } from './http/handelingen/paden.js';
export { Datum, Keuze, Keuzes, Naam, Namen, Uuid, VrijeTekst } from './http/invoer/velden.js';
export { RegistreerZaakDto } from './http/invoer/zaken.js';
export { type Zakenstand } from './http/poorten.js';
export { dossierVoor } from './http/vertaling.js';
export { opdrachtgever, Vragers } from './http/vragers.js';
export { zakenpagina } from './http/zakenpagina.js';
export { ZakenModule, type ZakenDelen } from './http/zaken.module.js';
