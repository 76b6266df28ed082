/**
 * Compares by Unicode code point, as `COLLATE "C"` does in a UTF-8 database. The `<` of JavaScript compares UTF-16
 * units and puts U+1F600 (a surrogate pair from D83D) before U+FF5E; the order of sharing must not differ so.
 */
export function compareCodePoints(a: string, b: string): number {
  const lengte = Math.min(a.length, b.length);
  for (let i = 0; i < lengte; i++) {
    const eenheidA = a.charCodeAt(i);
    const eenheidB = b.charCodeAt(i);
    if (eenheidA === eenheidB) continue;
    // Only when both are beyond the surrogates' start can the order of units differ from that of code points.
    if (eenheidA < 0xd800 || eenheidB < 0xd800) return eenheidA - eenheidB;
    return vergelijkVanaf(a, b, i);
  }
  return a.length - b.length;
}

/** `i` is the first unit that differs: it may be the second half of a code point that starts one unit before. */
function vergelijkVanaf(a: string, b: string, i: number): number {
  const voorHelft = i > 0 && (a.charCodeAt(i - 1) & 0xfc00) === 0xd800;
  const verschil = voorHelft ? a.codePointAt(i - 1)! - b.codePointAt(i - 1)! : 0;
  return verschil !== 0 ? verschil : a.codePointAt(i)! - b.codePointAt(i)!;
}
