import type { Position } from '@zaakstroom/event-store';

export interface Plaats {
  /** Aborts when the position can be read. */
  readonly gehoord: AbortSignal;
  verlaat(): void;
}

/** Who waits for a position of a projection that this program follows, so that they hear of it without asking. */
export class Wachtkamer {
  private readonly wachtenden = new Map<AbortController, { readonly naam: string; readonly positie: Position }>();

  /** Take a place before looking where the projection stands: what happens in between is heard then. */
  neemPlaats(naam: string, positie: Position): Plaats {
    const bel = new AbortController();
    this.wachtenden.set(bel, { naam, positie });
    return { gehoord: bel.signal, verlaat: () => this.wachtenden.delete(bel) };
  }

  /** Everything of the projection up to here can be read. */
  meld(naam: string, leesbaar: Position): void {
    for (const [bel, wachtende] of this.wachtenden) {
      if (wachtende.naam === naam && wachtende.positie <= leesbaar) bel.abort();
    }
  }
}
