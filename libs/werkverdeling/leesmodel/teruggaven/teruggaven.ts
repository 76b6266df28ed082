import type { Pool } from 'pg';
import type { Kwartaal, Teruggave } from '../../domein/index.js';
import { TERUGGAVEN } from './projectie.js';

/** All that was given back in a quarter. */
export async function teruggavenIn(pool: Pool, { naam }: Kwartaal): Promise<Teruggave[]> {
  const { rows } = await pool.query<Teruggave>(
    `select to_char(dag, 'IYYY-"W"IW') as week, concat_ws(' ', zaaktype, zaaksoort) as soort,
            coalesce(locatie, 'geen') as locatie, mechanisme || ' ' || grond as grond,
            coalesce(reden, 'niet genoemd') as reden, medewerker
       from ${TERUGGAVEN}.teruggaven where kwartaal = $1 order by positie`,
    [naam],
  );
  return rows;
}
