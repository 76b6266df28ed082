import { AANNAMES } from '../cijfers/aannames.js';
import type { Proces } from './agenda.js';
import type { Werkplek } from './locatie.js';
import { aanwezigheid, dagindeling, type Aanwezigheid, type Blok } from './werkdag.js';

/** When somebody is there, for the whole simulation. */
export class Rooster {
  private readonly perDag: ReadonlyMap<string, Aanwezigheid>;

  constructor(
    private readonly wie: Werkplek,
    private readonly dagen: readonly Temporal.PlainDate[],
  ) {
    const reeks = aanwezigheid(wie.toeval.van('aanwezigheid'));
    this.perDag = new Map(dagen.map((dag) => [dag.toString(), reeks.next().value]));
  }

  isEr(dag: Temporal.PlainDate): boolean {
    return this.perDag.get(dag.toString()) === 'aanwezig';
  }

  /** Working days in a row, up to and including this one, on which the person was not there. */
  dagenWeg(dag: Temporal.PlainDate): number {
    const totNu = this.dagen.filter((eerder) => Temporal.PlainDate.compare(eerder, dag) <= 0);
    return totNu.length - 1 - totNu.findLastIndex((eerder) => this.isEr(eerder));
  }

  /** Works all blocks of all days. */
  *werk(blok: (blok: Blok) => Proces): Proces {
    const { wie } = this;
    const begin = wie.toeval.tussen(...AANNAMES.begin);
    for (const dag of this.dagen.filter((dag) => this.isEr(dag))) {
      for (const deel of dagindeling(dag, begin + wie.toeval.tussen(-5, 5), wie.toeval)) {
        yield Math.max(deel.van, wie.nu);
        yield* blok(deel);
      }
    }
  }
}
