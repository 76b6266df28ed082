/** When somebody works, as the expertisekaart says it. */
export interface Werktijd {
  /** Minutes per weekday; absent: not known. */
  readonly rooster?: Readonly<Record<'ma' | 'di' | 'wo' | 'do' | 'vr' | 'za' | 'zo', number>> | undefined;
  /** ISO dates, both inclusive. */
  readonly afwezigheden: readonly { readonly van: string; readonly tot: string }[];
}

/** How far ahead a list is filled, and how much of it. */
export interface Vulregels {
  /** Days from today on. */
  readonly dagen: number;
  /** Part of the time of presence that is for zaken, in percent. */
  readonly aandeel: number;
}

/** What there is room for on somebody's list; all in ms. */
export interface Ruimte {
  /** By the roster, in the days ahead. */
  readonly rooster: number;
  /** Of that: absent. */
  readonly afwezig: number;
  /** Of what is left: for zaken. */
  readonly voorZaken: number;
  /** What the open work takes, as it was measured. */
  readonly openWerk: number;
  /** Not less than nothing. */
  readonly vrij: number;
}

const DAG = 86_400_000;
const MINUUT = 60_000;
// January 1st, 1970 was a Thursday.
const WEEKDAGEN = ['do', 'vr', 'za', 'zo', 'ma', 'di', 'wo'] as const;

const isAfwezig = ({ afwezigheden }: Werktijd, dag: string): boolean =>
  afwezigheden.some(({ van, tot }) => van <= dag && dag <= tot);

/** Why nothing is given to somebody, whatever lies there; undefined: there may be room. @param dag ISO date */
export function waaromGeenRuimte(werktijd: Werktijd, dag: string): string | undefined {
  if (!werktijd.rooster) return 'Er is geen rooster op de expertisekaart.';
  return isAfwezig(werktijd, dag) ? 'Vandaag afwezig.' : undefined;
}

/**
 * @param dag ISO date, the first that counts
 * @param openWerk ms that each zaak takes which lies with this person and waits for nobody else
 */
export function ruimteVan(
  werktijd: Werktijd,
  dag: string,
  { dagen, aandeel }: Vulregels,
  openWerk: readonly number[],
): Ruimte {
  const begin = Date.parse(dag);
  let [rooster, afwezig] = [0, 0];
  for (let n = 0; n < dagen; n++) {
    const ms = begin + n * DAG;
    const werk = (werktijd.rooster?.[WEEKDAGEN[(ms / DAG) % 7]!] ?? 0) * MINUUT;
    rooster += werk;
    if (isAfwezig(werktijd, new Date(ms).toISOString().slice(0, 10))) afwezig += werk;
  }
  const voorZaken = Math.floor(((rooster - afwezig) * aandeel) / 100);
  const open = openWerk.reduce((som, ms) => som + ms, 0);
  return { rooster, afwezig, voorZaken, openWerk: open, vrij: Math.max(0, voorZaken - open) };
}
