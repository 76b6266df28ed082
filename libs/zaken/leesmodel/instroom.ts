import type { Pool } from 'pg';
import { ZAKEN } from './projectie.js';

/** How many zaken of one kind were received at one locatie. */
export interface Ontvangen {
  readonly locatie: string;
  readonly zaaktype: string;
  readonly zaaksoort: string;
  readonly zwaarte: string;
  readonly aantal: number;
}

/** What was received, and classified, from a day up to and including another. @param locatie undefined: of all; null: of none */
export async function ontvangenTussen(
  pool: Pool,
  vanaf: string,
  tot: string,
  locatie: string | null | undefined,
): Promise<Ontvangen[]> {
  const { rows } = await pool.query<Ontvangen>(
    `select locatie, zaaktype, zaaksoort, zwaarte, count(*)::int as aantal
       from ${ZAKEN}.zaken
      where ontvangen_op >= $1 and ontvangen_op <= $2 and locatie is not null and zaaksoort is not null
        and zwaarte is not null and ($3 or locatie = $4)
      group by 1, 2, 3, 4 order by 1, 2, 3, 4`,
    [vanaf, tot, locatie === undefined, locatie ?? null],
  );
  return rows;
}
