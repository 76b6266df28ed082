import type { Verbinding } from '../http/verbinding.js';

/** Somebody who reads at a moment what everybody did before it. */
export class Lezer {
  /** @param moment clock of the requests, ms since the epoch */
  constructor(
    private readonly verbinding: Verbinding,
    private readonly wie: string,
    private readonly moment: number,
  ) {}

  async lees<T>(pad: string): Promise<T> {
    const { wie, moment } = this;
    return (await this.verbinding.vraag({ wie, moment, pad, minstens: this.verbinding.positie })).inhoud as T;
  }

  /** All pages of a list. @param pad with a `?` in it */
  async alle<T>(pad: string): Promise<T[]> {
    const alles: T[] = [];
    let volgende: string | null = `${pad}&pageSize=100`;
    while (volgende !== null) {
      const pagina: { readonly results: readonly T[]; readonly next: string | null } = await this.lees(volgende);
      alles.push(...pagina.results);
      volgende = pagina.next;
    }
    return alles;
  }
}
