import type { Pool } from 'pg';
import type { Drietal } from '../domein/index.js';

/** A sum of behandeltijd, ms after sharing. The band is the minimum and maximum of the three. */
export type Som = { readonly sleutel: string } & Drietal;

export type Per = 'zaak' | 'medewerker' | 'dag';

const KOLOM: Readonly<Record<Per, string>> = { zaak: 'zaak', medewerker: 'medewerker::text', dag: 'dag::text' };

/**
 * Sums over all days that are over, by zaaknummer, number of the medewerker or local day, sorted by code point.
 * What has 0 ms is left out.
 * @param berekening key of the computation (`sleutelVan`)
 * @param voorDag ISO date; only days before it count
 */
export async function sommen(pool: Pool, per: Per, berekening: string, voorDag: string): Promise<Som[]> {
  const { rows } = await pool.query<{ sleutel: string; kap: string; half: string; dubbel: string }>(
    `select ${KOLOM[per]} collate "C" as sleutel, sum(ms) as kap, sum(ms_half) as half, sum(ms_dubbel) as dubbel
       from behandeltijd.resultaten r join behandeltijd.berekeningen b on b.id = r.berekening
      where b.sleutel = $1 and dag < $2::date
      group by 1 having sum(ms) > 0 order by 1`,
    [berekening, voorDag],
  );
  return rows.map((row) => ({
    sleutel: row.sleutel,
    kap: Number(row.kap),
    half: Number(row.half),
    dubbel: Number(row.dubbel),
  }));
}
