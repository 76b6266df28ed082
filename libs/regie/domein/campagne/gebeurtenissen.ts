import { declareer, type DomeinEvent, type EventDefinitie } from '@zaakstroom/catalogus';
import { datumInWoorden } from '@zaakstroom/klok';

/** Old stock by one theme, worked until a day. Who ordered it: the medewerker of the event. */
export type CampagneGestart = DomeinEvent<
  'CampagneGestart',
  {
    readonly naam: string;
    readonly thema: string;
    readonly reden: string;
    /** ISO date, the last day on which its zaken go first. */
    readonly tot: string;
    /** Who takes part, by team or locatie; empty: everybody. */
    readonly teams: readonly string[];
    readonly locaties: readonly string[];
    /** The bulk operation that takes the zaken in. */
    readonly massabewerking: string;
  }
>;
export type CampagneBeeindigd = DomeinEvent<
  'CampagneBeeindigd',
  {
    readonly reden: string;
    /** The bulk operation that lets go what is open. */
    readonly massabewerking: string;
  }
>;

/** What can happen in the stream of one campaign. */
export type CampagneEvent = CampagneGestart | CampagneBeeindigd;

const STUREN = { versie: 1, soort: 'geen', activiteit: 'vastleggen', openbaarheidsklasse: 'intern' } as const;

export const CAMPAGNE_CATALOGUS: readonly EventDefinitie[] = [
  declareer<CampagneGestart>({
    ...STUREN,
    type: 'CampagneGestart',
    zin: ({ naam, thema, tot, reden }) =>
      `Campagne ${naam} over ${thema} gestart, tot en met ${datumInWoorden(tot)}. ${reden}`,
    persoonsgegevens: ['naam', 'reden'],
    exportnaam: 'campagne gestart',
  }),
  declareer<CampagneBeeindigd>({
    ...STUREN,
    type: 'CampagneBeeindigd',
    zin: ({ reden }) => `Campagne beëindigd. ${reden}`,
    persoonsgegevens: ['reden'],
    exportnaam: 'campagne beëindigd',
  }),
];
