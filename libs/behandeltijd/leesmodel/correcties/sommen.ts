import type { Pool } from 'pg';
import type { Persoonsdag } from '../../domein/index.js';

/** What approved corrections add to the derived time of one zaak on one day of one person. */
export interface Correctiesom {
  readonly medewerker: number;
  readonly zaakId: string;
  readonly zaaknummer: string;
  /** Local day, ISO date. */
  readonly dag: string;
  /** Signed, ms. */
  readonly milliseconden: number;
}

/** Sums of approved corrections on days before `voorDag`: as the derived time, they hold no day that is running or to come. */
export class Correctiesommen {
  constructor(private readonly pool: Pool) {}

  /** @param voorDag ISO date, as all dates here */
  vanZaak(zaaknummer: string, voorDag: string): Promise<Correctiesom[]> {
    return this.sommen('zaaknummer = $1 and dag < $2::date', [zaaknummer, voorDag]);
  }

  /** @param tot inclusive */
  vanMedewerker(medewerker: number, vanaf: string, tot: string, voorDag: string): Promise<Correctiesom[]> {
    return this.sommen('medewerker = $1 and dag >= $2::date and dag <= $3::date and dag < $4::date', [
      medewerker,
      vanaf,
      tot,
      voorDag,
    ]);
  }

  /** Every correction of one person-day, also those that are open or were declined. */
  async opDag(medewerker: number, dag: string): Promise<Persoonsdag['correcties']> {
    const { rows } = await this.pool.query<{
      zaaknummer: string;
      ms: string;
      status: Persoonsdag['correcties'][number]['status'];
    }>('select zaaknummer, ms, status from correcties.correcties where medewerker = $1 and dag = $2::date', [
      medewerker,
      dag,
    ]);
    return rows.map(({ zaaknummer, ms, status }) => ({ zaaknummer, milliseconden: Number(ms), status }));
  }

  private async sommen(waar: string, waarden: readonly unknown[]): Promise<Correctiesom[]> {
    const { rows } = await this.pool.query<Omit<Correctiesom, 'milliseconden'> & { readonly ms: string }>(
      `select medewerker, zaak_id as "zaakId", zaaknummer, dag::text as dag, sum(ms) as ms
         from correcties.correcties where status = 'goedgekeurd' and ${waar}
        group by 1, 2, 3, 4 order by 4, 3, 1`,
      [...waarden],
    );
    return rows.map(({ ms, ...som }) => ({ ...som, milliseconden: Number(ms) }));
  }
}
