import { GEEN, NIVEAUS, type Tellers } from './verdeling.js';

/**
 * What is added to the counters of locaties that took no part in the round before: who comes in later gets an equal share from then on,
 * and not all that the others had before. They come in at the lowest counter of those that stayed; when nobody stayed, at the highest of
 * all that were ever in it, so that nobody has to catch up.
 *
 * @param vorige who took part in the round before; empty in the first round of the quarter, which everybody begins at nothing
 */
export function instap(
  deelnemers: readonly string[],
  vorige: readonly string[],
  standen: ReadonlyMap<string, Tellers>,
): Map<string, Tellers> {
  if (vorige.length === 0) return new Map();
  const stand = (locatie: string): Tellers => standen.get(locatie) ?? GEEN;
  const gebleven = deelnemers.filter((locatie) => vorige.includes(locatie));
  const drempel = (niveau: keyof Tellers): number =>
    gebleven.length > 0
      ? Math.min(...gebleven.map((locatie) => stand(locatie)[niveau]))
      : Math.max(...[...standen.values()].map((tellers) => tellers[niveau]));
  const nieuw = deelnemers.filter((locatie) => !gebleven.includes(locatie));
  return new Map(
    nieuw.flatMap((locatie) => {
      const erbij = Object.fromEntries(
        NIVEAUS.map((niveau) => [niveau, Math.max(0, drempel(niveau) - stand(locatie)[niveau])]),
      ) as Record<keyof Tellers, number>;
      return erbij.C + erbij.E > 0 ? [[locatie, erbij] as const] : [];
    }),
  );
}
