export type Formaat = 'csv' | 'xes';

const WITRUIMTE = new Set([0x09, 0x0a, 0x0d, 0x20, 0x00]);
const BOM = new Set([0xef, 0xbb, 0xbf, 0xfe, 0xff]);

/**
 * The content decides: what begins with `<` is XML, and no column of ours is named so. The name decides only where
 * there is nothing to see: an empty `.xes` is a broken XES, not a CSV without a header.
 * @param begin the first bytes, unpacked
 * @param naam of the file, without `.gz`
 */
export function herkenFormaat(begin: Uint8Array, naam: string): Formaat {
  for (const byte of begin) {
    if (WITRUIMTE.has(byte) || BOM.has(byte)) continue;
    return byte === 0x3c ? 'xes' : 'csv';
  }
  return naam.toLowerCase().endsWith('.xes') ? 'xes' : 'csv';
}
