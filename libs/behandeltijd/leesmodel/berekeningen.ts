import type { ClientBase } from 'pg';
import { sleutelVan, type Berekening } from '../domein/index.js';

/**
 * Makes the computations that the tables do not know yet, and marks every person-day for them: so a computation can be added
 * to a projection that has run for years, and no row of another one changes.
 */
export async function meldAan(berekeningen: readonly Berekening[], tx: ClientBase, schema: string): Promise<void> {
  for (const berekening of berekeningen) {
    const { algoritme, parameters } = berekening;
    const { rows } = await tx.query<{ id: number }>(
      `insert into ${schema}.berekeningen (sleutel, algoritme, kap, aansluiting, zone)
       select $1, $2, $3, $4, $5 where not exists (select from ${schema}.berekeningen where sleutel = $1) returning id`,
      [sleutelVan(berekening), algoritme, parameters.kap, parameters.aansluiting, parameters.zone],
    );
    for (const { id } of rows) {
      await tx.query(
        `insert into ${schema}.te_berekenen (berekening, medewerker, dag)
         select distinct $1::smallint, medewerker, dag from ${schema}.registraties on conflict do nothing`,
        [id],
      );
    }
  }
}
