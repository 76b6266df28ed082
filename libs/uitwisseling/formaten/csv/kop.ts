import { KopOnjuist } from '../log/fouten.js';
import { toonbaar } from '../log/waarde.js';

export const KOLOMMEN = ['zaak', 'medewerker', 'soort', 'tijdstip'] as const;
type Kolom = (typeof KOLOMMEN)[number];

/** Where each column stands, from 0, and how many there are in all. */
export type Kop = { readonly [kolom in Kolom]: number } & { readonly aantal: number };

/**
 * Columns are found by name, in any order, between any others.
 * @throws KopOnjuist when one is missing or stands there twice
 */
export function leesKop(velden: readonly string[]): Kop {
  const plekken = KOLOMMEN.map((kolom) => velden.indexOf(kolom));
  const ontbreekt = KOLOMMEN.filter((_, i) => plekken[i] === -1);
  if (ontbreekt.length > 0) throw kopOnjuist(`kolom ${ontbreekt.join(', ')} ontbreekt`, velden);
  const dubbel = KOLOMMEN.filter((kolom, i) => velden.indexOf(kolom, plekken[i]! + 1) !== -1);
  if (dubbel.length > 0) throw kopOnjuist(`kolom ${dubbel.join(', ')} staat er meer dan eens`, velden);
  const [zaak, medewerker, soort, tijdstip] = plekken as [number, number, number, number];
  return { zaak, medewerker, soort, tijdstip, aantal: velden.length };
}

export function kopOnjuist(reden: string, gevonden?: readonly string[]): KopOnjuist {
  const gezien = gevonden === undefined ? '' : `; gevonden: ${gevonden.slice(0, 20).map(toonbaar).join(', ')}`;
  return new KopOnjuist(`kop onjuist: ${reden}; verwacht: ${KOLOMMEN.join(',')}${gezien}`);
}

const MOMENT = /^"?\d{4}-\d\d-\d\d[Tt ]/;
const SOORT = /^"?(?:start|stop|bewijs)"?$/;

/**
 * Whether a value of several lines holds rows, so that the quote before it was opened by mistake: a line of it has a soort or a
 * moment where a row has it. Other columns may hold any text.
 * @param veld of the value, from 0: its first line is the rest of a row, those after it begin one
 */
export function bevatRijen(kop: Kop, veld: number, waarde: string): boolean {
  if (KOLOMMEN.every((kolom) => kop[kolom] !== veld)) return false;
  return waarde.split(/\r?\n/).some((regel, n) => {
    const velden = regel.split(',');
    const vanaf = n === 0 ? veld : 0;
    return SOORT.test(velden[kop.soort - vanaf] ?? '') || MOMENT.test(velden[kop.tijdstip - vanaf] ?? '');
  });
}
