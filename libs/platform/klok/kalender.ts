const EERSTE = Date.parse('0002-01-01T00:00:00Z');
const NA_DE_LAATSTE = Date.parse('9999-01-01T00:00:00Z');

/** The years that every moment lies in, for people. */
export const JAREN = '2 tot en met 9998';

/**
 * Whether a moment (ms since the epoch) has a place on a calendar of four digits, with a margin: the day around it and the one after
 * it are written in every zone, by RFC 3339, PostgreSQL and JavaScript alike. An event outside it would park projections for ever.
 */
export function opDeKalender(ms: number): boolean {
  return ms >= EERSTE && ms < NA_DE_LAATSTE;
}
