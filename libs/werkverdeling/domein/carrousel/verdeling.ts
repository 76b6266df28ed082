/** How heavy a post is; each is spread by itself. */
export const NIVEAUS = ['C', 'E'] as const;
export type Niveau = (typeof NIVEAUS)[number];
export type Tellers = Readonly<Record<Niveau, number>>;

export const GEEN: Tellers = { C: 0, E: 0 };

/** Name and version of this rule: another way to spread is another version. */
export const REGEL_CARROUSEL = 'carrousel/1';

/** Why a post went to this locatie and to no other. */
export type Beslisser = 'enige' | 'minste' | 'totaal' | 'beurt';

export interface Toebedeling<P> {
  readonly post: P;
  readonly naar: string;
  /** Posts of this level that the locatie counted before it. */
  readonly had: number;
  /** How many other locaties counted as many. */
  readonly gelijk: number;
  readonly beslist: Beslisser;
}

/**
 * Each post goes to the locatie that counts the fewest of its level; of those, to the one that counts the fewest of both levels; of
 * those, to the first from `begin` on. Counters of a level that differ by at most one before do so after each post, whatever number of
 * posts there is: a quarter of uneven weeks is as fair as one of even weeks.
 *
 * @param deelnemers in the order of the rotation, at least one
 * @param begin place in the rotation of who gets the odd post
 */
export function verdeel<P extends { readonly zwaarte: Niveau }>(
  posten: readonly P[],
  deelnemers: readonly string[],
  standen: ReadonlyMap<string, Tellers>,
  begin: number,
): Toebedeling<P>[] {
  const geteld = new Map(deelnemers.map((locatie) => [locatie, standen.get(locatie) ?? GEEN]));
  const aantal = deelnemers.length;
  const rotatie = deelnemers.map((_, i) => deelnemers[(begin + i) % aantal]!);
  return posten.map((post) => {
    const { zwaarte } = post;
    const had = Math.min(...rotatie.map((locatie) => geteld.get(locatie)![zwaarte]));
    const minsten = rotatie.filter((locatie) => geteld.get(locatie)![zwaarte] === had);
    const totaal = Math.min(...minsten.map((locatie) => som(geteld.get(locatie)!)));
    const eersten = minsten.filter((locatie) => som(geteld.get(locatie)!) === totaal);
    const naar = eersten[0]!;
    geteld.set(naar, erbij(geteld.get(naar)!, zwaarte, 1));
    return { post, naar, had, gelijk: minsten.length - 1, beslist: beslisser(aantal, minsten, eersten) };
  });
}

function beslisser(aantal: number, minsten: readonly string[], eersten: readonly string[]): Beslisser {
  if (aantal === 1) return 'enige';
  if (minsten.length === 1) return 'minste';
  return eersten.length === 1 ? 'totaal' : 'beurt';
}

const som = ({ C, E }: Tellers): number => C + E;

export const erbij = (tellers: Tellers, niveau: Niveau, aantal: number): Tellers => ({
  ...tellers,
  [niveau]: tellers[niveau] + aantal,
});
