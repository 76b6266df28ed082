import type { Soort } from '../log/rij.js';

/** The step of an activity that an event is. */
export interface Stap {
  /** The activity; left out: the name of the event itself. */
  readonly naam?: string | undefined;
  /** Of the standard lifecycle of XES. */
  readonly transitie?: string | undefined;
}

/** An event as other programs get to see it. */
export interface GebeurtenisUitvoer {
  /** UUID, unique over the whole log. */
  readonly id: string;
  /** What happened. */
  readonly activiteitnaam: string;
  /** For formats in which begin and end of an activity share its name; left out: the event is one by itself. */
  readonly stap?: Stap | undefined;
  /** Whole milliseconds since the epoch. */
  readonly tijdstip: number;
  /** A pseudonym; undefined when the system acted. */
  readonly medewerker?: string | undefined;
  readonly transitie?: string | undefined;
  /** `geen`: it costs nobody time. */
  readonly soort: Soort | 'geen';
  /** Pseudonym of somebody else whose work it ended. */
  readonly beeindigt?: string | undefined;
  /** What else the event tells; the names of the standard fields are taken. */
  readonly attributen?: Readonly<Record<string, string>> | undefined;
}

/** A zaak with all its events, in the order in which they are to be written. */
export interface ZaakUitvoer {
  readonly zaaknummer: string;
  readonly zaaktype: string;
  readonly zaaksoort?: string | undefined;
  readonly events: readonly GebeurtenisUitvoer[];
}

export type Zaken = AsyncIterable<ZaakUitvoer> | Iterable<ZaakUitvoer>;
