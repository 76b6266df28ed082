/** The one clock of the product. Domain code gets a moment as an argument; only the edges hold a `Klok`. */
export interface Klok {
  /** Milliseconds since the epoch, whole. */
  nu(): number;
}

export const systeemklok: Klok = { nu: () => Date.now() };

/** A clock that runs on from a given moment, for development (`ZAAKSTROOM_KLOK`). */
export function klokVanaf(start: number, bron: Klok = systeemklok): Klok {
  const verschil = start - bron.nu();
  return { nu: () => bron.nu() + verschil };
}

/** A clock that stands still until it is set, for tests. */
export class VasteKlok implements Klok {
  constructor(private moment: number) {}
  nu(): number {
    return this.moment;
  }
  zet(moment: number): void {
    this.moment = moment;
  }
}

export { JAREN, opDeKalender } from './kalender.js';
export { datumInWoorden, lokaleDag, momentInWoorden } from './woorden.js';
