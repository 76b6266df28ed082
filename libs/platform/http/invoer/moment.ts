import { opDeKalender } from '@zaakstroom/klok';

/** RFC 3339 with an upper-case T and Z, as `/core/date-time` asks; fractions of a second may follow, an offset must. */
const MOMENT = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,9})?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/;
const DATUM = /^\d{4}-\d{2}-\d{2}$/;

/** @returns milliseconds since the epoch (finer is cut off), or undefined when the text is no such moment, or on no calendar */
export function leesMoment(tekst: unknown): number | undefined {
  if (typeof tekst !== 'string') return undefined;
  const delen = MOMENT.exec(tekst);
  if (!delen || !isDatum(delen[1])) return undefined;
  const breuk = delen[3] ?? '';
  const ms = Date.parse(tekst.replace(breuk, breuk.slice(0, 4)));
  return opDeKalender(ms) ? ms : undefined;
}

/** True for a day of the calendar as `YYYY-MM-DD`; 30 February is none, and there was no year 0. */
export function isDatum(tekst: unknown): boolean {
  if (typeof tekst !== 'string' || !DATUM.test(tekst) || tekst < '0001') return false;
  const dag = new Date(`${tekst}T00:00:00Z`);
  return !Number.isNaN(dag.getTime()) && dag.toISOString().startsWith(tekst);
}

const DAG = 86_400_000;
const GETALLEN = Array.from({ length: 1_000 }, (_, n) => String(n));
const TWEE = GETALLEN.map((getal) => getal.padStart(2, '0'));
const DRIE = GETALLEN.map((getal) => getal.padStart(3, '0'));
let laatste = { dag: Number.NaN, datum: '' };

/**
 * How every moment leaves the API: UTC, milliseconds, `Z`. As `toISOString`, but the date of the day before is remembered: a page of
 * 50 zaken holds 100 moments, and writing them took a tenth of its time.
 * @throws RangeError when it is no moment
 */
export function schrijfMoment(milliseconden: number): string {
  const ms = Math.trunc(milliseconden);
  const dag = Math.floor(ms / DAG);
  if (dag !== laatste.dag) {
    const tekst = new Date(ms).toISOString();
    laatste = { dag, datum: tekst.slice(0, tekst.indexOf('T') + 1) };
  }
  const rest = ms - dag * DAG;
  const [uur, minuut, seconde] = [
    Math.floor(rest / 3_600_000),
    Math.floor(rest / 60_000) % 60,
    Math.floor(rest / 1_000) % 60,
  ];
  return `${laatste.datum}${TWEE[uur]}:${TWEE[minuut]}:${TWEE[seconde]}.${DRIE[rest % 1_000]}Z`;
}
