import type { Activiteit, Soort } from '@zaakstroom/catalogus';

/** One act of one person on one zaak: what `behandeltijd/1` counts with. System actors yield none. */
export interface Registratie {
  /** Opaque number of the person; one type throughout, because 5 and '5' are two people here. */
  readonly medewerker: string | number;
  /** Zaaknummer, never the UUID: the order of sharing depends on it. */
  readonly zaak: string;
  readonly soort: Exclude<Soort, 'geen'>;
  readonly activiteit: Activiteit;
  /** Server time in whole milliseconds since the epoch; finer is cut off before it comes here. */
  readonly tijdstip: number;
  /** Where the event was accepted; positions sort by plain string comparison. */
  readonly positie: string;
  /** Order within one position: an event that also ends another person's hold yields two records. */
  readonly volgnummer: number;
  /** The act was one of a bulk act; its segment is tagged `batch`. */
  readonly bulk?: boolean;
}

/** The order of the algorithm: (tijdstip, positie, volgnummer). Soort never breaks a tie. */
export function vergelijkRegistraties(a: Registratie, b: Registratie): number {
  if (a.tijdstip !== b.tijdstip) return a.tijdstip - b.tijdstip;
  if (a.positie !== b.positie) return a.positie < b.positie ? -1 : 1;
  return a.volgnummer - b.volgnummer;
}

/**
 * A copy of the records of one person in the order of the algorithm, each once: a second delivery of the same
 * (positie, volgnummer) is the same record.
 */
export function geordend(registraties: readonly Registratie[]): Registratie[] {
  const gesorteerd = registraties.toSorted(vergelijkRegistraties);
  let aantal = 0;
  for (const registratie of gesorteerd) {
    if (aantal === 0 || vergelijkRegistraties(gesorteerd[aantal - 1]!, registratie) !== 0) {
      gesorteerd[aantal++] = registratie;
    }
  }
  gesorteerd.length = aantal;
  return gesorteerd;
}
