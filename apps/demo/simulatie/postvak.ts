import type { Proces } from './agenda.js';

type Werk<Wie> = (wie: Wie) => Proces;

/** Work that lies ready from a moment on, for whoever comes first. */
export class Postvak<Wie> {
  private readonly stukken: {
    readonly vanaf: number;
    readonly werk: Werk<Wie>;
  }[] = [];

  voegToe(vanaf: number, werk: Werk<Wie>): void {
    const plek = this.stukken.findIndex((stuk) => stuk.vanaf > vanaf);
    this.stukken.splice(plek < 0 ? this.stukken.length : plek, 0, {
      vanaf,
      werk,
    });
  }

  /** The piece that has lain there longest. */
  neem(nu: number): Werk<Wie> | undefined {
    const eerste = this.stukken[0];
    return eerste !== undefined && eerste.vanaf <= nu ? this.stukken.shift()!.werk : undefined;
  }
}
