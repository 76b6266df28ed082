export { Belanghebbendekenmerk } from './belanghebbendekenmerk.js';
export { ZAKEN, ZakenProjectie } from './projectie.js';
export { leesBladzijde, type Bladzijde, type Plaats, type Plek, type Zaakrij, type Zakentabel } from './bladzijde.js';
export { Parameters } from './voorwaarden.js';
export { hieruitVoortgekomen } from './hieruit.js';
export * from './zoek-zaken.js';
export { zakenBuitenLocaties, type BuitenLocaties } from './buiten-locaties.js';
export { openIndelingen } from './open-indelingen.js';
export { Dossiers, type Dossier, type Gebeurtenis, type Tijdlijnregel, type Verloop } from './dossier.js';
