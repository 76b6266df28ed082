import type { Pool } from 'pg';
import { sleutelVan, type Bereik, type Berekening, type Zaaktijd } from '../../domein/index.js';

interface Rij {
  readonly zaaktype: string;
  readonly zaaksoort: string | null;
  readonly zwaarte: string | null;
  readonly uitkomst: string | null;
  readonly locatie: string | null;
  readonly team: string | null;
  readonly maand: number;
  readonly half: string;
  readonly kap: string;
  readonly dubbel: string;
  readonly mensen: number[];
}

/** Zaken that were disposed of, with their time. */
export class AfgedaneZaken {
  private readonly sleutel: string;

  constructor(
    private readonly pool: Pool,
    berekening: Berekening,
  ) {
    this.sleutel = sleutelVan(berekening);
  }

  /**
   * All that have time and ended in the year, before the day (ISO date): of the team; or of the locatie, and those of its teams elsewhere, for what can
   * be told about a team depends on all of its zaken. Time counts up to and including the day of the afdoening: what comes later never changes what was told.
   */
  async lees(bereik: Bereik, jaar: number, voorDag: string): Promise<Zaaktijd[]> {
    const { rows } = await this.pool.query<Rij>(
      `with zaken as (
         select * from sturing.zaken z
          where z.fase = 'afgedaan' and z.beeindigd_dag >= make_date($2, 1, 1) and z.beeindigd_dag <= make_date($2, 12, 31)
            and z.beeindigd_dag < $3::date)
       select z.zaaktype, z.zaaksoort, z.zwaarte, z.uitkomst, z.locatie, z.team, extract(month from z.beeindigd_dag)::int as maand,
              sum(r.ms_half) as half, sum(r.ms) as kap, sum(r.ms_dubbel) as dubbel,
              array_agg(distinct r.medewerker) filter (where r.ms > 0) as mensen
         from zaken z
         join behandeltijd.resultaten r on r.zaak = z.zaaknummer and r.dag <= z.beeindigd_dag
         join behandeltijd.berekeningen b on b.id = r.berekening and b.sleutel = $1
        where ${
          bereik.team === undefined
            ? '(z.locatie = $4 or z.team in (select team from zaken where locatie = $4))'
            : 'z.team = $4'
        }
        group by z.zaak_id, z.zaaktype, z.zaaksoort, z.zwaarte, z.uitkomst, z.locatie, z.team, z.beeindigd_dag
       having sum(r.ms) > 0`,
      [this.sleutel, jaar, voorDag, bereik.team ?? bereik.locatie],
    );
    return rows.map((rij) => ({
      zaaktype: rij.zaaktype,
      zaaksoort: rij.zaaksoort ?? undefined,
      zwaarte: rij.zwaarte ?? undefined,
      uitkomst: rij.uitkomst ?? undefined,
      locatie: rij.locatie ?? undefined,
      team: rij.team ?? undefined,
      maand: rij.maand,
      tijd: { half: Number(rij.half), kap: Number(rij.kap), dubbel: Number(rij.dubbel) },
      mensen: rij.mensen,
    }));
  }

  /**
   * All that have time, a soort and a zwaarte, and ended on these days (ISO dates, both inclusive), of everybody together. Time counts as
   * in `lees`. For a rule that gives no figure about few people: who asks has to see to that.
   */
  async tussen(vanaf: string, tot: string): Promise<Afgedaan[]> {
    const { rows } = await this.pool.query<
      Omit<Afgedaan, 'locatie' | 'tijd'> & { locatie: string | null; tijd: string }
    >(
      `select z.zaaktype, z.zaaksoort, z.zwaarte, z.locatie, sum(r.ms) as tijd,
              array_agg(distinct r.medewerker) filter (where r.ms > 0) as mensen
         from sturing.zaken z
         join behandeltijd.resultaten r on r.zaak = z.zaaknummer and r.dag <= z.beeindigd_dag
         join behandeltijd.berekeningen b on b.id = r.berekening and b.sleutel = $1
        where z.fase = 'afgedaan' and z.beeindigd_dag >= $2::date and z.beeindigd_dag <= $3::date
          and z.zaaksoort is not null and z.zwaarte is not null
        group by z.zaak_id, z.zaaktype, z.zaaksoort, z.zwaarte, z.locatie having sum(r.ms) > 0`,
      [this.sleutel, vanaf, tot],
    );
    return rows.map(({ locatie, tijd, ...rij }) => ({ ...rij, locatie: locatie ?? undefined, tijd: Number(tijd) }));
  }
}

/** A zaak that was disposed of, as far as what zaken take goes. */
export interface Afgedaan {
  readonly zaaktype: string;
  readonly zaaksoort: string;
  readonly zwaarte: string;
  readonly locatie: string | undefined;
  /** ms, of everybody together */
  readonly tijd: number;
  /** Opaque numbers of the people that have time on it. */
  readonly mensen: readonly number[];
}
