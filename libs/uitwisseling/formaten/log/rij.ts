/** Soort of an activity record, as in `behandeltijd/1`. */
export type Soort = 'start' | 'stop' | 'bewijs';

/** One good row of a log. */
export interface Rij {
  /** Number of the data record (CSV) or event (XES) in the file, from 1; refused ones count too. */
  readonly rij: number;
  /** Physical line on which it starts, from 1. */
  readonly regel: number;
  readonly zaak: string;
  /** Left empty in the log: the system acts. */
  readonly medewerker: string | undefined;
  readonly soort: Soort;
  /** Whole milliseconds since the epoch; what is finer in the log is cut off. */
  readonly tijdstip: number;
  readonly activiteitnaam?: string;
  readonly transitie?: string;
  /**
   * The values by which the row is known again, as they stand in the log. Independent of line ends, order of
   * columns, quoting, extra columns and of whatever stands in other rows.
   */
  readonly inhoud: string;
}

/** A row that was passed over, with the reason for the person who delivers the log. */
export interface Weigering {
  /** Physical line on which the refused row starts, from 1. */
  readonly regel: number;
  readonly rij: number;
  /** Dutch; never holds a zaak or a medewerker. */
  readonly reden: string;
}

/** Rows and refusals in the order of the file, some hundreds at a time. */
export type Batch = readonly (Rij | Weigering)[];

export function isWeigering(item: Rij | Weigering): item is Weigering {
  return 'reden' in item;
}
