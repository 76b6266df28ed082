import type { Standen } from '../leesmodel/stand.js';
import type { Relaisluisteraar } from './relais.js';
import type { Deel } from './stroom.js';

/** Rows for who watches are written this often at most, in ms. */
const RUST = 1_000;

/** Keeps where a relay stands, for who watches. What it cannot write it leaves: publication does not wait for it. */
export class Bijhouder implements Relaisluisteraar {
  private geschrevenOp = 0;
  private laatste: { stroom: string; positie: string } | undefined;
  private uitgesteld: NodeJS.Timeout | undefined;
  private fout: string | undefined;

  constructor(
    private readonly standen: Standen,
    private readonly luisteraar: {
      opFout(stroom: string, fout: unknown): void;
      opBegin(stroom: string, voortgang: string | undefined): void;
    },
  ) {}

  opBegin(stroom: string, voortgang: string | undefined): void {
    this.fout = undefined;
    this.luisteraar.opBegin(stroom, voortgang);
  }

  opGepubliceerd(stroom: string, { positie }: Deel): void {
    this.laatste = { stroom, positie };
    const rest = this.geschrevenOp + RUST - Date.now();
    if (rest <= 0) this.schrijf();
    else this.uitgesteld ??= setTimeout(() => this.schrijf(), rest).unref();
  }

  /** The same reason again and again, as while a broker is away, is told once. */
  opFout(stroom: string, fout: unknown): void {
    const tekst = Error.isError(fout) ? fout.message : String(fout);
    if (tekst === this.fout) return;
    this.fout = tekst;
    this.luisteraar.opFout(stroom, fout);
    this.standen.meldFout(stroom, tekst).catch(() => undefined);
  }

  private schrijf(): void {
    clearTimeout(this.uitgesteld);
    this.uitgesteld = undefined;
    this.geschrevenOp = Date.now();
    const { stroom, positie } = this.laatste!;
    this.standen.meld(stroom, positie).catch(() => undefined);
  }
}
