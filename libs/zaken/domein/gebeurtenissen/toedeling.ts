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
import { inBulk, MASSABEWERKINGVELD } from './woorden.js';

/** A part of the urgency of a zaak, as it was when it was given out. */
export interface Urgentiedeel {
  readonly deel: string;
  readonly punten: number;
  /** The most that this part can be. */
  readonly hoogstens: number;
  /** In plain words, for the behandelaar. */
  readonly zin: string;
}

/** A zaak that was looked at and did not go to this person, by a fact of its own. */
export interface Afgevallen {
  readonly zaaknummer: string;
  readonly reden: string;
}

/**
 * What a choice by the system rests on: enough to repeat it from the streams. Of the person it holds what the rule may look at and no
 * more.
 */
export interface Onderbouwing {
  /** The rule, with its version: `urgentie/2`. */
  readonly regel: string;
  /** Local day on which was weighed, ISO date. */
  readonly dag: string;
  /** Version of the weights. */
  readonly gewichten: string;
  readonly werkvoorraad: string;
  /** What was asked for: the werkvoorraad and what this person may take. */
  readonly criteria: {
    readonly locatie: string | null;
    readonly zaaktype: string;
    readonly soorten?: readonly string[] | undefined;
    readonly zwaartes: readonly string[];
    readonly uitworpredenen?: readonly string[] | undefined;
    readonly themas?: readonly string[] | undefined;
    readonly ontvangenVanaf?: string | undefined;
    readonly ontvangenVoor?: string | undefined;
    /** Of the soorten that ask for an expertise: what was asked, and what this person had of it. */
    readonly expertises?:
      | readonly {
          readonly soort: string;
          readonly expertise: string;
          readonly niveau: string;
          readonly naDagen?: number | undefined;
          readonly heeft: string | null;
          readonly voldoet: boolean;
          readonly ontvangenTot?: string | undefined;
        }[]
      | undefined;
  };
  /** Position of the last event that the stock, as it was seen, knew. */
  readonly voorraad: string;
  /** How many zaken of that stock fitted. */
  readonly passend: number;
  readonly urgentie: { readonly punten: number; readonly delen: readonly Urgentiedeel[] };
  /** Zaaknummers that were more urgent and were held by another call at that moment. */
  readonly bezet: readonly string[];
  readonly afgevallen: readonly Afgevallen[];
  /** Zaaknummers that were more urgent and put aside because they failed before; absent: none. */
  readonly geparkeerd?: readonly string[] | undefined;
  /** Revision of the expertisekaart that counted; absent: this person had none. */
  readonly kaart?: number | undefined;
  /** What expertise had to do with it, in plain words; absent: nothing. */
  readonly expertise?: string | undefined;
}

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
  /** Why, for the behandelaar alone: it may tell of hours and of what else lies there. */
  readonly voorBehandelaar?: string | undefined;
  /** There when the system chose. */
  readonly onderbouwing?: Onderbouwing | undefined;
  readonly massabewerking?: string | undefined;
}

/** A zaak that somebody took, and starts with: the pull. */
export type ZaakUitgegeven = DomeinEvent<'ZaakUitgegeven', Toedeling>;
/** A zaak that somebody got, or chose, without starting. */
export type ZaakToegewezen = DomeinEvent<'ZaakToegewezen', Toedeling>;
export type ZaakVrijgegeven = DomeinEvent<
  'ZaakVrijgegeven',
  {
    readonly behandelaar: number;
    readonly reden?: string | undefined;
    readonly massabewerking?: string | undefined;
  }
>;
/** The holder gives the zaak back, and says why: a fact for who spreads the work. */
export type ZaakTeruggegeven = DomeinEvent<
  'ZaakTeruggegeven',
  {
    readonly behandelaar: number;
    readonly reden: string;
    /** Kind of reason, as the configuration names it: by it returns are counted. */
    readonly soort?: string | undefined;
  }
>;

/** Without the team: it may be of so few people that it tells who. */
const TOEDELINGSVELDEN: Velden<Toedeling> = {
  behandelaar: blijftBinnen(),
  team: blijftBinnen(),
  mechanisme: eenVan(['pull', 'push'], 'pull: zelf genomen; push: gekregen.'),
  niveau: eenVan(['medewerker'], 'Aan wie is toegedeeld: een medewerker.'),
  grond: tekst('Grond van de toedeling.'),
  uitleg: tekst('Uitleg aan de behandelaar, gemaakt door het systeem.', 2_000),
  instellingen: tekst('Versie van de instellingen die zijn gevolgd.'),
  toelichting: optioneel(tekst('Vrije tekst.')),
  voorBehandelaar: blijftBinnen(),
  // It tells what the behandelaar may take, and names other zaken.
  onderbouwing: blijftBinnen(),
  massabewerking: MASSABEWERKINGVELD,
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
    zin: ({ grond, uitleg, toelichting, massabewerking }) =>
      `Toegewezen aan een behandelaar (${grond}). ${uitleg}${toelichting ? ` ${toelichting}` : ''}${inBulk(massabewerking)}`,
    openbaarheidsklasse: 'intern',
    persoonsgegevens: ['toelichting', 'voorBehandelaar'],
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
    zin: ({ reden, massabewerking }) => `${reden ? `Vrijgegeven: ${reden}` : 'Vrijgegeven.'}${inBulk(massabewerking)}`,
    openbaarheidsklasse: 'intern',
    beeindigtWerkVan: ({ behandelaar }) => behandelaar,
    persoonsgegevens: ['reden'],
    publicatie: {
      topics: [ZAKEN_TOPIC],
      uitleg: 'Niemand heeft de zaak meer.',
      velden: {
        behandelaar: blijftBinnen(),
        reden: optioneel(tekst('Vrije tekst.')),
        massabewerking: MASSABEWERKINGVELD,
      },
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
      velden: {
        behandelaar: blijftBinnen(),
        reden: tekst('Vrije tekst.'),
        soort: optioneel(tekst('Soort reden, uit de inrichting.')),
      },
    },
    exportnaam: 'zaak teruggegeven',
  }),
];
