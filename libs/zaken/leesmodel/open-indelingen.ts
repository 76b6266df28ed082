import type { Pool } from 'pg';
import type { Indeling } from '../domein/index.js';
import { ZAKEN } from './projectie.js';

/** What the open zaken are, as far as the projection is; nothing before it first ran. */
export async function openIndelingen(pool: Pool): Promise<Indeling[]> {
  const { rows: bestaat } = await pool.query<{ er: boolean }>('select to_regclass($1) is not null as er', [
    `${ZAKEN}.zaken`,
  ]);
  if (!bestaat[0]!.er) return [];
  const { rows } = await pool.query<{ zaaktype: string; zaaksoort: string | null; aantal: number }>(
    `select zaaktype, zaaksoort, count(*)::int as aantal from ${ZAKEN}.zaken
     where status not in ('afgedaan', 'overgedragen') group by 1, 2 order by 1, 2`,
  );
  return rows.map(({ zaaktype, zaaksoort, aantal }) => ({ zaaktype, zaaksoort: zaaksoort ?? undefined, aantal }));
}
