import { leesBladzijde, type Bladzijde, type Plek, type Zakentabel } from '@zaakstroom/zaken';
import type { Pool } from 'pg';
import type { Stapel } from '../domein/index.js';
import { LIGT_KLAAR, STAPELS, ZAKEN_ZONDER_HOUDER } from './schema.js';
import { klaarVoor, type Voorraadfilters } from './voorwaarden.js';

const LIGGEND: Zakentabel = { naam: ZAKEN_ZONDER_HOUDER, sortering: ['streefdatum', 'ontvangen_op', 'zaaknummer'] };

/** What lies ready, counted per kind. @param locatie null: none, undefined: all */
export async function stapels(pool: Pool, locatie: string | null | undefined): Promise<Stapel[]> {
  const { rows } = await pool.query<Stapel>(
    `select zaaktype, zaaksoort, zwaarte, aantal,
            (select min(ontvangen_op) from ${ZAKEN_ZONDER_HOUDER} z
              where ${LIGT_KLAAR} and z.locatie = s.locatie and z.zaaktype = s.zaaktype and z.zaaksoort = s.zaaksoort
                and z.zwaarte = s.zwaarte) as "oudsteOntvangst"
       from ${STAPELS} s where aantal > 0 and ($1 or locatie = $2)`,
    [locatie === undefined, locatie ?? null],
  );
  return rows;
}

/** What lies ready, by streefdatum. */
export function liggendeZaken(pool: Pool, filters: Voorraadfilters, plek: Plek): Promise<Bladzijde> {
  // All of one locatie: whatever the statistics say, and when there are none yet, only one index gives it in order.
  const voorbereid = filters.locatie != null && !filters.soorten && !filters.zwaartes;
  return leesBladzijde(pool, { ...LIGGEND, voorbereid }, plek, (p) => klaarVoor(filters, p));
}
