/** A stock that goes through a block within this time, in ms, is asked for larger ones. */
const SNEL = 1_000;

export interface Blokmaten {
  readonly kleinste: number;
  readonly grootste: number;
}

/**
 * Hands out things that are made by the block. The next block is made as soon as half of this one is gone, so that nobody waits for
 * it; blocks are twice as large as the one before while they go fast, and small again when they do not.
 */
export class Voorraad<T> {
  private opVoorraad: T[] = [];
  private aanvulling: Promise<void> | undefined;
  private maat: number;
  private vorige = Number.NEGATIVE_INFINITY;

  /** @param maakBlok about so many, at least one, in the order in which they are to be handed out */
  constructor(
    private readonly maakBlok: (aantal: number) => Promise<T[]>,
    private readonly maten: Blokmaten,
  ) {
    this.maat = maten.kleinste;
  }

  /** @throws what `maakBlok` throws; the next caller tries again */
  async neem(): Promise<T> {
    for (;;) {
      const volgende = this.opVoorraad.shift();
      if (this.opVoorraad.length <= this.maat / 2) this.aanvulling ??= this.vulAan();
      if (volgende !== undefined) return volgende;
      await this.aanvulling;
    }
  }

  /** Takes back what was not used: it is the next to be handed out. */
  geefTerug(ongebruikt: T): void {
    this.opVoorraad.unshift(ongebruikt);
  }

  private vulAan(): Promise<void> {
    const nu = performance.now();
    const { kleinste, grootste } = this.maten;
    this.maat = nu - this.vorige < SNEL ? Math.min(this.maat * 2, grootste) : kleinste;
    this.vorige = nu;
    const aanvulling = this.maakBlok(this.maat)
      .then((blok) => void this.opVoorraad.push(...blok))
      .finally(() => (this.aanvulling = undefined));
    // Whoever waits for it hears that it failed; often nobody does.
    aanvulling.catch(() => undefined);
    return aanvulling;
  }
}
