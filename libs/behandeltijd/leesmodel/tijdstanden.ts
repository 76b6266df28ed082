import type { Activiteit } from '@zaakstroom/catalogus';
import type { Pool } from 'pg';
import {
  bandVan,
  GEEN_TIJD,
  LokaleDagen,
  sleutelVan,
  telOp,
  type Band,
  type Berekening,
  type Drietal,
} from '../domein/index.js';

/** The time of one zaak on one local day, of all people together, ms. */
export interface Dagstand {
  /** ISO date. */
  readonly dag: string;
  /** Derived. */
  readonly milliseconden: number;
  /** What approved corrections add, signed. */
  readonly correctie: number;
  readonly band: Band;
  /** Adds up to `milliseconden`. */
  readonly perActiviteit: Readonly<Partial<Record<Activiteit, number>>>;
}

/** A zaak in one month of its days: so much is told at once, for a month has an end and a zaak need not. */
export interface Zaakmaand {
  /** Zaaknummer. */
  readonly zaak: string;
  /** `2026-03` */
  readonly maand: string;
}

/** The time of one zaak on the days of one month. */
export interface Tijdstand extends Zaakmaand {
  readonly zaakId: string;
  readonly milliseconden: number;
  readonly correctie: number;
  /** Of the sums, not the sum of the bands. */
  readonly band: Band;
  /** What the band of a longer time follows from: add these up first. */
  readonly drietal: Drietal;
  /** Oldest first; no day without time or correction. */
  readonly dagen: readonly Dagstand[];
}

/** A page of a walk along all, in order of zaaknummer and month. */
export interface Bladzijde {
  readonly delen: readonly Zaakmaand[];
  /** From here the walk goes on; left out: that was all. */
  readonly verder?: Zaakmaand;
}

/** Up to where changes were seen. */
export interface Wijzigingsmerk {
  readonly volgnummer: string;
  /** Position of the last approved correction. */
  readonly correctie: string;
}

export interface Gewijzigd {
  readonly delen: readonly Zaakmaand[];
  readonly merk: Wijzigingsmerk;
  /** There may be more than this. */
  readonly meer: boolean;
}

interface Rij extends Zaakmaand {
  readonly dag: string;
  readonly ms: string;
  readonly ms_half: string;
  readonly ms_dubbel: string;
  readonly activiteiten: Partial<Record<Activiteit, number>>;
}

/** Sorts after every month of a zaak. */
const NA_ALLES = '9999-99';

const maandVan = (dag: string): string => dag.slice(0, 7);

/**
 * The time per zaak and month as others may have it, and of which it changed. Zaken go by their zaaknummers here. Whoever reads where
 * the projections stand before it asks for the time gets at least all that happened up to there.
 */
export class Tijdstanden {
  private readonly sleutel: string;
  private readonly dagen: LokaleDagen;

  constructor(
    private readonly pool: Pool,
    readonly berekening: Berekening,
  ) {
    this.sleutel = sleutelVan(berekening);
    this.dagen = new LokaleDagen(berekening.parameters.zone);
  }

  /** The local day of a moment, ISO date. */
  dagVan(ms: number): string {
    return this.dagen.dagVan(ms).datum;
  }

  /** After the last change of now. */
  async nu(): Promise<Wijzigingsmerk> {
    const { rows } = await this.pool.query<Wijzigingsmerk>(
      `select (select coalesce(max(volgnummer), 0)::text from behandeltijd.gewijzigd) as volgnummer,
              (select coalesce(max(geldt_sinds), '') from correcties.correcties where status = 'goedgekeurd') as correctie`,
    );
    return rows[0]!;
  }

