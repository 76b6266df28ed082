import type { EventDefinitie } from '@zaakstroom/catalogus';
import {
  BEHANDELING,
  type ActiviteitVastgelegd,
  type BehandelingGepauzeerd,
  type BehandelingGestart,
  type ZaakHervat,
  type ZaakInWachtGezet,
} from './behandeling.js';
import { CONTACT, type ContactVastgelegd, type GesprekBeeindigd, type GesprekGestart } from './contact.js';
import {
  DOSSIER,
  type BriefGevraagd,
  type BriefVerzonden,
  type DocumentToegevoegd,
  type NotitieVastgelegd,
  type OverwegingVastgelegd,
  type VertrouwelijkeNotitieVastgelegd,
} from './dossier.js';
import {
  EINDE,
  type BesluitGenomen,
  type BesluitVervallen,
  type ZaakAfgedaan,
  type ZaakHeropend,
  type ZaakOvergedragen,
} from './einde.js';
import {
  INSTROOM,
  type ZaakGeclassificeerd,
  type ZaakGekoppeld,
  type ZaakGeregistreerd,
  type ZaakOntkoppeld,
  type ZaakVerplaatst,
} from './instroom.js';
import {
  SAMENWERKING,
  type ConsultBeantwoord,
  type ConsultGevraagd,
  type ConsultVervallen,
  type MeekijkenBeeindigd,
  type MeekijkenGestart,
} from './samenwerking.js';
import {
  TOEDELING,
  type ZaakTeruggegeven,
  type ZaakToegewezen,
  type ZaakUitgegeven,
  type ZaakVrijgegeven,
} from './toedeling.js';
import { VOORRANG, type ZaakVoorrangGegeven, type ZaakVoorrangVervallen } from './voorrang.js';

export * from './behandeling.js';
export * from './contact.js';
export * from './dossier.js';
export * from './einde.js';
export * from './instroom.js';
export * from './samenwerking.js';
export * from './toedeling.js';
export * from './voorrang.js';

/** What can happen in the stream of a zaak. Raadplegingen have a stream of their own. */
export type ZaakEvent =
  | ZaakGeregistreerd
  | ZaakGeclassificeerd
  | ZaakGekoppeld
  | ZaakOntkoppeld
  | ZaakVerplaatst
  | ZaakUitgegeven
  | ZaakToegewezen
  | ZaakVrijgegeven
  | ZaakTeruggegeven
  | ZaakVoorrangGegeven
  | ZaakVoorrangVervallen
  | BehandelingGestart
  | BehandelingGepauzeerd
  | ActiviteitVastgelegd
  | ZaakInWachtGezet
  | ZaakHervat
  | NotitieVastgelegd
  | OverwegingVastgelegd
  | VertrouwelijkeNotitieVastgelegd
  | DocumentToegevoegd
  | BriefGevraagd
  | BriefVerzonden
  | ContactVastgelegd
  | GesprekGestart
  | GesprekBeeindigd
  | ConsultGevraagd
  | ConsultBeantwoord
  | ConsultVervallen
  | MeekijkenGestart
  | MeekijkenBeeindigd
  | BesluitGenomen
  | BesluitVervallen
  | ZaakAfgedaan
  | ZaakOvergedragen
  | ZaakHeropend;

/** The entries of this capability in the event catalogue; `soort` and `activiteit` as in `docs/behandeltijd.md`. */
export const ZAKEN_CATALOGUS: readonly EventDefinitie[] = [
  ...INSTROOM,
  ...TOEDELING,
  ...VOORRANG,
  ...BEHANDELING,
  ...DOSSIER,
  ...CONTACT,
  ...SAMENWERKING,
  ...EINDE,
];
