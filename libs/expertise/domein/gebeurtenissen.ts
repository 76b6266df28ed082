import { declareer, type DomeinEvent, type EventDefinitie } from '@zaakstroom/catalogus';
import { WEEKDAGEN, type Expertise, type Groepsfunctie, type Periode, type Rooster } from './kaart.js';

/** Who works here got a kaart. Who opened it: the medewerker of the event. */
export type ExpertisekaartGeopend = DomeinEvent<
  'ExpertisekaartGeopend',
  {
    /** Whose kaart it is. */
    readonly medewerker: number;
  }
>;
/** What somebody is and where, as a whole. */
export type FunctieVastgelegd = DomeinEvent<
  'FunctieVastgelegd',
  {
    readonly groepsfunctie?: Groepsfunctie | undefined;
    readonly tweetalig: boolean;
    readonly coach: boolean;
    readonly locatie?: string | undefined;
    readonly team?: string | undefined;
  }
>;
/** Also when the level changed. */
export type ExpertiseVastgelegd = DomeinEvent<'ExpertiseVastgelegd', Expertise>;
export type ExpertiseVervallen = DomeinEvent<'ExpertiseVervallen', Pick<Expertise, 'expertise'>>;
export type RoosterVastgelegd = DomeinEvent<'RoosterVastgelegd', { readonly rooster: Rooster }>;
export type AfwezigheidVastgelegd = DomeinEvent<'AfwezigheidVastgelegd', Periode>;
export type AfwezigheidVervallen = DomeinEvent<'AfwezigheidVervallen', Periode>;

/** What can happen in the stream of the kaart of one person. */
export type KaartEvent =
  | ExpertisekaartGeopend
  | FunctieVastgelegd
  | ExpertiseVastgelegd
  | ExpertiseVervallen
  | RoosterVastgelegd
  | AfwezigheidVastgelegd
  | AfwezigheidVervallen;

/** Keeping a kaart is no work on a zaak, and what is about a medewerker goes into no topic. */
const OVER_EEN_MEDEWERKER = {
  versie: 1,
  soort: 'geen',
  activiteit: 'vastleggen',
  openbaarheidsklasse: 'intern',
  persoonsgegevens: [],
} as const;

/** When somebody works is for that person and who leads the team. */
const VOOR_WIE_HET_AANGAAT = { ...OVER_EEN_MEDEWERKER, openbaarheidsklasse: 'vertrouwelijk' } as const;

/** The entries of this capability in the event catalogue. */
export const EXPERTISE_CATALOGUS: readonly EventDefinitie[] = [
  declareer<ExpertisekaartGeopend>({
    ...OVER_EEN_MEDEWERKER,
    type: 'ExpertisekaartGeopend',
    zin: () => 'Expertisekaart geopend.',
    exportnaam: 'expertisekaart geopend',
  }),
  declareer<FunctieVastgelegd>({
    ...OVER_EEN_MEDEWERKER,
    type: 'FunctieVastgelegd',
    zin: ({ groepsfunctie, tweetalig, coach, locatie, team }) =>
      `Vastgelegd: ${[
        groepsfunctie === undefined ? 'geen groepsfunctie' : `groepsfunctie ${groepsfunctie}`,
        ...(tweetalig ? ['tweetalig'] : []),
        ...(coach ? ['coach'] : []),
        ...(locatie === undefined ? [] : [`locatie ${locatie}`]),
        ...(team === undefined ? [] : [`team ${team}`]),
      ].join(', ')}.`,
    exportnaam: 'functie vastgelegd',
  }),
  declareer<ExpertiseVastgelegd>({
    ...OVER_EEN_MEDEWERKER,
    type: 'ExpertiseVastgelegd',
    zin: ({ expertise, niveau }) => `Expertise ${expertise}: ${niveau}.`,
    exportnaam: 'expertise vastgelegd',
  }),
  declareer<ExpertiseVervallen>({
    ...OVER_EEN_MEDEWERKER,
    type: 'ExpertiseVervallen',
    zin: ({ expertise }) => `Expertise ${expertise} staat niet meer op de kaart.`,
    exportnaam: 'expertise vervallen',
  }),
  declareer<RoosterVastgelegd>({
    ...VOOR_WIE_HET_AANGAAT,
    type: 'RoosterVastgelegd',
    zin: ({ rooster }) => `Rooster: ${inWoorden(rooster)}.`,
    exportnaam: 'rooster vastgelegd',
  }),
  declareer<AfwezigheidVastgelegd>({
    ...VOOR_WIE_HET_AANGAAT,
    type: 'AfwezigheidVastgelegd',
    zin: ({ van, tot }) => `Afwezig van ${van} tot en met ${tot}.`,
    exportnaam: 'afwezigheid vastgelegd',
  }),
  declareer<AfwezigheidVervallen>({
    ...VOOR_WIE_HET_AANGAAT,
    type: 'AfwezigheidVervallen',
    zin: ({ van, tot }) => `De afwezigheid van ${van} tot en met ${tot} vervalt.`,
    exportnaam: 'afwezigheid vervallen',
  }),
];

/** For people: `ma 8:00, di 4:30`. */
function inWoorden(rooster: Rooster): string {
  const dagen = WEEKDAGEN.filter((dag) => rooster[dag] > 0).map((dag) => {
    const minuten = rooster[dag];
    return `${dag} ${Math.floor(minuten / 60)}:${String(minuten % 60).padStart(2, '0')}`;
  });
  return dagen.join(', ') || 'geen werkdagen';
}
