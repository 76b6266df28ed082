import {
  datum,
  declareer,
  eenVan,
  optioneel,
  tekst,
  type DomeinEvent,
  type EventDefinitie,
  type Openbaarheidsklasse,
} from '@zaakstroom/catalogus';
import { datumInWoorden } from '@zaakstroom/klok';
import { opEigenRegel } from './woorden.js';
import { ZAKEN_TOPIC } from './topics.js';

export type DossierGeraadpleegd = DomeinEvent<'DossierGeraadpleegd', Record<string, never>>;
export type NotitieVastgelegd = DomeinEvent<'NotitieVastgelegd', { readonly tekst: string }>;
/** What weighs in the decision: stands in the nota. */
export type OverwegingVastgelegd = DomeinEvent<'OverwegingVastgelegd', { readonly tekst: string }>;
/** For the holder, the teamleider and the VTA only. */
export type VertrouwelijkeNotitieVastgelegd = DomeinEvent<
  'VertrouwelijkeNotitieVastgelegd',
  { readonly tekst: string }
>;
export type DocumentToegevoegd = DomeinEvent<
  'DocumentToegevoegd',
  {
    /** Id under which the document archive (GDA) knows it; opaque. */
    readonly gdaId: string;
    readonly soort: string;
    readonly openbaarheid: Openbaarheidsklasse;
    readonly omschrijving?: string | undefined;
  }
>;
export type BriefGevraagd = DomeinEvent<
  'BriefGevraagd',
  { readonly briefId: string; readonly soort: string; readonly omschrijving?: string | undefined }
>;
export type BriefVerzonden = DomeinEvent<
  'BriefVerzonden',
  {
    readonly briefId: string;
    readonly soort: string;
    /** ISO date on which it left. */
    readonly verzondenOp: string;
    readonly gdaId?: string | undefined;
  }
>;

const met = (tekst: string | undefined): string => (tekst ? `: ${tekst}` : '.');

