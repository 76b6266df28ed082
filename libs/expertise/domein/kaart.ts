import type { KaartEvent } from './gebeurtenissen.js';

/** Which posts somebody works: C ("eenvoudig"), E ("gemiddeld"); B and F beside them. */
export const GROEPSFUNCTIES = ['B', 'C', 'E', 'F'] as const;
export type Groepsfunctie = (typeof GROEPSFUNCTIES)[number];

/** From least to most. */
export const NIVEAUS = ['basis', 'gevorderd', 'expert'] as const;
export type Niveau = (typeof NIVEAUS)[number];

export const WEEKDAGEN = ['ma', 'di', 'wo', 'do', 'vr', 'za', 'zo'] as const;
export type Weekdag = (typeof WEEKDAGEN)[number];

/** Minutes of work per weekday. */
export type Rooster = Readonly<Record<Weekdag, number>>;

export interface Expertise {
  /** As the configuration names it. */
  readonly expertise: string;
  readonly niveau: Niveau;
}

/** ISO dates, both included. Why somebody is absent is nowhere: it may be about health. */
export interface Periode {
  readonly van: string;
  readonly tot: string;
}

/** What somebody can do and when, as the teamleider keeps it. Plain JSON: the read model keeps it as it is. */
export interface Kaart {
  /** Opaque number. */
  readonly medewerker: number;
  /** Absent: this person takes no posts, such as a VTA. */
  readonly groepsfunctie?: Groepsfunctie | undefined;
  /** By name. */
  readonly expertises: readonly Expertise[];
  /** Works both aangifte and bezwaar. */
  readonly tweetalig: boolean;
  readonly coach: boolean;
  readonly locatie?: string | undefined;
  readonly team?: string | undefined;
  /** Absent: not known. */
  readonly rooster?: Rooster | undefined;
  /** By day, none over another. */
  readonly afwezigheden: readonly Periode[];
}

export const KAARTCATEGORIE = 'kaart';
export const kaartstroom = (medewerker: number): string => `${KAARTCATEGORIE}-${medewerker}`;
export const medewerkerVan = (stroom: string): number => Number(stroom.slice(KAARTCATEGORIE.length + 1));

/** Before it was opened a kaart is not there: `undefined`. */
export function evolve(kaart: Kaart | undefined, event: KaartEvent): Kaart | undefined {
  if (event.type === 'ExpertisekaartGeopend') {
    return { medewerker: event.data.medewerker, expertises: [], tweetalig: false, coach: false, afwezigheden: [] };
  }
  return kaart && na(kaart, event);
}

function na(kaart: Kaart, event: Exclude<KaartEvent, { type: 'ExpertisekaartGeopend' }>): Kaart {
  switch (event.type) {
    case 'FunctieVastgelegd':
      return { ...kaart, ...event.data };
    case 'ExpertiseVastgelegd':
      return { ...kaart, expertises: [...zonder(kaart.expertises, event.data), event.data].sort(opNaam) };
    case 'ExpertiseVervallen':
      return { ...kaart, expertises: zonder(kaart.expertises, event.data) };
    case 'RoosterVastgelegd':
      return { ...kaart, rooster: event.data.rooster };
    case 'AfwezigheidVastgelegd':
      return { ...kaart, afwezigheden: [...kaart.afwezigheden, event.data].sort(opDag) };
    case 'AfwezigheidVervallen':
      return { ...kaart, afwezigheden: kaart.afwezigheden.filter((periode) => !gelijk(periode, event.data)) };
  }
}

const zonder = (expertises: readonly Expertise[], { expertise }: Pick<Expertise, 'expertise'>): readonly Expertise[] =>
  expertises.filter((gehad) => gehad.expertise !== expertise);
const opNaam = (a: Expertise, b: Expertise): number => (a.expertise < b.expertise ? -1 : 1);
export const opDag = (a: Periode, b: Periode): number => (a.van < b.van ? -1 : 1);
export const gelijk = (a: Periode, b: Periode): boolean => a.van === b.van && a.tot === b.tot;

export const KAART = { begin: undefined as Kaart | undefined, evolve };

/** @param dag ISO date */
export const isAfwezig = ({ afwezigheden }: Pick<Kaart, 'afwezigheden'>, dag: string): boolean =>
  afwezigheden.some(({ van, tot }) => van <= dag && dag <= tot);

/** Whether somebody has an expertise, of this level at least. */
export const beheerst = (
  { expertises }: Pick<Kaart, 'expertises'>,
  naam: string,
  minstens: Niveau = 'basis',
): boolean =>
  expertises.some(
    ({ expertise, niveau }) => expertise === naam && NIVEAUS.indexOf(niveau) >= NIVEAUS.indexOf(minstens),
  );