  /** Of which a day before `voorDag` changed after the mark. */
  async gewijzigd(na: Wijzigingsmerk, voorDag: string, hoogstens: number): Promise<Gewijzigd> {
    const { rows: tijden } = await this.pool.query<{ zaak: string; dag: string; volgnummer: string }>(
      `select zaak, dag::text as dag, volgnummer from behandeltijd.gewijzigd g
         join behandeltijd.berekeningen b on b.id = g.berekening
        where b.sleutel = $1 and volgnummer > $2 order by volgnummer limit $3`,
      [this.sleutel, na.volgnummer, hoogstens],
    );
    const { rows: correcties } = await this.pool.query<{ zaak: string; dag: string; geldt_sinds: string }>(
      `select zaaknummer as zaak, dag::text as dag, geldt_sinds from correcties.correcties
        where status = 'goedgekeurd' and geldt_sinds > $1 order by geldt_sinds limit $2`,
      [na.correctie, hoogstens],
    );
    // What changed of a day that runs or is to come is told when that day is over.
    const voorbij = [...tijden, ...correcties].filter(({ dag }) => dag < voorDag);
    const delen = new Map(voorbij.map(({ zaak, dag }) => [`${zaak} ${maandVan(dag)}`, { zaak, maand: maandVan(dag) }]));
    return {
      delen: [...delen.values()],
      merk: {
        volgnummer: tijden.at(-1)?.volgnummer ?? na.volgnummer,
        correctie: correcties.at(-1)?.geldt_sinds ?? na.correctie,
      },
      meer: tijden.length === hoogstens || correcties.length === hoogstens,
    };
  }

  /** Those with anything on the days from `vanDag` up to and not including `totDag`. */
  async opDagen(vanDag: string, totDag: string, na: Zaakmaand | undefined, hoogstens: number): Promise<Bladzijde> {
    const { rows: delen } = await this.pool.query<Zaakmaand>(
      `select distinct zaak, maand from (
         select zaak, to_char(dag, 'YYYY-MM') collate "C" as maand from behandeltijd.gewijzigd g
           join behandeltijd.berekeningen b on b.id = g.berekening
          where b.sleutel = $1 and dag >= $2::date and dag < $3::date
         union all
         select zaaknummer, to_char(dag, 'YYYY-MM') collate "C" from correcties.correcties
          where status = 'goedgekeurd' and dag >= $2::date and dag < $3::date) d
        where (zaak, maand) > ($4, $5) order by zaak, maand limit $6`,
      [this.sleutel, vanDag, totDag, na?.zaak ?? '', na?.maand ?? '', hoogstens],
    );
    return { delen, ...(delen.length === hoogstens && { verder: delen.at(-1)! }) };
  }

  /** All that ever had anything on a day before `voorDag`. A page may be empty where the walk is not at its end. */
  async alle(voorDag: string, na: Zaakmaand | undefined, hoogstens: number): Promise<Bladzijde> {
    const { rows: zaken } = await this.pool.query<{ zaak: string }>(
      'select zaaknummer as zaak from behandeltijd.zaken where zaaknummer >= $1 order by zaaknummer limit $2',
      [na?.zaak ?? '', hoogstens],
    );
    const { rows: delen } = await this.pool.query<Zaakmaand>(
      `select distinct zaak, maand from (
         select zaak, to_char(dag, 'YYYY-MM') collate "C" as maand from behandeltijd.gewijzigd g
           join behandeltijd.berekeningen b on b.id = g.berekening
          where b.sleutel = $1 and zaak = any ($2) and dag < $3::date
         union all
         select zaaknummer, to_char(dag, 'YYYY-MM') collate "C" from correcties.correcties
          where status = 'goedgekeurd' and zaaknummer = any ($2) and dag < $3::date) d
        where (zaak, maand) > ($4, $5) order by zaak, maand limit $6`,
      [this.sleutel, zaken.map(({ zaak }) => zaak), voorDag, na?.zaak ?? '', na?.maand ?? '', hoogstens],
    );
    if (delen.length === hoogstens) return { delen, verder: delen.at(-1)! };
    if (zaken.length === hoogstens) return { delen, verder: { zaak: zaken.at(-1)!.zaak, maand: NA_ALLES } };
    return { delen };
  }

