import type { Soort } from '../log/rij.js';

/**
 * Soort of each event of one zaak, from its lifecycle transition. Per medewerker the activities that are open are
 * kept as a set: an activity started twice is open once. `complete` and `suspend` are a `stop` only when they close
 * the last one; closing one of several, or one that is not open, is `bewijs` like every other transition.
 */
export class Stappen {
  private readonly open = new Map<string, Set<string>>();

  /** Whether nobody has anything open. */
  get isLeeg(): boolean {
    return this.open.values().every((activiteiten) => activiteiten.size === 0);
  }

  /**
   * Takes the events in the order of the document.
   * @param medewerker undefined: the system, which is a person of its own here
   */
  soort(medewerker: string | undefined, activiteit: string | undefined, transitie: string | undefined): Soort {
    const wie = medewerker ?? '';
    const wat = activiteit ?? '';
    const open = this.open.get(wie);
    switch (transitie?.toLowerCase()) {
      case 'start':
      case 'resume':
        if (open === undefined) this.open.set(wie, new Set([wat]));
        else open.add(wat);
        return 'start';
      case 'complete':
      case 'suspend':
        return open?.delete(wat) === true && open.size === 0 ? 'stop' : 'bewijs';
      default:
        return 'bewijs';
    }
  }
}

/** What people have open in each zaak, over all its traces. */
export class StappenPerZaak {
  private readonly zaken = new Map<string, Stappen>();

  van(zaak: string | undefined): Stappen {
    const bekend = zaak === undefined ? undefined : this.zaken.get(zaak);
    if (bekend !== undefined) return bekend;
    const nieuw = new Stappen();
    if (zaak !== undefined) this.zaken.set(zaak, nieuw);
    return nieuw;
  }

  /** At the end of a trace: nothing need be kept of a zaak in which nobody has anything open. */
  ruimOp(zaak: string | undefined): void {
    if (zaak !== undefined && this.zaken.get(zaak)?.isLeeg === true) this.zaken.delete(zaak);
  }
}
