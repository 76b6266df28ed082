import { blijftBinnen, declareer, eenVan, tekst, type DomeinEvent, type EventDefinitie } from '@zaakstroom/catalogus';
import { opEigenRegel } from './woorden.js';
import { ZAKEN_TOPIC } from './topics.js';

export const CONSULTGEVERS = ['VTA', 'boetespecialist', 'collega'] as const;
export type Consultgever = (typeof CONSULTGEVERS)[number];

export type ConsultGevraagd = DomeinEvent<
  'ConsultGevraagd',
  {
    readonly consultId: string;
    readonly aan: Consultgever;
    /** Who is asked; absent: anybody of that role. */
    readonly medewerker?: number | undefined;
    readonly vraag: string;
  }
>;
export type ConsultBeantwoord = DomeinEvent<
  'ConsultBeantwoord',
  { readonly consultId: string; readonly aan: Consultgever; readonly antwoord: string }
>;
/** The zaak ended before there was an answer. */
export type ConsultVervallen = DomeinEvent<
  'ConsultVervallen',
  { readonly consultId: string; readonly aan: Consultgever }
>;
/** Work on a zaak that somebody else holds; its time belongs to the helper and to the zaak. */
export type MeekijkenGestart = DomeinEvent<'MeekijkenGestart', Record<string, never>>;
export type MeekijkenBeeindigd = DomeinEvent<'MeekijkenBeeindigd', Record<string, never>>;

const CONSULTGEVER_IN_WOORDEN: Readonly<Record<Consultgever, string>> = {
  VTA: 'een VTA',
  boetespecialist: 'een boetespecialist',
  collega: 'een collega',
};

export const SAMENWERKING: readonly EventDefinitie[] = [
  declareer<ConsultGevraagd>({
    type: 'ConsultGevraagd',
    versie: 1,
    soort: 'bewijs',
    activiteit: 'consult vragen',
    zin: ({ aan, vraag }) => `Consult gevraagd aan ${aan}: ${vraag}`,
    openbaarheidsklasse: 'intern',
    nota: {
      rubriek: 'consulten',
      zin: ({ aan, vraag }) => `Vraag aan ${CONSULTGEVER_IN_WOORDEN[aan]}:${opEigenRegel(vraag)}`,
      kenmerk: ({ consultId }) => consultId,
      zonderVervolg: 'Een antwoord is niet vastgelegd.',
    },
    persoonsgegevens: ['vraag'],
    publicatie: {
      topics: [ZAKEN_TOPIC],
      uitleg: 'Er is een consult gevraagd.',
      velden: {
        consultId: tekst('Kenmerk van het consult, zoals in ConsultBeantwoord.'),
        aan: eenVan(CONSULTGEVERS, 'Aan welke rol het consult gevraagd is.'),
        medewerker: blijftBinnen(),
        vraag: tekst('Vrije tekst.'),
      },
    },
    exportnaam: 'consult gevraagd',
  }),
  declareer<ConsultBeantwoord>({
    type: 'ConsultBeantwoord',
    versie: 1,
    soort: 'bewijs',
    activiteit: 'consult geven',
    zin: ({ aan, antwoord }) => `Consult beantwoord door ${aan}: ${antwoord}`,
    openbaarheidsklasse: 'intern',
    nota: {
      rubriek: 'consulten',
      zin: ({ aan, antwoord }) => `Antwoord van ${CONSULTGEVER_IN_WOORDEN[aan]}:${opEigenRegel(antwoord)}`,
      kenmerk: ({ consultId }) => consultId,
      handeltAls: ({ aan }) => CONSULTGEVER_IN_WOORDEN[aan],
    },
    persoonsgegevens: ['antwoord'],
    publicatie: {
      topics: [ZAKEN_TOPIC],
      uitleg: 'Een consult is beantwoord.',
      velden: {
        consultId: tekst('Kenmerk van het consult, zoals in ConsultGevraagd.'),
        aan: eenVan(CONSULTGEVERS, 'Aan welke rol het consult gevraagd was.'),
        antwoord: tekst('Vrije tekst.'),
      },
    },
    exportnaam: 'consult beantwoord',
  }),
  declareer<ConsultVervallen>({
    type: 'ConsultVervallen',
    versie: 1,
    soort: 'bewijs',
    activiteit: 'vastleggen',
    zin: ({ aan }) => `Consult aan ${aan} vervallen zonder antwoord: de zaak eindigt.`,
    openbaarheidsklasse: 'intern',
    nota: {
      rubriek: 'consulten',
      zin: () => 'Vervallen zonder antwoord: de zaak eindigde.',
      kenmerk: ({ consultId }) => consultId,
    },
    persoonsgegevens: [],
    publicatie: {
      topics: [ZAKEN_TOPIC],
      uitleg: 'De zaak eindigde voordat het consult was beantwoord.',
      velden: {
        consultId: tekst('Kenmerk van het consult, zoals in ConsultGevraagd.'),
        aan: eenVan(CONSULTGEVERS, 'Aan welke rol het consult gevraagd was.'),
      },
    },
    exportnaam: 'consult vervallen',
  }),
  declareer<MeekijkenGestart>({
    type: 'MeekijkenGestart',
    versie: 1,
    soort: 'start',
    activiteit: 'meekijken',
    zin: () => 'Meekijken gestart.',
    openbaarheidsklasse: 'intern',
    persoonsgegevens: [],
    publicatie: {
      topics: [ZAKEN_TOPIC],
      uitleg: 'Een collega is begonnen mee te kijken.',
      velden: {},
    },
    exportnaam: 'meekijken gestart',
  }),
  declareer<MeekijkenBeeindigd>({
    type: 'MeekijkenBeeindigd',
    versie: 1,
    soort: 'stop',
    activiteit: 'meekijken',
    zin: () => 'Meekijken beëindigd.',
    openbaarheidsklasse: 'intern',
    persoonsgegevens: [],
    publicatie: {
      topics: [ZAKEN_TOPIC],
      uitleg: 'Een collega is opgehouden mee te kijken.',
      velden: {},
    },
    exportnaam: 'meekijken beëindigd',
  }),
];
