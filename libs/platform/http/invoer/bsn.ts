/** Weights of the 11-proef: the sum over the nine digits of a BSN divides by eleven. */
const GEWICHTEN = [9, 8, 7, 6, 5, 4, 3, 2, -1];

/** Nine digits that pass the 11-proef; nine zeros do as well, and are nobody's. */
export function isBsn(tekst: unknown): boolean {
  if (typeof tekst !== 'string' || !/^(?!0{9})\d{9}$/.test(tekst)) return false;
  return GEWICHTEN.reduce((som, gewicht, i) => som + gewicht * Number(tekst[i]), 0) % 11 === 0;
}

/** What people put between the digits: space, dot or dash, also as word processors write them. */
const TUSSEN = String.raw`[ .\-\u00a0\u202f\u2010-\u2015]`;
const NEGEN = String.raw`\d(?:${TUSSEN}?\d){8}(?!\d)`;

/** Fails on the first digits of nearly every text: what is behind it costs more. */
const MISSCHIEN = new RegExp(NEGEN);

/** Nine digits of their own: not the end of a longer number, and not what follows the code of a country in a telephone number. */
const KANDIDAAT = new RegExp(String.raw`(?<!\d)(?<!(?:\+|\b00)\d{1,3}${TUSSEN}(?:\(0\)${TUSSEN}?)?)${NEGEN}`, 'g');

/** 123456782, or at least three groups of two to four with the same in between: a date and a number after it are no BSN. */
const GROEPERING = new RegExp(String.raw`^(?:\d{9}|\d{2,4}(${TUSSEN})\d{2,4}(?:\1\d{2,4}){1,2})$`);

/** Digits of machines, which stand there by chance: a UUID, a trace id or hash, the fraction of a second. */
const VAN_MACHINES = new RegExp(
  String.raw`(?<![\da-f])(?:[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}|[\da-f]{32,})(?![\da-f])|(?<=T\d\d:\d\d:\d\d)\.\d+`,
  'gi',
);

/**
 * Whether a text holds a number that can be a BSN, as people write one: 123456782, 1234.56.782, 123 456 782, 123-456-782. Letters
 * may touch it: an aanslagnummer begins with the BSN (1234.56.782.H.46).
 */
export function bevatBsn(tekst: string): boolean {
  if (!MISSCHIEN.test(tekst)) return false;
  const vanMensen = tekst.replace(VAN_MACHINES, '#');
  KANDIDAAT.lastIndex = 0;
  for (let gevonden; (gevonden = KANDIDAAT.exec(vanMensen)); KANDIDAAT.lastIndex = gevonden.index + 1) {
    const [nummer] = gevonden;
    if (GROEPERING.test(nummer) && isBsn(nummer.replace(/\D/g, ''))) return true;
  }
  return false;
}
