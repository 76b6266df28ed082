/** Hands out things that are made by the block; all who wait share the making of the next one. */
export class Voorraad<T> {
  private opVoorraad: T[] = [];
  private aanvulling: Promise<void> | undefined;

  /** @param maakBlok at least one, in the order in which they are to be handed out */
  constructor(private readonly maakBlok: () => Promise<T[]>) {}

  /** @throws what `maakBlok` throws; the next caller tries again */
  async neem(): Promise<T> {
    for (;;) {
      const volgende = this.opVoorraad.shift();
      if (volgende !== undefined) return volgende;
      await (this.aanvulling ??= this.vulAan());
    }
  }

  private async vulAan(): Promise<void> {
    try {
      this.opVoorraad = await this.maakBlok();
    } finally {
      this.aanvulling = undefined;
    }
  }
}
