/** Requests that may be under way at once. */
const GELIJKTIJDIG = 12;
/** Requests that may wait for their turn before the teller is asked to wait. */
const WACHTEND = 200;

/**
 * Work in rows: a piece begins when all that was told before it in any of its rows is done; pieces without a row in common go side by side.
 * After a fault nothing begins any more.
 */
export class Rijen {
  private readonly staarten = new Map<string, Promise<void>>();
  private readonly wachtrij: (() => void)[] = [];
  private vrij = GELIJKTIJDIG;
  private onderweg = 0;
  private gelucht: (() => void) | undefined;
  private fout: { readonly reden: unknown } | undefined;

  voegToe(rijen: readonly string[], werk: () => Promise<void>): void {
    const eerder = rijen.flatMap((rij) => this.staarten.get(rij) ?? []);
    const klaar = this.voerUit(eerder, werk).finally(() => {
      for (const rij of rijen) if (this.staarten.get(rij) === klaar) this.staarten.delete(rij);
      this.onderweg--;
      if (this.onderweg <= WACHTEND / 2) this.gelucht?.();
    });
    this.onderweg++;
    for (const rij of rijen) this.staarten.set(rij, klaar);
  }

  /** Resolves when all that was told in this row until now is done, or will not be done any more. */
  staart(rij: string): Promise<void> {
    return this.staarten.get(rij) ?? Promise.resolve();
  }

  /**
   * Resolves when all that was told in this row is done.
   * @returns whether there was something to wait for
   * @throws what a piece of work threw first
   */
  async klaarMet(rij: string): Promise<boolean> {
    const staart = this.staarten.get(rij);
    await staart;
    this.eisHeel();
    return staart !== undefined;
  }

  /** @throws what a piece of work threw first */
  async ruimte(): Promise<void> {
    if (this.onderweg > WACHTEND) await new Promise<void>((verder) => (this.gelucht = verder));
    this.eisHeel();
  }

  /** Resolves when everything is done. @throws what a piece of work threw first */
  async klaar(): Promise<void> {
    await Promise.all([...this.staarten.values()]);
    this.eisHeel();
  }

  private eisHeel(): void {
    if (this.fout) throw this.fout.reden;
  }

  private async voerUit(eerder: readonly Promise<void>[], werk: () => Promise<void>): Promise<void> {
    await Promise.all(eerder);
    if (this.vrij === 0) await new Promise<void>((verder) => this.wachtrij.push(verder));
    else this.vrij--;
    try {
      if (!this.fout) await werk();
    } catch (reden) {
      this.fout ??= { reden };
    }
    const volgende = this.wachtrij.shift();
    if (volgende) volgende();
    else this.vrij++;
  }
}
