import type { Soort } from '@zaakstroom/catalogus';
import { LokaleDagen, STANDAARD } from '@zaakstroom/behandeltijd';
import type { Stap } from '../formaten/index.js';

export interface Handeling {
  readonly soort: Soort;
  /** What a spell is called that it begins. */
  readonly activiteit: string;
  readonly medewerker: number | undefined;
  readonly tijdstip: number;
  /** Another person whose work it ended. */
  readonly beeindigt: number | undefined;
}

/**
 * Tells of each act on one zaak which step of which activity it is, for programs that pair the begin and the end of an activity by
 * its name: `start` and `complete` of one spell have the name of the activity, whatever the acts are called. An act that neither
 * begins nor ends a spell keeps its own name; an end without a begin is an activity of one moment.
 */
export class Zaakwerk {
  private readonly dagen = new LokaleDagen(STANDAARD.zone);
  private readonly open = new Map<number, { readonly naam: string; readonly dag: string }>();

  /**
   * Takes the acts in order of time.
   * @param volgende what comes next: of two starts at one moment the last one is the begin (uitgegeven, behandeling gestart)
   */
  stap(handeling: Handeling, volgende: Handeling | undefined): Stap {
    const { soort, activiteit, medewerker, tijdstip, beeindigt } = handeling;
    if (beeindigt !== undefined) this.open.delete(beeindigt);
    if (medewerker === undefined || soort === 'bewijs' || soort === 'geen') return {};
    const open = this.open.get(medewerker);
    if (soort === 'stop') {
      this.open.delete(medewerker);
      return { naam: open?.naam, transitie: 'complete' };
    }
    const dag = this.dagen.dagVan(tijdstip).datum;
    const dubbel = volgende?.soort === 'start' && volgende.medewerker === medewerker && volgende.tijdstip === tijdstip;
    // What was left open the day before is over.
    if (dubbel || open?.dag === dag) return {};
    this.open.set(medewerker, { naam: activiteit, dag });
    return { naam: activiteit, transitie: 'start' };
  }
}
