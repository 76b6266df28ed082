/** A figure is about at least so many people. */
export const MINSTENS = 5;

/** A prime below 2^26: a product of two residues is exact in a number. */
const P = 67_108_859;

type Rij = Int32Array;

interface Basisrij {
  readonly rij: Rij;
  readonly spil: number;
  /** Zero in every cell that has five people by itself. */
  readonly zwak: boolean;
}

/**
 * Decides which questions about groups of zaken can be answered, so that whoever has all the answers, and adds and subtracts them as they
 * like, never comes to a figure about fewer than five people.
 *
 * The zaken fall into cells that no question tells apart; a question is a set of cells, and what it answers is a sum over them (a number of
 * zaken, hours). What can be worked out from answers is a linear combination of them: a vector over the cells, and it tells of the people in the
 * cells where it is not zero. So a question is taken when every vector in the span of what was taken, and of itself, that is not zero has at
 * least five people where it is not zero.
 *
 * Finding the vector with the fewest people is hard; this shows there is no small one by peeling. Cells in which all vectors of the
 * span stand in one proportion are zero together or not at all. When such a class has five people, a vector that is not zero there is
 * harmless: go on with those that are zero there. When in the end only the zero vector is left, none was small. When something is left and no class has
 * five people, the question is refused, though now and then it could have been taken. Cells that have five people by themselves are the
 * first to be peeled off, and that needs no work: the basis tells which of its rows are zero in all of them.
 *
 * Computed modulo a prime. That errs on the safe side: scaled to whole numbers without a common factor, a vector that is not zero is not zero
 * modulo the prime either, and stays zero wherever it was.
 */
export class Afscherming {
  /** A basis of the span of what was taken; each row has 1 in its pivot where the others have 0, in a strong cell if it can. */
  private readonly basis: Basisrij[] = [];
  /** Numbers of the cells, those with five people first. */
  private readonly sterkEerst: readonly number[];
  private readonly sterk: number;

  /** @param cellen the people that have time in each cell */
  constructor(private readonly cellen: readonly ReadonlySet<number>[]) {
    const [sterk, zwak] = splits([...cellen.keys()], (cel) => cellen[cel]!.size >= MINSTENS);
    this.sterkEerst = [...sterk, ...zwak];
    this.sterk = sterk.length;
  }

  /**
   * @param vraag numbers of the cells it sums over
   * @returns whether it can be answered beside all that was taken before; then it is taken too
   */
  neem(vraag: readonly number[]): boolean {
    if (!this.heeftGenoeg(vraag)) return false;
    const rij = this.herleid(vraag);
    const plaats = this.sterkEerst.findIndex((cel) => rij[cel] !== 0);
    if (plaats < 0) return true; // follows from what was taken
    const nieuw = { rij, spil: this.sterkEerst[plaats]!, zwak: plaats >= this.sterk };
    schaal(rij, inverse(rij[nieuw.spil]!));
    // What is not zero in a strong cell changes nothing of what is zero in all of them.
    if (nieuw.zwak && !this.isVeilig([...this.basis, nieuw].filter((lid) => lid.zwak))) return false;
    for (const lid of this.basis) trekAf(lid.rij, rij, lid.rij[nieuw.spil]!);
    this.basis.push(nieuw);
    return true;
  }

  /** Five people or more in these cells together. */
  private heeftGenoeg(cellen: Iterable<number>): boolean {
    const mensen = new Set<number>();
    for (const cel of cellen) {
      for (const mens of this.cellen[cel]!) mensen.add(mens);
      if (mensen.size >= MINSTENS) return true;
    }
    return false;
  }

  private herleid(vraag: readonly number[]): Rij {
    const rij = new Int32Array(this.cellen.length);
    for (const cel of vraag) rij[cel] = 1;
    for (const lid of this.basis) trekAf(rij, lid.rij, rij[lid.spil]!);
    return rij;
  }

  private isVeilig(leden: readonly Basisrij[]): boolean {
    let over: Rij[] = leden.map(({ rij }) => rij.slice());
    while (over.length > 0) {
      const schillen = [...klassen(over)].filter((klasse) => this.heeftGenoeg(klasse));
      if (schillen.length === 0) return false;
      // Restricting to a part of the span keeps what is in proportion in proportion: all classes can be peeled off at once.
      for (const [kolom] of schillen) over = zonderKolom(over, kolom!);
    }
    return true;
  }
}

function splits<T>(lijst: readonly T[], hoort: (item: T) => boolean): [T[], T[]] {
  return [lijst.filter(hoort), lijst.filter((item) => !hoort(item))];
}

/** Columns in which the rows stand in one proportion. */
function klassen(rijen: readonly Rij[]): IterableIterator<number[]> {
  const opVerhouding = new Map<string, number[]>();
  for (let kolom = 0; kolom < rijen[0]!.length; kolom++) {
    const eerste = rijen.find((rij) => rij[kolom] !== 0);
    if (!eerste) continue;
    const factor = inverse(eerste[kolom]!);
    const verhouding = rijen.map((rij) => (rij[kolom]! * factor) % P).join();
    const klasse = opVerhouding.get(verhouding);
    if (klasse) klasse.push(kolom);
    else opVerhouding.set(verhouding, [kolom]);
  }
  return opVerhouding.values();
}

/** A basis of those vectors in the span that are 0 in the column. */
function zonderKolom(rijen: readonly Rij[], kolom: number): Rij[] {
  const spil = rijen.find((rij) => rij[kolom] !== 0);
  if (!spil) return [...rijen];
  const factor = inverse(spil[kolom]!);
  for (const rij of rijen) if (rij !== spil) trekAf(rij, spil, (rij[kolom]! * factor) % P);
  return rijen.filter((rij) => rij !== spil);
}

/** `rij -= factor * van` */
function trekAf(rij: Rij, van: Rij, factor: number): void {
  if (factor === 0) return;
  for (let i = 0; i < rij.length; i++) {
    if (van[i] !== 0) rij[i] = (rij[i]! + (P - factor) * van[i]!) % P;
  }
}

function schaal(rij: Rij, factor: number): void {
  for (let i = 0; i < rij.length; i++) rij[i] = (rij[i]! * factor) % P;
}

/** By Euclid. */
function inverse(waarde: number): number {
  let [a, b, x, y] = [waarde, P, 1, 0];
  while (a > 1) {
    const q = Math.floor(b / a);
    [a, b, x, y] = [b - q * a, a, y - q * x, x];
  }
  return ((x % P) + P) % P;
}
