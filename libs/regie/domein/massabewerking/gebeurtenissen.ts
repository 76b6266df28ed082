import { declareer, type DomeinEvent, type EventDefinitie } from '@zaakstroom/catalogus';
import type { Massaopdracht, Post, Selectie } from './opdracht.js';

/** The first fact of an operation. Who ordered it: the medewerker of the event. */
export type MassabewerkingGestart = DomeinEvent<
  'MassabewerkingGestart',
  {
    readonly opdracht: Massaopdracht;
    readonly reden: string;
    /** Only what would happen: nothing is done to any zaak. */
    readonly proef: boolean;
    /** Roles of who ordered it: each zaak is decided on with these. */
    readonly rollen: readonly string[];
    readonly selectie: Selectie;
    /** Position of the last event that the stock, as it was selected from, knew. */
    readonly voorraad: string;
    readonly aantal: number;
  }
>;
/** A program goes on with it. `beurt` rises with each that does: what an older one still tells is refused. */
export type MassabewerkingOpgepakt = DomeinEvent<'MassabewerkingOpgepakt', { readonly beurt: number }>;
/** What became of a run of zaken of the selection. */
export type MassapostenVerwerkt = DomeinEvent<
  'MassapostenVerwerkt',
  {
    readonly beurt: number;
    /** Place in the selection, from 0. */
    readonly eerste: number;
    readonly aantal: number;
    /** Those to which it was not done, and why, in Dutch; to the others it was. */
    readonly geweigerd: readonly { readonly nummer: number; readonly reden: string }[];
  }
>;
export type MassabewerkingOnderbroken = DomeinEvent<'MassabewerkingOnderbroken', { readonly reden: string }>;
export type MassabewerkingHervat = DomeinEvent<'MassabewerkingHervat', { readonly reden?: string | undefined }>;

/** What can happen in the stream of one operation. */
export type MassabewerkingEvent =
  | MassabewerkingGestart
  | MassabewerkingOpgepakt
  | MassapostenVerwerkt
  | MassabewerkingOnderbroken
  | MassabewerkingHervat;

/** A part of the selection, in a stream of its own: who commands an operation need not read it. */
export type MassaselectieVastgelegd = DomeinEvent<
  'MassaselectieVastgelegd',
  {
    /** Place in the selection of the first of these, from 0. */
    readonly eerste: number;
    readonly posten: readonly Post[];
  }
>;

/** Steering is no handling of a zaak: none of these yields an activity record, and none leaves the house. */
const STUREN = {
  versie: 1,
  soort: 'geen',
  activiteit: 'vastleggen',
  openbaarheidsklasse: 'intern',
} as const;

export const MASSABEWERKING_CATALOGUS: readonly EventDefinitie[] = [
  declareer<MassabewerkingGestart>({
    ...STUREN,
    type: 'MassabewerkingGestart',
    zin: ({ opdracht, aantal, proef, reden }) =>
      `${proef ? 'Proef van massabewerking' : 'Massabewerking'} gestart: ${opdracht.soort} van ${aantal} zaken. ${reden}`,
    persoonsgegevens: ['reden'],
    exportnaam: 'massabewerking gestart',
  }),
  declareer<MassabewerkingOpgepakt>({
    ...STUREN,
    type: 'MassabewerkingOpgepakt',
    zin: () => 'Massabewerking opgepakt door het systeem.',
    persoonsgegevens: [],
    exportnaam: 'massabewerking opgepakt',
  }),
  declareer<MassapostenVerwerkt>({
    ...STUREN,
    type: 'MassapostenVerwerkt',
    zin: ({ aantal, geweigerd }) => `${aantal} zaken verwerkt, waarvan ${geweigerd.length} geweigerd.`,
    persoonsgegevens: [],
    exportnaam: 'massaposten verwerkt',
  }),
  declareer<MassabewerkingOnderbroken>({
    ...STUREN,
    type: 'MassabewerkingOnderbroken',
    zin: ({ reden }) => `Massabewerking onderbroken. ${reden}`,
    persoonsgegevens: ['reden'],
    exportnaam: 'massabewerking onderbroken',
  }),
  declareer<MassabewerkingHervat>({
    ...STUREN,
    type: 'MassabewerkingHervat',
    zin: ({ reden }) => `Massabewerking hervat.${reden ? ` ${reden}` : ''}`,
    persoonsgegevens: ['reden'],
    exportnaam: 'massabewerking hervat',
  }),
  declareer<MassaselectieVastgelegd>({
    ...STUREN,
    type: 'MassaselectieVastgelegd',
    zin: ({ posten }) => `${posten.length} zaken geselecteerd.`,
    persoonsgegevens: [],
    exportnaam: 'massaselectie vastgelegd',
  }),
];
