import { leesBladzijde, Parameters, type Bladzijde, type Plek, type Zakentabel } from '@zaakstroom/zaken';
import type { Pool } from 'pg';
import type { Voorraadtelling } from '../domein/index.js';
import { STAPELS, ZAKEN_ZONDER_HOUDER } from './schema.js';
import { geteld, klaarVoor, type Voorraadfilters } from './voorwaarden.js';

const LIGGEND: Zakentabel = { naam: ZAKEN_ZONDER_HOUDER, sortering: ['streefdatum', 'ontvangen_op', 'zaaknummer'] };

interface Telrij {
  readonly n: number;
  readonly C: number;
  readonly E: number;
  readonly oudste: string | null;
}

/** How much lies in each of these stocks, of one moment. */
export async function tellingen(pool: Pool, stocks: readonly Voorraadfilters[]): Promise<Voorraadtelling[]> {
  if (stocks.length === 0) return [];
  const p = new Parameters();
  const { rows } = await pool.query<Telrij>(
    stocks
      .map(
        (filters, n) => `select ${n} as n, coalesce(sum(aantal) filter (where zwaarte = 'C'), 0)::int as "C",
                coalesce(sum(aantal) filter (where zwaarte = 'E'), 0)::int as "E", min(ontvangen_op) as oudste
           from ${STAPELS} where ${geteld(filters, p).join(' and ')}`,
      )
      .join(' union all '),
    p.waarden,
  );
  return rows
    .toSorted((a, b) => a.n - b.n)
    .map(({ C, E, oudste }) => ({ perZwaarte: { C, E }, oudsteOntvangst: oudste ?? undefined }));
}

/** What lies ready, or waits, by streefdatum. */
export function liggendeZaken(pool: Pool, filters: Voorraadfilters, plek: Plek): Promise<Bladzijde> {
  // All of one locatie: whatever the statistics say, and when there are none yet, only one index gives it in order.
  const { locatie, zaaktype, ...verder } = filters;
  const voorbereid =
    locatie != null && zaaktype !== undefined && Object.values(verder).every((waarde) => waarde === undefined);
  return leesBladzijde(pool, { ...LIGGEND, voorbereid }, plek, (p) => klaarVoor(filters, p));
}
