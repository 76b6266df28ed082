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

/** The time of one zaak on all days before a day. */
export interface Tijdstand {
  readonly zaakId: string;
  readonly milliseconden: number;
  readonly correctie: number;
  /** Of the sums, not the sum of the bands. */
  readonly band: Band;
  /** Oldest first; no day without time or correction. */
  readonly dagen: readonly Dagstand[];
}

/** Up to where changes were seen. */
export interface Wijzigingsmerk {
  readonly volgnummer: string;
  /** Position of the last approved correction. */
  readonly correctie: string;
}

export interface Gewijzigd {
  readonly zaken: readonly string[];
  readonly merk: Wijzigingsmerk;
  /** There may be more than this. */
  readonly meer: boolean;
}

interface Rij {
  readonly zaak: string;
  readonly dag: string;
  readonly ms: string;
  readonly ms_half: string;
  readonly ms_dubbel: string;
  readonly activiteiten: Partial<Record<Activiteit, number>>;
}

/**
 * The time per zaak as others may have it, and which zaken it changed of. Zaken go by their zaaknummers here. Whoever reads where
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

  /** Zaken of which a day before `voorDag` changed after the mark. */
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
    return {
      // What changed of a day that runs or is to come is told when that day is over.
      zaken: [...new Set([...tijden, ...correcties].filter(({ dag }) => dag < voorDag).map(({ zaak }) => zaak))],
      merk: {
        volgnummer: tijden.at(-1)?.volgnummer ?? na.volgnummer,
        correctie: correcties.at(-1)?.geldt_sinds ?? na.correctie,
      },
      meer: tijden.length === hoogstens || correcties.length === hoogstens,
    };
  }

  /** Zaken with anything on the days from `vanDag` up to and not including `totDag`, in order, after zaaknummer `na`. */
  async opDagen(vanDag: string, totDag: string, na: string, hoogstens: number): Promise<string[]> {
    const { rows } = await this.pool.query<{ zaak: string }>(
      `select zaak from behandeltijd.gewijzigd g join behandeltijd.berekeningen b on b.id = g.berekening
        where b.sleutel = $1 and dag >= $2::date and dag < $3::date and zaak > $4
       union
       select zaaknummer from correcties.correcties
        where status = 'goedgekeurd' and dag >= $2::date and dag < $3::date and zaaknummer > $4
       order by 1 limit $5`,
      [this.sleutel, vanDag, totDag, na, hoogstens],
    );
    return rows.map(({ zaak }) => zaak);
  }

  /** All zaken that are known, in order, after zaaknummer `na`. */
  async alle(na: string, hoogstens: number): Promise<string[]> {
    const { rows } = await this.pool.query<{ zaaknummer: string }>(
      'select zaaknummer from behandeltijd.zaken where zaaknummer > $1 order by zaaknummer limit $2',
      [na, hoogstens],
    );
    return rows.map(({ zaaknummer }) => zaaknummer);
  }

  /** The time of these zaken on all days before `voorDag`; of a zaak without time too. */
  async lees(zaken: readonly string[], voorDag: string): Promise<Tijdstand[]> {
    if (zaken.length === 0) return [];
    const [{ rows: ids }, { rows: tijden }, { rows: correcties }] = [
      await this.pool.query<{ zaaknummer: string; zaak_id: string }>(
        'select zaaknummer, zaak_id from behandeltijd.zaken where zaaknummer = any ($1)',
        [zaken],
      ),
      await this.pool.query<Rij>(
        `select zaak, dag::text as dag, ms, ms_half, ms_dubbel, activiteiten from behandeltijd.resultaten r
           join behandeltijd.berekeningen b on b.id = r.berekening
          where b.sleutel = $1 and zaak = any ($2) and dag < $3::date`,
        [this.sleutel, zaken, voorDag],
      ),
      await this.pool.query<{ zaak: string; dag: string; ms: string }>(
        `select zaaknummer as zaak, dag::text as dag, sum(ms) as ms from correcties.correcties
          where status = 'goedgekeurd' and zaaknummer = any ($1) and dag < $2::date group by 1, 2`,
        [zaken, voorDag],
      ),
    ];
    const tijdenVan = Map.groupBy(tijden, ({ zaak }) => zaak);
    const correctiesVan = Map.groupBy(correcties, ({ zaak }) => zaak);
    return ids.map(({ zaaknummer, zaak_id }) =>
      standVan(zaak_id, tijdenVan.get(zaaknummer) ?? [], correctiesVan.get(zaaknummer) ?? []),
    );
  }
}

function standVan(
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
    zaakId,
    milliseconden: totaal.kap,
    correctie: dagen.reduce((tot, { correctie }) => tot + correctie, 0),
    band: bandVan(totaal),
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
