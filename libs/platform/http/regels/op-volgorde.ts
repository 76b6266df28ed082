import { setImmediate as eindeVanBeurt } from 'node:timers/promises';

/** What may be under way at once: lines that are being worked on, and answers that wait for the one before them. */
export interface Maten {
  readonly hoogstens: number;
  /** Of lines and answers together. */
  readonly bytes: number;
}

/** After so many lines in one go others get a turn. */
const BEURT = 64;

interface Plaats {
  antwoord: string | undefined;
  omvang: number;
}

/**
 * Answers in the order of the lines, while many are worked on at once. Reads no further than the measures allow, and the answers
 * leave no faster than they are taken: so neither a fast sender nor a slow reader makes anything grow.
 */
export class OpVolgorde<Regel> {
  private readonly rij: Plaats[] = [];
  private omvang = 0;
  private gelezen = false;
  private gestopt = false;
  private wekLezer = niets;
  private wekAntwoorder = niets;

  /** @param doe never rejects; @param grootte of a line in bytes */
  constructor(
    private readonly doe: (regel: Regel) => Promise<string>,
    private readonly grootte: (regel: Regel) => number,
    private readonly maten: Maten,
  ) {}

  /** Ends when all that was read is answered. @throws what reading throws, as when a client has gone */
  async *antwoorden(regels: AsyncIterable<readonly Regel[]>): AsyncGenerator<string, void> {
    const lezen = this.lees(regels);
    lezen.catch(niets); // it may fail when nobody wants an answer any more
    try {
      for (;;) {
        const aantal = this.rij.findIndex(({ antwoord }) => antwoord === undefined);
        const klaar = this.rij.splice(0, aantal < 0 ? this.rij.length : aantal);
        if (klaar.length > 0) {
          yield klaar.map(({ antwoord }) => antwoord).join('');
          for (const { omvang } of klaar) this.omvang -= omvang;
          this.wekLezer();
        } else if (this.gelezen && this.rij.length === 0) {
          return await lezen;
        } else {
          await new Promise<void>((wek) => (this.wekAntwoorder = wek));
          // Lines that shared a statement are answered in one turn: they leave as one chunk.
          await eindeVanBeurt();
        }
      }
    } finally {
      this.gestopt = true;
      this.wekLezer();
    }
  }

  private async lees(regels: AsyncIterable<readonly Regel[]>): Promise<void> {
    let inBeurt = 0;
    try {
      for await (const deel of regels) {
        for (const regel of deel) {
          while (!this.gestopt && this.isVol()) await new Promise<void>((wek) => (this.wekLezer = wek));
          if (this.gestopt) return;
          this.begin(regel);
          if (++inBeurt % BEURT === 0) await eindeVanBeurt();
        }
      }
    } finally {
      this.gelezen = true;
      this.wekAntwoorder();
    }
  }

  private isVol(): boolean {
    return this.rij.length >= this.maten.hoogstens || (this.rij.length > 0 && this.omvang >= this.maten.bytes);
  }

  private begin(regel: Regel): void {
    const plaats: Plaats = { antwoord: undefined, omvang: this.grootte(regel) };
    this.rij.push(plaats);
    this.omvang += plaats.omvang;
    void this.doe(regel).then((antwoord) => {
      this.omvang += antwoord.length;
      plaats.omvang += antwoord.length;
      plaats.antwoord = antwoord;
      if (plaats === this.rij[0]) this.wekAntwoorder();
    });
  }
}

function niets(): void {
  // Nobody waits, or nobody is told.
}
