/** Longest value of a field that is kept, in UTF-16 units. */
export const MAX_WAARDE = 1_000;

const STUURTEKEN = /\p{Cc}/u;
const REGELEINDE = /\r?\n/g;

/**
 * Why a value cannot be kept, or undefined. PostgreSQL holds no NUL; other control characters in a zaak or medewerker point to a
 * damaged row and would garble every list in which they appear. A value of a log may have several lines (RFC 4180).
 */
export function redenTegen(naam: string, waarde: string): string | undefined {
  const eenregelig = waarde.includes('\n') ? waarde.replace(REGELEINDE, ' ') : waarde;
  return redenTegenNaam(naam, eenregelig, MAX_WAARDE);
}

/** The same of a name that people give, which has one line. */
export function redenTegenNaam(naam: string, waarde: string, langste: number): string | undefined {
  if (waarde.length > langste) return `${naam} is langer dan ${langste} tekens`;
  if (STUURTEKEN.test(waarde)) return `${naam} bevat een stuurteken`;
  if (!waarde.isWellFormed()) return `${naam} bevat een half teken (losse surrogate)`;
  return undefined;
}

/** A value from the log, made fit for a message: short, and without characters that act on a terminal. */
export function toonbaar(waarde: string): string {
  const kort = waarde.length > 60 ? `${waarde.slice(0, 60)}...` : waarde;
  return `'${kort.toWellFormed().replace(/\p{C}/gu, '\u{fffd}')}'`;
}
