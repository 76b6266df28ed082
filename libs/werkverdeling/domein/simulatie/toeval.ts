/**
 * Chance that belongs to a seed and a name. What is drawn for a zaak does not change when something else goes otherwise, so that two
 * simulations under one seed differ by what they are told and by nothing else.
 *
 * @returns from 0, to but not including 1: FNV-1a over the name, finished as MurmurHash3 does
 */
export function trekking(zaad: number, naam: string): number {
  let h = 0x811c9dc5 ^ zaad;
  for (let i = 0; i < naam.length; i++) h = Math.imul(h ^ naam.charCodeAt(i), 0x01000193);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return ((h ^ (h >>> 16)) >>> 0) / 2 ** 32;
}

/** Standard normal (Box-Muller). */
export function normaal(zaad: number, naam: string): number {
  const straal = Math.sqrt(-2 * Math.log(1 - trekking(zaad, `${naam}/straal`)));
  return straal * Math.cos(2 * Math.PI * trekking(zaad, `${naam}/hoek`));
}

/** How many of what comes `gemiddelde` times on average, each on its own. */
export function poisson(zaad: number, naam: string, gemiddelde: number): number {
  for (let aantal = 0, som = 0; ; aantal++) {
    som -= Math.log(1 - trekking(zaad, `${naam}/${aantal}`));
    if (som >= gemiddelde) return aantal;
  }
}
