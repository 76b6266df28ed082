import { declareer, type DomeinEvent, type EventDefinitie } from '@zaakstroom/catalogus';

/** Somebody says that the time derived for one zaak on one day of the own is wrong. Who: the medewerker of the event. */
export type BehandeltijdcorrectieVoorgesteld = DomeinEvent<
  'BehandeltijdcorrectieVoorgesteld',
  {
    readonly zaakId: string;
    readonly zaaknummer: string;
    /** Local day, ISO date. */
    readonly dag: string;
    /** To be added to the derived time, ms; below 0: to be taken off. Never 0. */
    readonly milliseconden: number;
    readonly reden: string;
  }
>;
export type BehandeltijdcorrectieGoedgekeurd = DomeinEvent<
  'BehandeltijdcorrectieGoedgekeurd',
  { readonly reden: string }
>;
export type BehandeltijdcorrectieAfgewezen = DomeinEvent<'BehandeltijdcorrectieAfgewezen', { readonly reden: string }>;

/** What can happen in the stream of one correction. */
export type CorrectieEvent =
  BehandeltijdcorrectieVoorgesteld | BehandeltijdcorrectieGoedgekeurd | BehandeltijdcorrectieAfgewezen;

/** Time about time is no time: none of these yields an activity record. */
const GEEN_TIJD = {
  versie: 1,
  soort: 'geen',
  activiteit: 'vastleggen',
  openbaarheidsklasse: 'intern',
  persoonsgegevens: ['reden'],
} as const;

/** The entries of this capability in the event catalogue. */
export const BEHANDELTIJD_CATALOGUS: readonly EventDefinitie[] = [
  declareer<BehandeltijdcorrectieVoorgesteld>({
    ...GEEN_TIJD,
    type: 'BehandeltijdcorrectieVoorgesteld',
    zin: ({ zaaknummer, dag, milliseconden, reden }) =>
      `Correctie voorgesteld: ${minuten(milliseconden)} voor ${zaaknummer} op ${dag}. ${reden}`,
    exportnaam: 'behandeltijdcorrectie voorgesteld',
  }),
  declareer<BehandeltijdcorrectieGoedgekeurd>({
    ...GEEN_TIJD,
    type: 'BehandeltijdcorrectieGoedgekeurd',
    zin: ({ reden }) => `Correctie goedgekeurd. ${reden}`,
    exportnaam: 'behandeltijdcorrectie goedgekeurd',
  }),
  declareer<BehandeltijdcorrectieAfgewezen>({
    ...GEEN_TIJD,
    type: 'BehandeltijdcorrectieAfgewezen',
    zin: ({ reden }) => `Correctie afgewezen. ${reden}`,
    exportnaam: 'behandeltijdcorrectie afgewezen',
  }),
];

/** With its sign, for people: `+12 min`, `-1 min`. */
function minuten(milliseconden: number): string {
  return `${milliseconden < 0 ? '-' : '+'}${Math.round(Math.abs(milliseconden) / 60_000)} min`;
}
