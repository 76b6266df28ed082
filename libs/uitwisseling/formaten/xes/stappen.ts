import type { Soort } from '../log/rij.js';

/**
 * Soort of each event of one trace, from its lifecycle transition. Per medewerker the activities that are open are
 * kept as a set: an activity started twice is open once. `complete` and `suspend` are a `stop` only when they close
 * the last one; closing one of several, or one that is not open, is `bewijs` like every other transition.
 */
export class Stappen {
  private readonly open = new Map<string, Set<string>>();

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
