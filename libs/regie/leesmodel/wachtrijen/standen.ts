import type { Pool } from 'pg';
import type { Wachtrijstand } from '../../domein/index.js';
import { WACHTRIJEN } from './projectie.js';

/** Which wachtrijen. */
export interface Wachtrijfilter {
  /** Undefined: of all locaties. */
  readonly locatie: string | undefined;
  readonly zaaktype?: string | undefined;
}

/**
 * Ages and movement per wachtrij, locatie and zwaarte; a wachtrij that is empty and did not move this week is not told.
 * @param dag on which is counted, ISO date; @param maandag of that week
 */
export async function wachtrijstanden(
  pool: Pool,
  { locatie, zaaktype }: Wachtrijfilter,
  { dag, maandag }: { readonly dag: string; readonly maandag: string },
): Promise<Wachtrijstand[]> {
  const { rows } = await pool.query<Omit<Wachtrijstand, 'locatie' | 'zwaarte'> & { locatie: string; zwaarte: string }>(
    `with liggend as (
       select zaak->>'zaaktype' as zaaktype, wachtrij, coalesce(locatie, '') as locatie,
              coalesce(zaak->>'zwaarte', '') as zwaarte, $1::text::date - (zaak->>'ontvangenOp')::date as leeftijd,
              zaak->>'streefdatum' < $1::text as voorbij
         from ${WACHTRIJEN}.zaken where wachtrij is not null),
     standen as (
       select zaaktype, wachtrij, locatie, zwaarte, count(*)::int as aantal,
              percentile_disc(0.5) within group (order by leeftijd) as mediaan,
              percentile_disc(0.9) within group (order by leeftijd) as p90,
              max(leeftijd) as oudste, (count(*) filter (where voorbij))::int as "teLaat"
         from liggend group by 1, 2, 3, 4),
     week as (
       select zaaktype, wachtrij, locatie, zwaarte, sum(erin)::int as erin, sum(eruit)::int as eruit
         from ${WACHTRIJEN}.verloop where dag between $2::text and $1::text group by 1, 2, 3, 4)
     select zaaktype, wachtrij, locatie, zwaarte, coalesce(aantal, 0) as aantal, coalesce(mediaan, 0) as mediaan,
            coalesce(p90, 0) as p90, coalesce(oudste, 0) as oudste, coalesce("teLaat", 0) as "teLaat",
            coalesce(erin, 0) as erin, coalesce(eruit, 0) as eruit
       from standen full join week using (zaaktype, wachtrij, locatie, zwaarte)
      where ($3::text is null or locatie = $3) and ($4::text is null or zaaktype = $4)
      order by zaaktype, wachtrij, locatie, zwaarte`,
    [dag, maandag, locatie ?? null, zaaktype ?? null],
  );
  return rows.map(({ locatie: waar, zwaarte, ...rest }) => ({
    ...rest,
    ...(waar !== '' && { locatie: waar }),
    ...(zwaarte !== '' && { zwaarte }),
  }));
}
