/** What one run of one side did, per second. */
export type Meting = () => Promise<number>;

export interface Paar {
  readonly onze: number;
  readonly ander: number;
  /** Median of the ratios pair by pair: it holds when the machine's speed drifts between pairs. */
  readonly verhouding: number;
}

/** Alternating pairs after one of each that does not count. */
export async function meetParen(onze: Meting, ander: Meting, paren = 5): Promise<Paar> {
  await onze();
  await ander();
  const metingen: [number, number][] = [];
  for (let i = 0; i < paren; i++) metingen.push([await onze(), await ander()]);
  return {
    onze: mediaan(metingen.map(([a]) => a)),
    ander: mediaan(metingen.map(([, b]) => b)),
    verhouding: mediaan(metingen.map(([a, b]) => a / b)),
  };
}

export const mediaan = (waarden: readonly number[]): number => percentiel(waarden, 0.5);

/** @param deel 0.99 for the p99 */
export function percentiel(waarden: readonly number[], deel: number): number {
  const gesorteerd = [...waarden].sort((a, b) => a - b);
  return gesorteerd[Math.floor(gesorteerd.length * deel)]!;
}

/** How many per second, of work that counts its units. */
export async function snelheid(werk: () => Promise<number>): Promise<number> {
  const begin = performance.now();
  const aantal = await werk();
  return aantal / ((performance.now() - begin) / 1_000);
}
