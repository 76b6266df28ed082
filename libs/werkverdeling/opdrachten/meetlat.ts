import { meetperiode, Metingen, type AfgedaneZaak, type Meetperiode } from '../domein/index.js';

/** Where the time of zaken that were disposed of is known. */
export interface Behandeltijden {
  /** Those with time that were disposed of in the period, over all locaties. */
  afgedaan(periode: Meetperiode): Promise<readonly AfgedaneZaak[]>;
}

export interface Gemeten {
  readonly periode: Meetperiode;
  readonly metingen: Metingen;
}

/** How long a measurement is kept, in ms: time of the last days of its period may come in late. */
const HOUDBAAR = 15 * 60_000;

/** What zaken take, measured over the weeks that are over. Read anew now and then, for the period moves on once a week. */
export class Meetlat {
  private bewaard: { readonly op: number; readonly vanaf: string; readonly gemeten: Promise<Gemeten> } | undefined;

  constructor(private readonly behandeltijden: Behandeltijden) {}

  /** @param dag ISO date */
  op(dag: string): Promise<Gemeten> {
    const periode = meetperiode(dag);
    const nu = performance.now();
    if (this.bewaard?.vanaf === periode.vanaf && nu - this.bewaard.op < HOUDBAAR) return this.bewaard.gemeten;
    const gemeten = this.behandeltijden.afgedaan(periode).then((zaken) => ({ periode, metingen: new Metingen(zaken) }));
    this.bewaard = { op: nu, vanaf: periode.vanaf, gemeten };
    // What failed is asked again.
    gemeten.catch(() => (this.bewaard = undefined));
    return gemeten;
  }
}
