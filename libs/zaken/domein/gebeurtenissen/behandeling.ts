import {
  blijftBinnen,
  datum,
  declareer,
  geheel,
  groep,
  optioneel,
  tekst,
  type DomeinEvent,
  type EventDefinitie,
} from '@zaakstroom/catalogus';
import { datumInWoorden } from '@zaakstroom/klok';
import { ZAKEN_TOPIC } from './topics.js';
import { inBulk, MASSABEWERKINGVELD, opEigenRegel } from './woorden.js';

/** Where an event that was imported from a log came from. Such an event sets and ends nobody's hold. */
export interface Logregel {
  readonly bron: string;
  readonly rij: number;
  readonly activiteit?: string | undefined;
  readonly transitie?: string | undefined;
}

export type BehandelingGestart = DomeinEvent<'BehandelingGestart', { readonly log?: Logregel | undefined }>;
export type BehandelingGepauzeerd = DomeinEvent<'BehandelingGepauzeerd', { readonly log?: Logregel | undefined }>;
/** An act of a log that is neither start nor stop. */
export type ActiviteitVastgelegd = DomeinEvent<'ActiviteitVastgelegd', { readonly log: Logregel }>;
export type ZaakInWachtGezet = DomeinEvent<
  'ZaakInWachtGezet',
  {
    readonly reden: string;
    /** What or whom the zaak waits for. */
    readonly waarop?: string | undefined;
    /** ISO date until which it waits, when one is set. */
    readonly tot?: string | undefined;
    /** Who held it: that person's work stops. */
    readonly behandelaar?: number | undefined;
    readonly toelichting?: string | undefined;
    readonly massabewerking?: string | undefined;
  }
>;
export type ZaakHervat = DomeinEvent<
  'ZaakHervat',
  { readonly toelichting?: string | undefined; readonly massabewerking?: string | undefined }
>;

const wachtgrond = ({ reden, waarop }: Pick<ZaakInWachtGezet['data'], 'reden' | 'waarop'>): string =>
  waarop ? `${reden} (${waarop})` : reden;

const uitLog = (log: Logregel | undefined): string => (log?.activiteit ? ` (${log.activiteit})` : '');

const LOGREGEL = groep<Logregel>(
  {
    bron: tekst('Naam van het log.'),
    rij: geheel('Nummer van de rij in het log.'),
    activiteit: optioneel(tekst('Naam van de activiteit in het log.')),
    transitie: optioneel(tekst('Overgang in het log, zoals start of complete.')),
  },
  'De regel van het log waaruit dit is overgenomen.',
);

export const BEHANDELING: readonly EventDefinitie[] = [
  declareer<BehandelingGestart>({
    type: 'BehandelingGestart',
    versie: 1,
    soort: 'start',
    activiteit: 'behandelen',
    zin: ({ log }) => `Behandeling gestart${uitLog(log)}.`,
    openbaarheidsklasse: 'intern',
    persoonsgegevens: [],
    publicatie: {
      topics: [ZAKEN_TOPIC],
      uitleg: 'Een behandelaar is aan de zaak begonnen, of heeft haar hervat.',
      velden: {
        log: optioneel(LOGREGEL),
      },
    },
    exportnaam: 'behandeling gestart',
  }),
  declareer<BehandelingGepauzeerd>({
    type: 'BehandelingGepauzeerd',
    versie: 1,
    soort: 'stop',
    activiteit: 'behandelen',
    zin: ({ log }) => `Behandeling gepauzeerd${uitLog(log)}.`,
    openbaarheidsklasse: 'intern',
    persoonsgegevens: [],
    publicatie: {
      topics: [ZAKEN_TOPIC],
      uitleg: 'Een behandelaar is opgehouden, zonder de zaak af te ronden.',
      velden: {
        log: optioneel(LOGREGEL),
      },
    },
    exportnaam: 'behandeling gepauzeerd',
  }),
  declareer<ActiviteitVastgelegd>({
    type: 'ActiviteitVastgelegd',
    versie: 1,
    soort: 'bewijs',
    activiteit: 'behandelen',
    zin: ({ log }) => `Activiteit vastgelegd${uitLog(log)}.`,
    openbaarheidsklasse: 'intern',
    persoonsgegevens: [],
    publicatie: {
      topics: [ZAKEN_TOPIC],
      uitleg: 'Een handeling uit een overgenomen log die begin noch eind is.',
      velden: {
        log: LOGREGEL,
      },
    },
    exportnaam: 'activiteit vastgelegd',
  }),
  declareer<ZaakInWachtGezet>({
    type: 'ZaakInWachtGezet',
    versie: 1,
    soort: 'stop',
    activiteit: 'vastleggen',
    zin: ({ reden, waarop, tot, toelichting, massabewerking }) =>
      `Wacht: ${reden}${waarop ? ` (${waarop})` : ''}${tot ? `, tot ${tot}` : ''}.${toelichting ? ` ${toelichting}` : ''}${inBulk(massabewerking)}`,
    openbaarheidsklasse: 'openbaar',
    nota: {
      rubriek: 'verloop',
      zin: ({ tot, toelichting, ...waarop }) =>
        `In wacht gezet: ${wachtgrond(waarop)}${tot ? `, tot ${datumInWoorden(tot)}` : ''}.${opEigenRegel(toelichting)}`,
      begintWachten: ({ tot, ...waarop }) => ({ reden: wachtgrond(waarop), tot }),
    },
    beeindigtWerkVan: ({ behandelaar }) => behandelaar,
    persoonsgegevens: ['toelichting'],
    publicatie: {
      topics: [ZAKEN_TOPIC],
      uitleg: 'De zaak wacht; wachten is geen behandeltijd.',
      velden: {
        reden: tekst('Waarom de zaak wacht; een wachtreden van de inrichting.'),
        waarop: optioneel(tekst('Waarop of op wie de zaak wacht.')),
        tot: optioneel(datum('Dag tot waarop de zaak wacht.')),
        behandelaar: blijftBinnen(),
        toelichting: optioneel(tekst('Vrije tekst.')),
        massabewerking: MASSABEWERKINGVELD,
      },
    },
    exportnaam: 'zaak in wacht gezet',
  }),
  declareer<ZaakHervat>({
    type: 'ZaakHervat',
    versie: 1,
    soort: 'bewijs',
    activiteit: 'vastleggen',
    zin: ({ toelichting, massabewerking }) =>
      `Behandeling hervat.${toelichting ? ` ${toelichting}` : ''}${inBulk(massabewerking)}`,
    openbaarheidsklasse: 'openbaar',
    nota: {
      rubriek: 'verloop',
      zin: ({ toelichting }) => `Behandeling hervat.${opEigenRegel(toelichting)}`,
      eindigtWachten: true,
    },
    persoonsgegevens: ['toelichting'],
    publicatie: {
      topics: [ZAKEN_TOPIC],
      uitleg: 'De zaak wacht niet meer.',
      velden: {
        toelichting: optioneel(tekst('Vrije tekst.')),
        massabewerking: MASSABEWERKINGVELD,
      },
    },
    exportnaam: 'zaak hervat',
  }),
];
