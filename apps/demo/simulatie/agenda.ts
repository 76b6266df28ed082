/**
 * Somebody at work: yields the moment until which nothing happens (ms since the epoch), or a promise whose answer is needed to go on.
 */
export type Proces<T = void> = Generator<number | Promise<unknown>, T, unknown>;

/** Waits for an answer from outside; no simulated time passes. */
export function* wachtOp<T>(antwoord: Promise<T>): Proces<T> {
  return (yield antwoord) as T;
}

interface Afspraak {
  readonly proces: Proces;
  moment: number;
}

/** Simulated time. One moment after another, and at one moment in the order in which the processes were added. */
export class Agenda {
  private readonly afspraken: Afspraak[] = [];

  /** @param nu begin, ms since the epoch */
  constructor(public nu: number) {}

  voegToe(proces: Proces, moment = this.nu): void {
    this.afspraken.push({ proces, moment });
  }

  /**
   * Runs until nothing is left before `einde`.
   * @param naElke hears that the clock moved; what it throws ends the run
   */
  async loopTot(einde: number, naElke: (nu: number) => Promise<void> | void): Promise<void> {
    for (let volgende = this.eerste(); volgende && volgende.moment < einde; volgende = this.eerste()) {
      this.nu = volgende.moment;
      await this.hervat(volgende);
      await naElke(this.nu);
    }
    this.nu = einde;
  }

  private eerste(): Afspraak | undefined {
    return this.afspraken.reduce<Afspraak | undefined>(
      (tot, afspraak) => (tot === undefined || afspraak.moment < tot.moment ? afspraak : tot),
      undefined,
    );
  }

  private async hervat(afspraak: Afspraak): Promise<void> {
    for (let stap = afspraak.proces.next(); ;) {
      if (stap.done) {
        this.afspraken.splice(this.afspraken.indexOf(afspraak), 1);
        return;
      }
      if (typeof stap.value === 'number') {
        if (stap.value < this.nu) throw new Error('a process cannot go back in time');
        afspraak.moment = stap.value;
        return;
      }
      stap = afspraak.proces.next(await stap.value);
    }
  }
}
