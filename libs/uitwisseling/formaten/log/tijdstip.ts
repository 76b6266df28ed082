import { JAREN, opDeKalender } from '@zaakstroom/klok';
import { toonbaar } from './waarde.js';

/** A moment, or why the text is none. */
export type Tijdstip = { readonly ms: number } | { readonly reden: string };

const VORM = /^(\d{4})-(\d\d)-(\d\d)[Tt](\d\d):(\d\d):(\d\d)(?:\.(\d+))?(?:([Zz])|([+-])(\d\d):(\d\d))?$/;
const DAG = 86_400_000;

/**
 * RFC 3339 with offset, to whole milliseconds (finer is cut off, towards the past). Lower-case `t` and `z` are
 * allowed, a space instead of `T` is not. A leap second (`:60`, only in the last minute of a month in UTC) becomes
 * the last millisecond before it: the epoch has no room for it, and time must not run into the next day.
 */
export function leesTijdstip(tekst: string): Tijdstip {
  const delen = tekst.length > 100 ? null : VORM.exec(tekst);
  if (delen === null) return geenTijdstip(tekst);
  const [, jjjj, mm, dd, uu, mi, ss, fractie, z, teken, ou, om] = delen;
  if (z === undefined && teken === undefined) {
    return { reden: `tijdstip ${toonbaar(tekst)} heeft geen offset; verwacht bijvoorbeeld 2026-01-31T09:30:00+01:00` };
  }
  const jaar = Number(jjjj);
  const maand = Number(mm);
  const dag = Number(dd);
  const uur = Number(uu);
  const minuut = Number(mi);
  const seconde = Number(ss);
  const offsetUur = Number(ou ?? 0);
  const offsetMinuut = Number(om ?? 0);
  if (maand < 1 || maand > 12 || dag < 1 || dag > dagenIn(jaar, maand)) {
    return { reden: `tijdstip ${toonbaar(tekst)} noemt een dag die niet bestaat` };
  }
  if (uur > 23 || minuut > 59 || seconde > 60 || offsetUur > 23 || offsetMinuut > 59) {
    return { reden: `tijdstip ${toonbaar(tekst)} noemt een tijd of offset die niet bestaat` };
  }
  const offset = (teken === '-' ? -1 : 1) * (offsetUur * 60 + offsetMinuut) * 60_000;
  const minuutBegin = dagnummer(jaar, maand, dag) * DAG + uur * 3_600_000 + minuut * 60_000 - offset;
  if (seconde === 60 && !isLaatsteMinuutVanMaand(minuutBegin)) {
    return { reden: `tijdstip ${toonbaar(tekst)} noemt een schrikkelseconde die niet bestaat` };
  }
  const milli = fractie === undefined ? 0 : Number((fractie + '00').slice(0, 3));
  const ms = minuutBegin + (seconde === 60 ? 59_999 : seconde * 1_000 + milli);
  if (!opDeKalender(ms)) return { reden: `tijdstip ${toonbaar(tekst)} ligt buiten de jaren ${JAREN}` };
  return { ms };
}

function geenTijdstip(tekst: string): Tijdstip {
  if (tekst === '') return { reden: 'tijdstip is leeg' };
  return { reden: `tijdstip ${toonbaar(tekst)} is geen RFC 3339; verwacht bijvoorbeeld 2026-01-31T09:30:00+01:00` };
}

function dagenIn(jaar: number, maand: number): number {
  if (maand === 2) return jaar % 4 === 0 && (jaar % 100 !== 0 || jaar % 400 === 0) ? 29 : 28;
  return maand === 4 || maand === 6 || maand === 9 || maand === 11 ? 30 : 31;
}

/** Days since 1970-01-01; counted in years from March. `Date.UTC` reads the years 0 to 99 as 1900 to 1999. */
function dagnummer(jaar: number, maand: number, dag: number): number {
  const j = maand > 2 ? jaar : jaar - 1;
  const eeuwen = Math.floor(j / 100);
  const dagVanJaar = Math.floor((153 * (maand > 2 ? maand - 3 : maand + 9) + 2) / 5) + dag - 1;
  return 365 * j + Math.floor(j / 4) - eeuwen + Math.floor(eeuwen / 4) + dagVanJaar - 719_468;
}

function isLaatsteMinuutVanMaand(ms: number): boolean {
  const volgende = ms + 60_000;
  return volgende % DAG === 0 && new Date(volgende).getUTCDate() === 1;
}