export const DOSSIER: readonly EventDefinitie[] = [
  declareer<DossierGeraadpleegd>({
    type: 'DossierGeraadpleegd',
    versie: 1,
    soort: 'bewijs',
    activiteit: 'dossier lezen',
    zin: () => 'Dossier geraadpleegd.',
    openbaarheidsklasse: 'intern',
    persoonsgegevens: [],
    exportnaam: 'dossier geraadpleegd',
  }),
  declareer<NotitieVastgelegd>({
    type: 'NotitieVastgelegd',
    versie: 1,
    soort: 'bewijs',
    activiteit: 'vastleggen',
    zin: ({ tekst }) => `Notitie: ${tekst}`,
    openbaarheidsklasse: 'intern',
    nota: { rubriek: 'verloop' },
    persoonsgegevens: ['tekst'],
    publicatie: {
      topics: [ZAKEN_TOPIC],
      uitleg: 'Er is een notitie gemaakt.',
      velden: {
        tekst: tekst('Vrije tekst.'),
      },
    },
    exportnaam: 'notitie vastgelegd',
  }),
  declareer<OverwegingVastgelegd>({
    type: 'OverwegingVastgelegd',
    versie: 1,
    soort: 'bewijs',
    activiteit: 'vastleggen',
    zin: ({ tekst }) => tekst,
    openbaarheidsklasse: 'openbaar',
    nota: { rubriek: 'overwegingen' },
    persoonsgegevens: ['tekst'],
    publicatie: {
      topics: [ZAKEN_TOPIC],
      uitleg: 'Er is een overweging voor het besluit vastgelegd.',
      velden: {
        tekst: tekst('Vrije tekst.'),
      },
    },
    exportnaam: 'overweging vastgelegd',
  }),
  declareer<VertrouwelijkeNotitieVastgelegd>({
    type: 'VertrouwelijkeNotitieVastgelegd',
    versie: 1,
    soort: 'bewijs',
    activiteit: 'vastleggen',
    zin: ({ tekst }) => `Vertrouwelijke notitie: ${tekst}`,
    openbaarheidsklasse: 'vertrouwelijk',
    nota: { rubriek: 'verloop' },
    persoonsgegevens: ['tekst'],
    exportnaam: 'vertrouwelijke notitie vastgelegd',
  }),
  declareer<DocumentToegevoegd>({
    type: 'DocumentToegevoegd',
    versie: 1,
    soort: 'bewijs',
    activiteit: 'vastleggen',
    zin: ({ soort, gdaId, omschrijving }) => `Document toegevoegd (${soort}, ${gdaId})${met(omschrijving)}`,
    openbaarheidsklasse: 'intern',
    openbaarheidVan: ({ openbaarheid }) => openbaarheid,
    nota: {
      rubriek: 'stukken',
      zin: ({ soort, gdaId, omschrijving }) => `Document: ${soort} (GDA-id ${gdaId}).${opEigenRegel(omschrijving)}`,
    },
    persoonsgegevens: ['omschrijving'],
    publicatie: {
      topics: [ZAKEN_TOPIC],
      uitleg: 'Er is een document aan de zaak toegevoegd.',
      velden: {
        gdaId: tekst('Nummer van het document in het documentarchief.'),
        soort: tekst('Soort document.'),
        openbaarheid: eenVan(['openbaar', 'intern', 'vertrouwelijk'], 'Openbaarheidsklasse van het document.'),
        omschrijving: optioneel(tekst('Vrije tekst.')),
      },
    },
    exportnaam: 'document toegevoegd',
  }),
  declareer<BriefGevraagd>({
    type: 'BriefGevraagd',
    versie: 1,
    soort: 'bewijs',
    activiteit: 'brief',
    zin: ({ soort, omschrijving }) => `Brief gevraagd (${soort})${met(omschrijving)}`,
    openbaarheidsklasse: 'intern',
    nota: {
      rubriek: 'stukken',
      zin: ({ soort, omschrijving }) => `Brief gevraagd: ${soort}.${opEigenRegel(omschrijving)}`,
      kenmerk: ({ briefId }) => briefId,
      zonderVervolg: 'Verzending van deze brief is niet vastgelegd.',
    },
    persoonsgegevens: ['omschrijving'],
    publicatie: {
      topics: [ZAKEN_TOPIC],
      uitleg: 'Er is een brief gevraagd.',
      velden: {
        briefId: tekst('Kenmerk van de brief, zoals in BriefVerzonden.'),
        soort: tekst('Soort brief.'),
        omschrijving: optioneel(tekst('Vrije tekst.')),
      },
    },
    exportnaam: 'brief gevraagd',
  }),
  declareer<BriefVerzonden>({
    type: 'BriefVerzonden',
    versie: 1,
    soort: 'bewijs',
    activiteit: 'brief',
    zin: ({ soort, verzondenOp, gdaId }) => `Brief verzonden (${soort}) op ${verzondenOp}${gdaId ? `, ${gdaId}` : ''}.`,
    openbaarheidsklasse: 'openbaar',
    nota: {
      rubriek: 'stukken',
      zin: ({ soort, verzondenOp, gdaId }) =>
        `Brief verzonden op ${datumInWoorden(verzondenOp)}: ${soort}${gdaId ? ` (GDA-id ${gdaId})` : ''}.`,
      kenmerk: ({ briefId }) => briefId,
    },
    persoonsgegevens: [],
    publicatie: {
      topics: [ZAKEN_TOPIC],
      uitleg: 'Er is een brief verzonden.',
      velden: {
        briefId: tekst('Kenmerk van de brief, zoals in BriefGevraagd.'),
        soort: tekst('Soort brief.'),
        verzondenOp: datum('Dag waarop de brief uitging.'),
        gdaId: optioneel(tekst('Nummer van de brief in het documentarchief.')),
      },
    },
    exportnaam: 'brief verzonden',
  }),
];