  /** The time of these on all days before `voorDag`; of what has no time left too. */
  async lees(delen: readonly Zaakmaand[], voorDag: string): Promise<Tijdstand[]> {
    if (delen.length === 0) return [];
    const vraag = [delen.map(({ zaak }) => zaak), delen.map(({ maand }) => `${maand}-01`), voorDag];
    const [{ rows: ids }, { rows: tijden }, { rows: correcties }] = [
      await this.pool.query<{ zaaknummer: string; zaak_id: string }>(
        'select zaaknummer, zaak_id from behandeltijd.zaken where zaaknummer = any ($1)',
        [vraag[0]],
      ),
      await this.pool.query<Rij>(
        `select zaak, to_char(dag, 'YYYY-MM') as maand, dag::text as dag, ms, ms_half, ms_dubbel, activiteiten
           from behandeltijd.resultaten r
           join behandeltijd.berekeningen b on b.id = r.berekening
           join unnest($1::text[], $2::date[]) as d(zaak, begin) using (zaak)
          where dag >= begin and dag < begin + interval '1 month' and dag < $3::date and b.sleutel = $4`,
        [...vraag, this.sleutel],
      ),
      await this.pool.query<Zaakmaand & { dag: string; ms: string }>(
        `select zaaknummer as zaak, to_char(dag, 'YYYY-MM') as maand, dag::text as dag, sum(ms) as ms
           from correcties.correcties
           join unnest($1::text[], $2::date[]) as d(zaak, begin) on zaak = zaaknummer
          where dag >= begin and dag < begin + interval '1 month' and dag < $3::date and status = 'goedgekeurd'
          group by 1, 2, 3`,
        vraag,
      ),
    ];
    const sleutel = ({ zaak, maand }: Zaakmaand) => `${zaak} ${maand}`;
    const [tijdenVan, correctiesVan] = [Map.groupBy(tijden, sleutel), Map.groupBy(correcties, sleutel)];
    const idVan = new Map(ids.map(({ zaaknummer, zaak_id }) => [zaaknummer, zaak_id]));
    return delen.flatMap((deel) => {
      const zaakId = idVan.get(deel.zaak);
      if (zaakId === undefined) return [];
      return [standVan(deel, zaakId, tijdenVan.get(sleutel(deel)) ?? [], correctiesVan.get(sleutel(deel)) ?? [])];
    });
  }
}

function standVan(
  { zaak, maand }: Zaakmaand,
  zaakId: string,
  tijden: readonly Rij[],
  correcties: readonly { readonly dag: string; readonly ms: string }[],
): Tijdstand {
  const opDag = Map.groupBy(tijden, ({ dag }) => dag);
  const correctieOp = new Map(correcties.map(({ dag, ms }) => [dag, Number(ms)]));
  const totaal = som(tijden);
  const dagen = [...new Set([...opDag.keys(), ...correctieOp.keys()])].sort().map((dag): Dagstand => {
    const rijen = opDag.get(dag) ?? [];
    const drietal = som(rijen);
    return {
      dag,
      milliseconden: drietal.kap,
      correctie: correctieOp.get(dag) ?? 0,
      band: bandVan(drietal),
      perActiviteit: perActiviteit(rijen),
    };
  });
  return {
    zaak,
    maand,
    zaakId,
    milliseconden: totaal.kap,
    correctie: dagen.reduce((tot, { correctie }) => tot + correctie, 0),
    band: bandVan(totaal),
    drietal: totaal,
    dagen,
  };
}

function som(rijen: readonly Rij[]): Drietal {
  return rijen.reduce(
    (tot, { ms, ms_half, ms_dubbel }) =>
      telOp(tot, { half: Number(ms_half), kap: Number(ms), dubbel: Number(ms_dubbel) }),
    GEEN_TIJD,
  );
}

function perActiviteit(rijen: readonly Rij[]): Partial<Record<Activiteit, number>> {
  const uit: Partial<Record<Activiteit, number>> = {};
  for (const { activiteiten } of rijen) {
    for (const [activiteit, ms] of Object.entries(activiteiten) as [Activiteit, number][]) {
      uit[activiteit] = (uit[activiteit] ?? 0) + ms;
    }
  }
  return uit;
}
