import type { Klok } from '@zaakstroom/klok';
import { behandeltijdbericht } from '../domein/behandeltijdtoestand.js';
import { pauze } from '../relais/pauze.js';
import type { Deel, Stroom } from '../relais/stroom.js';
import type { Projectiestand, Tijdbron, Wijzigingsmerk } from './bronnen.js';

/** Zaken in one transaction at most. */
const DEEL = 500;

/** How often we look for changes, in ms. */
const KIJK = 500;

/** A walk along zaken, in the order of their zaaknummers. */
interface Ronde {
  /** All, as after a rebuild; or those with something on a day that is over since. */
  readonly van: 'alles' | 'voorbij';
  readonly totDag: string;
  readonly na: string;
}

/** How far this stream came, as it stands in Kafka. */
interface Voortgang {
  /** Of both projections that the rows come from. */
  readonly generaties: readonly number[];
  readonly merk: Wijzigingsmerk;
  /** Days before this one are told. */
  readonly totDag: string;
  readonly ronde?: Ronde | undefined;
  /** Counts the states, so that each has an id of its own. */
  readonly teller: number;
}

/** What was found to be told, and how far that brings us. */
interface Stap {
  readonly zaken: readonly string[];
  /** Days before this one are told of them. */
  readonly totDag: string;
  readonly daarna: Voortgang;
}

/**
 * The time of each zaak, on days that are over. A zaak is told again when a row of such a day changed, when a correction was approved, and
 * when a day with its time is over. After a rebuild all are told again, also those of which no time is left.
 */
export class Behandeltijdstroom implements Stroom {
  readonly naam = 'behandeltijd';
  readonly partitie = 1;

  /** @param standen of the projections that `bron` reads; read before it, so that what is told holds at least that much */
  constructor(
    private readonly bron: Tijdbron,
    private readonly standen: () => Promise<readonly Projectiestand[]>,
    private readonly klok: Klok,
    private readonly oin: string,
  ) {}

  async *delen(voortgang: string | undefined, signal: AbortSignal): AsyncGenerator<Deel> {
    let tot = voortgang === undefined ? undefined : (JSON.parse(voortgang) as Voortgang);
    while (!signal.aborted) {
      const standen = await this.standen();
      const dag = this.bron.dagVan(this.klok.nu());
      const begin = await this.begin(tot, standen, dag);
      const { zaken, totDag, daarna } = await this.stap(begin);
      const gelezen = await this.bron.lees(zaken, totDag);
      // Tables that were swapped meanwhile are of another generation: what was read of both is thrown away.
      if (!zelfde(await this.standen(), daarna.generaties)) continue;
      if (tot !== undefined && JSON.stringify(daarna) === JSON.stringify(tot)) {
        await pauze(KIJK, signal);
        continue;
      }
      tot = { ...daarna, teller: daarna.teller + 1 };
      const positie = standen.map(({ leesbaar }) => leesbaar).sort()[0]!;
      const om = { oin: this.oin, volgnummer: String(tot.teller), positie, totDag, nu: this.klok.nu() };
      const berichten = gelezen.map((zaak) => behandeltijdbericht(zaak, this.bron.berekening, om));
      yield { berichten, voortgang: JSON.stringify(tot), positie };
    }
  }

  /** From here this turn goes on: the first time, and after a rebuild, with a walk along all; on a new day along what is over now. */
  private async begin(tot: Voortgang | undefined, standen: readonly Projectiestand[], dag: string): Promise<Voortgang> {
    const generaties = standen.map(({ generatie }) => generatie);
    if (!tot || !zelfde(standen, tot.generaties)) {
      const ronde = { van: 'alles', totDag: dag, na: '' } as const;
      return { generaties, merk: await this.bron.nu(), totDag: dag, ronde, teller: tot?.teller ?? 0 };
    }
    if (!tot.ronde && dag > tot.totDag) return { ...tot, ronde: { van: 'voorbij', totDag: dag, na: '' } };
    return tot;
  }

  private async stap(begin: Voortgang): Promise<Stap> {
    const { ronde } = begin;
    if (!ronde) {
      const { zaken, merk } = await this.bron.gewijzigd(begin.merk, begin.totDag, DEEL);
      return { zaken, totDag: begin.totDag, daarna: { ...begin, merk } };
    }
    const zaken =
      ronde.van === 'alles'
        ? await this.bron.alle(ronde.na, DEEL)
        : await this.bron.opDagen(begin.totDag, ronde.totDag, ronde.na, DEEL);
    const rond = zaken.length < DEEL;
    const { ronde: _, ...zonder } = begin;
    return {
      zaken,
      totDag: ronde.totDag,
      daarna: rond ? { ...zonder, totDag: ronde.totDag } : { ...begin, ronde: { ...ronde, na: zaken.at(-1)! } },
    };
  }
}

const zelfde = (standen: readonly Projectiestand[], generaties: readonly number[]): boolean =>
  standen.every(({ generatie }, i) => generatie === generaties[i]);
