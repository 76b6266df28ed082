import {
  blijftBinnen,
  declareer,
  eenVan,
  optioneel,
  tekst,
  type DomeinEvent,
  type EventDefinitie,
  type Velden,
} from '@zaakstroom/catalogus';
import { TOEWIJZINGEN_TOPIC, ZAKEN_TOPIC } from './topics.js';

/** Why an allocation came about; part of every event that gives somebody a zaak. */
export interface Toedeling {
  readonly behandelaar: number;
  /** Team of who gets it, as far as known. */
  readonly team?: string | undefined;
  readonly mechanisme: 'pull' | 'push';
  readonly niveau: 'medewerker';
  readonly grond: string;
  /** In plain words; made by the product, so it holds nothing personal. Whoever sees the zaak reads it, not its behandelaar alone. */
  readonly uitleg: string;
  /** Version of the settings that were followed. */
  readonly instellingen: string;
  /** What a person added, in free text. */
  readonly toelichting?: string | undefined;
}

/** A zaak that somebody took, and starts with: the pull. */
export type ZaakUitgegeven = DomeinEvent<'ZaakUitgegeven', Toedeling>;
/** A zaak that somebody got, or chose, without starting. */
export type ZaakToegewezen = DomeinEvent<'ZaakToegewezen', Toedeling>;
export type ZaakVrijgegeven = DomeinEvent<
  'ZaakVrijgegeven',
  { readonly behandelaar: number; readonly reden?: string | undefined }
>;
/** The holder gives the zaak back, and says why: a fact for who spreads the work. */
export type ZaakTeruggegeven = DomeinEvent<
  'ZaakTeruggegeven',
  { readonly behandelaar: number; readonly reden: string }
>;

/** Without the team: it may be of so few people that it tells who. */
const TOEDELINGSVELDEN: Velden<Toedeling> = {
  behandelaar: blijftBinnen(),
  team: blijftBinnen(),
  mechanisme: eenVan(['pull', 'push'], 'pull: zelf genomen; push: gekregen.'),
  niveau: eenVan(['medewerker'], 'Aan wie is toegedeeld: een medewerker.'),
  grond: tekst('Grond van de toedeling.'),
  uitleg: tekst('Uitleg aan de behandelaar, gemaakt door het systeem.'),
  instellingen: tekst('Versie van de instellingen die zijn gevolgd.'),
  toelichting: optioneel(tekst('Vrije tekst.')),
};

export const TOEDELING: readonly EventDefinitie[] = [
  declareer<ZaakUitgegeven>({
    type: 'ZaakUitgegeven',
    versie: 2,
    upcasters: { 1: (data) => ({ ...data, uitleg: 'Zelf gekozen.', instellingen: 'versie 1' }) },
    soort: 'start',
    activiteit: 'behandelen',
    zin: ({ grond, uitleg }) => `Uitgegeven aan een behandelaar (${grond}). ${uitleg}`,
    openbaarheidsklasse: 'intern',
    persoonsgegevens: ['toelichting'],
    publicatie: {
      topics: [ZAKEN_TOPIC, TOEWIJZINGEN_TOPIC],
      uitleg: 'Een behandelaar heeft de zaak genomen en is begonnen.',
      velden: TOEDELINGSVELDEN,
    },
    exportnaam: 'zaak uitgegeven',
  }),
  declareer<ZaakToegewezen>({
    type: 'ZaakToegewezen',
    versie: 1,
    soort: 'bewijs',
    activiteit: 'vastleggen',
    zin: ({ grond, uitleg, toelichting }) =>
      `Toegewezen aan een behandelaar (${grond}). ${uitleg}${toelichting ? ` ${toelichting}` : ''}`,
    openbaarheidsklasse: 'intern',
    persoonsgegevens: ['toelichting'],
    publicatie: {
      topics: [ZAKEN_TOPIC, TOEWIJZINGEN_TOPIC],
      uitleg: 'Een behandelaar heeft de zaak gekregen of gekozen, zonder te beginnen.',
      velden: TOEDELINGSVELDEN,
    },
    exportnaam: 'zaak toegewezen',
  }),
  declareer<ZaakVrijgegeven>({
    type: 'ZaakVrijgegeven',
    versie: 1,
    soort: 'stop',
    activiteit: 'vastleggen',
    zin: ({ reden }) => (reden ? `Vrijgegeven: ${reden}` : 'Vrijgegeven.'),
    openbaarheidsklasse: 'intern',
    beeindigtWerkVan: ({ behandelaar }) => behandelaar,
    persoonsgegevens: ['reden'],
    publicatie: {
      topics: [ZAKEN_TOPIC],
      uitleg: 'Niemand heeft de zaak meer.',
      velden: { behandelaar: blijftBinnen(), reden: optioneel(tekst('Vrije tekst.')) },
    },
    exportnaam: 'zaak vrijgegeven',
  }),
  declareer<ZaakTeruggegeven>({
    type: 'ZaakTeruggegeven',
    versie: 1,
    soort: 'stop',
    activiteit: 'vastleggen',
    zin: ({ reden }) => `Teruggegeven: ${reden}`,
    openbaarheidsklasse: 'intern',
    beeindigtWerkVan: ({ behandelaar }) => behandelaar,
    persoonsgegevens: ['reden'],
    publicatie: {
      topics: [ZAKEN_TOPIC],
      uitleg: 'De behandelaar heeft de zaak teruggegeven.',
      velden: { behandelaar: blijftBinnen(), reden: tekst('Vrije tekst.') },
    },
    exportnaam: 'zaak teruggegeven',
  }),
];
