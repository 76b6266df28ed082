import type { Pool } from 'pg';

type Kolom = 'team' | 'locatie' | 'zaaktype' | 'zaaksoort' | 'zwaarte' | 'status' | 'wachtreden' | 'uitkomst';

/** What a question about zaken can name. */
export type Waarden = Readonly<Partial<Record<Kolom, string | undefined>>>;

/** Which values zaken have, open and ended alike. */
export class Zaakwaarden {
  constructor(private readonly pool: Pool) {}

  /** Whether a zaak has all of these. @param waarden at least one */
  async komenVoor(waarden: Waarden): Promise<boolean> {
    const genoemd = Object.entries(waarden).filter(([, waarde]) => waarde !== undefined);
    const waar = genoemd.map(([kolom], i) => `${kolom} = $${i + 1}`);
    const { rowCount } = await this.pool.query(
      `select from sturing.zaken where ${waar.join(' and ')} limit 1`,
      genoemd.map(([, waarde]) => waarde),
    );
    return rowCount === 1;
  }
}
