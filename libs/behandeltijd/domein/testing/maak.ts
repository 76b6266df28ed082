import type { Registratie } from '../registratie.js';

let volgende = 0;

/**
 * A record at a local time in Amsterdam: `maak('start', 'A', '2026-01-14T09:00')`. Positions run on with each call.
 */
export function maak(
  soort: Registratie['soort'],
  zaak: string,
  lokaal: string,
  meer: Partial<Registratie> = {},
): Registratie {
  return {
    medewerker: 11,
    zaak,
    soort,
    activiteit: 'behandelen',
    tijdstip: moment(lokaal),
    positie: String(++volgende).padStart(9, '0'),
    volgnummer: 0,
    ...meer,
  };
}

/** ms since the epoch of a local time in Amsterdam. */
export function moment(lokaal: string): number {
  return Temporal.PlainDateTime.from(lokaal).toZonedDateTime('Europe/Amsterdam').epochMilliseconds;
}

export const MINUUT = 60_000;
