/** Milliseconds that a key is kept: one that another program destroyed is used no longer than this. */
const HOUDBAAR = 60_000;
/** Keys after which those before them are let go, so that up to twice as many are at hand. */
const MEESTE = 10_000;

interface Onthouden {
  readonly sleutel: Buffer;
  readonly tot: number;
}

/** Keys at hand. In two generations: letting keys go one by one takes a map ever longer to find its first. */
export class Sleutelgeheugen {
  private jong = new Map<string, Onthouden>();
  private oud = new Map<string, Onthouden>();

  vind(eigenaar: string): Buffer | undefined {
    const gevonden = this.jong.get(eigenaar) ?? this.oud.get(eigenaar);
    return gevonden && gevonden.tot > Date.now() ? gevonden.sleutel : undefined;
  }

  onthoud(eigenaar: string, sleutel: Buffer): void {
    if (this.jong.size >= MEESTE) {
      this.oud = this.jong;
      this.jong = new Map();
    }
    this.jong.set(eigenaar, { sleutel, tot: Date.now() + HOUDBAAR });
  }

  vergeet(eigenaar: string): void {
    this.jong.delete(eigenaar);
    this.oud.delete(eigenaar);
  }
}
