import type { Klok } from '@zaakstroom/klok';
import { behandeltijdbericht } from '../domein/behandeltijdtoestand.js';
import type { Bladzijde, Verteldemaanden, Zaakmaand } from '../domein/maanden.js';
import { BEHANDELTIJD } from '../domein/topics.js';
import { pauze } from '../relais/pauze.js';
import type { Deel, Stroom } from '../relais/stroom.js';
import type { Projectiestand, Tijdbron, Wijzigingsmerk } from './bronnen.js';

/** States in one transaction at most. */
const DEEL = 500;

/** How often we look for changes, in ms. */
const KIJK = 500;

/** A walk along months of zaken, in the order of their zaaknummers. */
interface Ronde {
  /** All, as after a rebuild, and then those that were told once and hold nothing now; or those of days that are over since. */
  readonly van: 'alles' | 'vervallen' | 'voorbij';
  readonly totDag: string;
  readonly na?: Zaakmaand | undefined;
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
  readonly delen: readonly Zaakmaand[];
  /** Of these only what is empty now is told. */
  readonly alleenLeeg?: boolean;
  /** Days before this one are told of them. */
  readonly totDag: string;
  readonly daarna: Voortgang;
  /** There may be more to tell than this. */
  readonly meer: boolean;
}

/**
 * The time of each zaak, a state for each month, on days that are over. A month is told again when a row of such a day changed, when a
 * correction was approved, and when a day with its time is over. After a rebuild all are told again, also those of which no time is left.
 */
export class Behandeltijdstroom implements Stroom {
  readonly naam = 'behandeltijd';
  readonly partitie = 1;
  readonly topics = [BEHANDELTIJD.naam];

  /** @param standen of the projections that `bron` reads; read before it, so that what is told holds at least that much */
  constructor(
    private readonly bron: Tijdbron,
    private readonly verteld: Verteldemaanden,
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
      const { delen, alleenLeeg, totDag, daarna, meer } = await this.stap(begin);
      const gelezen = await this.bron.lees(delen, totDag);
      // Tables that were swapped meanwhile are of another generation: what was read of both is thrown away.
      if (!zelfde(await this.standen(), daarna.generaties)) continue;
      const positie = standen.map(({ leesbaar }) => leesbaar).sort()[0]!;
      const stil = tot !== undefined && JSON.stringify(daarna) === JSON.stringify(tot);
      tot = stil ? daarna : { ...daarna, teller: daarna.teller + 1 };
      const vol = gelezen.filter(({ dagen }) => dagen.length > 0);
      await this.verteld.onthoud(vol);
      const om = { oin: this.oin, volgnummer: String(tot.teller), positie, totDag, nu: this.klok.nu() };
      const standenTeVertellen = alleenLeeg ? gelezen.filter(({ dagen }) => dagen.length === 0) : gelezen;
      yield {
        berichten: standenTeVertellen.map((stand) => behandeltijdbericht(stand, this.bron.berekening, om)),
        voortgang: JSON.stringify(tot),
        // As long as a walk goes on or more has changed, nothing is complete yet.
        ...(!meer && { bij: { positie, totDag } }),
      };
      if (stil) await pauze(KIJK, signal);
    }
  }

  /** From here this turn goes on: the first time, and after a rebuild, with a walk along all; on a new day along what is over now. */
  private async begin(tot: Voortgang | undefined, standen: readonly Projectiestand[], dag: string): Promise<Voortgang> {
    const generaties = standen.map(({ generatie }) => generatie);
    if (!tot || !zelfde(standen, tot.generaties)) {
      const ronde = { van: 'alles', totDag: dag } as const;
      return { generaties, merk: await this.bron.nu(), totDag: dag, ronde, teller: tot?.teller ?? 0 };
    }
    if (!tot.ronde && dag > tot.totDag) return { ...tot, ronde: { van: 'voorbij', totDag: dag } };
    return tot;
  }

  private async stap(begin: Voortgang): Promise<Stap> {
    const { ronde, ...zonder } = begin;
    if (!ronde) {
      const { delen, merk, meer } = await this.bron.gewijzigd(begin.merk, begin.totDag, DEEL);
      return { delen, totDag: begin.totDag, daarna: { ...begin, merk }, meer };
    }
    const { van, totDag } = ronde;
    const { delen, verder } = await this.bladzijde(ronde, begin.totDag);
    const volgende: Ronde | undefined = verder
      ? { ...ronde, na: verder }
      : van === 'alles'
        ? { van: 'vervallen', totDag }
        : undefined;
    return {
      delen,
      alleenLeeg: van === 'vervallen',
      totDag,
      daarna: volgende ? { ...begin, ronde: volgende } : { ...zonder, totDag },
      meer: true,
    };
  }

  private bladzijde({ van, totDag, na }: Ronde, vanDag: string): Promise<Bladzijde> {
    if (van === 'alles') return this.bron.alle(totDag, na, DEEL);
    if (van === 'vervallen') return this.verteld.na(na, DEEL);
    return this.bron.opDagen(vanDag, totDag, na, DEEL);
  }
}

const zelfde = (standen: readonly Projectiestand[], generaties: readonly number[]): boolean =>
  standen.every(({ generatie }, i) => generatie === generaties[i]);
