export { Probleem, type OngeldigeParameter, type ProbleemInhoud } from './probleem/probleem.js';
export { Probleemregister, type Omstandigheden } from './probleem/probleemregister.js';
export * from './probleem/standaard.js';
export { isBsn } from './invoer/bsn.js';
export { IsBsn, MagOpBsnLijken } from './invoer/bsnvelden.js';
export { isDatum, leesMoment, schrijfMoment } from './invoer/moment.js';
export { GeheelGetal, IsDatum, IsMoment, WaarOfOnwaar } from './invoer/velden.js';
export { Leest, Openbaar, Operatie, Schrijft, SchrijftPerRegel } from './routes/bewerking.js';
export { Regelsleutel } from './regels/leesregel.js';
export { Regelverwerking, type Regeluitslag } from './regels/regelverwerking.js';
export { huidigVerzoek, type Verzoek } from './verzoek/verzoek.js';
export { BELEID, TOKEN_VERIFIER, type Beleid } from './beleid.js';
export { controleerRevisie, etag, vereisteRevisie, zetEtag } from './revisie.js';
export { wachtOpMinimum, zetPositie, type Wachtbaar } from './positie.js';
export { leesCursor, type Cursor } from './bladeren/cursor.js';
export { Bladeren, pagina, PaginaVan, type Pagina, type Paginadelen } from './bladeren/pagina.js';
export { Gereedheid, NietGereed } from './gezondheid.js';
export { IDEMPOTENTIE_STAPPEN } from './idempotentie/schema.js';
export type { Ids } from './idempotentie/opslag.js';
export {
  Idempotentie,
  type EersteAntwoord,
  type Gevraagd,
  type Opdrachtvorm,
  type Poging,
  type Uitslag,
} from './idempotentie/idempotentie.js';
export { IdempotentieModule, type IdempotentieDelen } from './idempotentie/idempotentie.module.js';
export { maakApp, type AppOpties } from './app/app.js';
export { stopRustig, StopTeTraag, type Stophaken, type Stoptijden } from './app/stop.js';
export type { OpenapiOpties } from './openapi/document.js';
