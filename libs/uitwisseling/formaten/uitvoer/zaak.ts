import type { Soort } from '../log/rij.js';

/** An event as other programs get to see it. */
export interface GebeurtenisUitvoer {
  /** UUID, unique over the whole log. */
  readonly id: string;
  readonly activiteitnaam: string;
  /** Whole milliseconds since the epoch. */
  readonly tijdstip: number;
  /** A pseudonym; undefined when the system acted. */
  readonly medewerker?: string | undefined;
  readonly transitie?: string | undefined;
  readonly soort: Soort;
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
