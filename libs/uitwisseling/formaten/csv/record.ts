const AANHALING = 0x22;
const KOMMA = 0x2c;
const LF = 0x0a;
const CR = 0x0d;

/** A quoted field that holds a line end: the how-manieth of its record (from 0), and where its quotes open and close. */
export interface MeerregeligVeld {
  readonly veld: number;
  readonly open: number;
  readonly sluit: number;
}

/** A whole record: `eind` is the byte after its line end. */
interface Heel {
  readonly soort: 'heel';
  readonly eind: number;
  readonly velden: number;
}
/** More bytes are needed; `open` is where a quote was opened that is not closed yet, or -1. */
interface Onaf {
  readonly soort: 'onaf';
  readonly open: number;
}
/** Not RFC 4180; `bij` is where it goes wrong: the quote that was opened, or the stray one. */
interface Fout {
  readonly soort: 'fout';
  readonly reden: string;
  readonly bij: number;
}
/** What a record looks like from its first byte on, with those of its closed fields that hold a line end. */
export type Gelezen = (Heel | Onaf | Fout) & { readonly meerregelig: readonly MeerregeligVeld[] };

const VERDWAALD = 'aanhalingsteken midden in een veld dat er niet mee begint';

/**
 * Finds the end of the record that starts at `begin`.
 * @param laatste no bytes will follow: the end of the bytes ends a record too
 */
export function leesRecord(bytes: Buffer, begin: number, laatste: boolean): Gelezen {
  const meerregelig: MeerregeligVeld[] = [];
  let plek = begin;
  for (let veld = 1; ; veld++) {
    const open = plek;
    if (bytes[open] === AANHALING) {
      const sluit = sluitAanhaling(bytes, open);
      if (sluit < 0) return { soort: 'onaf', open, meerregelig };
      const lf = bytes.indexOf(LF, open);
      if (lf >= 0 && lf < sluit) meerregelig.push({ veld: veld - 1, open, sluit });
      plek = sluit + 1;
      if (plek >= bytes.length && !laatste) return { soort: 'onaf', open, meerregelig };
      const cr = bytes[plek] === CR;
      if (cr && plek + 1 >= bytes.length && !laatste) return { soort: 'onaf', open, meerregelig };
      if (cr && (bytes[plek + 1] === LF || plek + 1 >= bytes.length)) plek++;
    } else {
      plek = eindeVanKaalVeld(bytes, plek);
      if (bytes[plek] === AANHALING) {
        return { soort: 'fout', reden: VERDWAALD, bij: plek, meerregelig };
      }
      if (plek >= bytes.length && !laatste) return { soort: 'onaf', open: -1, meerregelig };
    }
    if (plek >= bytes.length) return { soort: 'heel', eind: plek, velden: veld, meerregelig };
    const teken = bytes[plek];
    if (teken === LF) return { soort: 'heel', eind: plek + 1, velden: veld, meerregelig };
    if (teken !== KOMMA)
      return { soort: 'fout', reden: 'tekst na een gesloten aanhalingsteken', bij: open, meerregelig };
    plek++;
  }
}

/** Place of the quote that closes the one at `open`; -1 when it is not there. A doubled quote is a quote in the value. */
function sluitAanhaling(bytes: Buffer, open: number): number {
  let plek = bytes.indexOf(AANHALING, open + 1);
  while (plek >= 0 && bytes[plek + 1] === AANHALING) plek = bytes.indexOf(AANHALING, plek + 2);
  return plek;
}

function eindeVanKaalVeld(bytes: Buffer, begin: number): number {
  let plek = begin;
  while (plek < bytes.length) {
    const teken = bytes[plek];
    if (teken === KOMMA || teken === LF || teken === AANHALING) break;
    plek++;
  }
  return plek;
}
