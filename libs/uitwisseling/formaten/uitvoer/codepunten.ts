/**
 * Order by code point, as `COLLATE "C"` of PostgreSQL has it. JavaScript compares UTF-16 units, in which a character
 * beyond U+FFFF (surrogates, D800-DFFF) stands before U+E000-U+FFFF.
 */
export function vergelijkCodepunten(a: string, b: string): number {
  const lengte = Math.min(a.length, b.length);
  for (let i = 0; i < lengte; i++) {
    const x = a.charCodeAt(i);
    const y = b.charCodeAt(i);
    if (x !== y) return rang(x) - rang(y);
  }
  return a.length - b.length;
}

function rang(eenheid: number): number {
  return eenheid >= 0xd800 && eenheid <= 0xdfff ? eenheid + 0x10000 : eenheid;
}
