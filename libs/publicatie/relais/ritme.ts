/** Turns that come after each other, the first sooner; one that nobody waits for is kept. */
export class Ritme {
  private wacht: NodeJS.Timeout | undefined;
  private volgende: Promise<'beurt'> | undefined;
  private na: number;

  /** @param tijden ms */
  constructor(private readonly tijden: { readonly eerst: number; readonly daarna: number }) {
    this.na = tijden.eerst;
  }

  /** Resolves when it is time; asked again before that, the same turn is meant. */
  beurt(): Promise<'beurt'> {
    this.volgende ??= new Promise((klaar) => {
      this.wacht = setTimeout(() => {
        this.volgende = undefined;
        this.na = this.tijden.daarna;
        klaar('beurt');
      }, this.na);
    });
    return this.volgende;
  }

  /** The next turn comes as soon as the first did. */
  spoedig(): void {
    this.na = this.tijden.eerst;
  }

  stop(): void {
    clearTimeout(this.wacht);
  }
}
