import type { Kolommen } from './kolommen.js';

/** Where a segment comes from, by its number in `Segmentatie.herkomst`. */
export const HERKOMSTEN = ['expliciet', 'afgekapt', 'afgeleid', 'lopend'] as const;

/**
 * - `expliciet`: from one record of an open zaak to the next;
 * - `afgekapt`: the silence was longer than the cap, or the day ended;
 * - `afgeleid`: a loose `bewijs` up to the person's next record;
 * - `lopend`: still open at moment T of a running day; provisional.
 */
export type Herkomst = (typeof HERKOMSTEN)[number];

const EXPLICIET = 0;
const AFGEKAPT = 1;
const AFGELEID = 2;
const LOPEND = 3;
const GEEN = -1;

/**
 * Steps 1 to 4 over one person-day. Every segment begins at a record and every record begins at most one, so segments
 * are kept in columns by the record that opened them: they need no objects and stand in order of time by themselves.
 */
export class Segmentatie {
  /** End of the segment that record i opened, ms since the begin of the day; 0 when it opened none. */
  eind = new Int32Array(64);
  /** Index in `HERKOMSTEN`. */
  herkomst = new Uint8Array(64);
  /** The record that ended it, or -1 when the end of the day or T did. */
  sluiter = new Int32Array(64);
  /** Per zaak the last record of its open spell, or -1. */
  private open = new Int32Array(64);

  /**
   * @param kap ms, at most the length of the day
   * @param grens where what is still open ends at the latest, ms since the begin of the day: its end, or T
   */
  bereken(dag: Kolommen, kap: number, aansluiting: number, grens: number, lopend: boolean): void {
    this.begin(dag);
    const { tijd, zaak, registraties, aantal } = dag;
    const { eind, open } = this;
    let los = GEEN;
    for (let i = 0; i < aantal; i++) {
      const t = tijd[i]!;
      const z = zaak[i]!;
      const soort = registraties[i]!.soort;
      // Step 2: the loose record counts up to this one when the gap is short; it is gone either way.
      if (los !== GEEN) {
        const gat = t - tijd[los]!;
        if (gat > 0 && gat <= aansluiting) this.leg(los, t, AFGELEID, i);
        los = GEEN;
      }
      const vorige = open[z]!;
      if (vorige !== GEEN) {
        // Step 3.
        const stilte = t - tijd[vorige]!;
        if (stilte > kap) this.leg(vorige, tijd[vorige]! + kap, AFGEKAPT, i);
        else if (stilte > 0) this.leg(vorige, t, EXPLICIET, i);
        open[z] = soort === 'stop' ? GEEN : i;
      } else if (soort === 'start') {
        // Step 4.
        open[z] = i;
      } else if (soort === 'bewijs') {
        los = i;
      }
    }
    // Step 1, at the end of the day, or the running day as of T.
    for (let z = 0; z < dag.zaken.length; z++) {
      const vorige = open[z]!;
      if (vorige !== GEEN) this.leg(vorige, Math.min(tijd[vorige]! + kap, grens), lopend ? LOPEND : AFGEKAPT, GEEN);
    }
    // A cap of 0 (half of 1 ms) and a T on the record itself leave empty segments: they are none and make no cut.
    for (let i = 0; i < aantal; i++) if (eind[i]! <= tijd[i]!) eind[i] = 0;
  }

  private leg(opener: number, eind: number, herkomst: number, sluiter: number): void {
    this.eind[opener] = eind;
    this.herkomst[opener] = herkomst;
    this.sluiter[opener] = sluiter;
  }

  private begin(dag: Kolommen): void {
    if (this.eind.length < dag.aantal) {
      const lengte = 2 * dag.aantal;
      this.eind = new Int32Array(lengte);
      this.herkomst = new Uint8Array(lengte);
      this.sluiter = new Int32Array(lengte);
      this.open = new Int32Array(lengte);
    }
    this.eind.fill(0, 0, dag.aantal);
    this.open.fill(GEEN, 0, dag.zaken.length);
  }
}
