import type { Pool } from 'pg';
import type { Zaak } from '../domein/index.js';
import { Parameters } from './voorwaarden.js';

/** Columns that a list may be sorted by; the last one of a list tells rows apart. All are text in the order of code points. */
export type Sorteerkolom = 'streefdatum' | 'ontvangen_op' | 'zaaknummer';

const VELD = { streefdatum: 'streefdatum', ontvangen_op: 'ontvangenOp', zaaknummer: 'zaaknummer' } as const;

/** The values of the sort columns of a row. */
export type Plaats = readonly string[];

export interface Plek {
  /** The rows after (`na`) or before (`voor`) this place; left out: from the first. */
  readonly vanaf?: { readonly richting: 'na' | 'voor'; readonly sleutel: Plaats } | undefined;
  readonly pageSize: number;
  readonly metAantal: boolean;
}

export interface Zaakrij {
  readonly zaakId: string;
  readonly zaak: Zaak;
}

export interface Bladzijde {
  readonly results: readonly Zaakrij[];
  /** Place of the last row, when more follow. */
  readonly volgende?: Plaats | undefined;
  /** Place of the first row, when more stand before it. */
  readonly vorige?: Plaats | undefined;
  readonly aantal?: number | undefined;
}

/** @param waar the conditions, each naming its values by `p` */
export async function leesBladzijde(
  pool: Pool,
  sortering: readonly Sorteerkolom[],
  plek: Plek,
  waar: (p: Parameters) => readonly string[],
): Promise<Bladzijde> {
  const [rijen, aantal] = await Promise.all([
    lees(pool, sortering, plek, waar),
    plek.metAantal ? tel(pool, waar) : undefined,
  ]);
  return { ...rijen, aantal };
}

async function lees(
  pool: Pool,
  sortering: readonly Sorteerkolom[],
  { vanaf, pageSize }: Plek,
  waar: (p: Parameters) => readonly string[],
): Promise<Bladzijde> {
  const terug = vanaf?.richting === 'voor';
  const p = new Parameters();
  const voorwaarden = [...waar(p)];
  if (vanaf) {
    const grens = vanaf.sleutel.map((deel) => p.van(deel)).join(', ');
    voorwaarden.push(`(${sortering.join(', ')}) ${terug ? '<' : '>'} (${grens})`);
  }
  const volgorde = sortering.map((kolom) => `${kolom} ${terug ? 'desc' : 'asc'}`).join(', ');
  // One row more than asked for tells whether there are more.
  const { rows } = await pool.query<{ zaak_id: string; zaak: Zaak }>(
    `select zaak_id, zaak from zaken.zaken where ${voorwaarden.join(' and ')}
      order by ${volgorde} limit ${p.van(pageSize + 1)}`,
    p.waarden,
  );
  const results = rows.slice(0, pageSize).map(({ zaak_id, zaak }) => ({ zaakId: zaak_id, zaak }));
  if (terug) results.reverse();
  const meer = rows.length > pageSize;
  const plaatsVan = (rij: Zaakrij | undefined): Plaats | undefined =>
    rij && sortering.map((kolom) => rij.zaak[VELD[kolom]]);
  return {
    results,
    volgende: terug || meer ? plaatsVan(results.at(-1)) : undefined,
    vorige: (terug && meer) || vanaf?.richting === 'na' ? plaatsVan(results[0]) : undefined,
  };
}

async function tel(pool: Pool, waar: (p: Parameters) => readonly string[]): Promise<number> {
  const p = new Parameters();
  const voorwaarden = waar(p);
  const { rows } = await pool.query<{ aantal: number }>(
    `select count(*)::int as aantal from zaken.zaken where ${voorwaarden.join(' and ')}`,
    p.waarden,
  );
  return rows[0]!.aantal;
}
