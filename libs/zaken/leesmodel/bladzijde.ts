import { createHash } from 'node:crypto';
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

/** A table that keeps zaken as they are (`zaak_id`, `zaak`), with the columns that a list of them is sorted by. */
export interface Zakentabel {
  /** With its schema. */
  readonly naam: string;
  readonly sortering: readonly Sorteerkolom[];
  /** Prepared once per connection: only where one plan suits all values, and the conditions have few forms. */
  readonly voorbereid?: boolean;
}

/** @param waar the conditions, each naming its values by `p` */
export async function leesBladzijde(
  pool: Pool,
  tabel: Zakentabel,
  plek: Plek,
  waar: (p: Parameters) => readonly string[],
): Promise<Bladzijde> {
  const [rijen, aantal] = await Promise.all([
    lees(pool, tabel, plek, waar),
    plek.metAantal ? tel(pool, tabel, waar) : undefined,
  ]);
  return { ...rijen, aantal };
}

async function lees(
  pool: Pool,
  { naam, sortering, voorbereid }: Zakentabel,
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
  const text = `select zaak_id, zaak from ${naam} where ${voorwaarden.join(' and ')}
      order by ${volgorde} limit ${p.van(pageSize + 1)}`;
  const { rows } = await pool.query<{ zaak_id: string; zaak: Zaak }>({
    ...(voorbereid && { name: createHash('sha1').update(text).digest('base64url') }),
    text,
    values: p.waarden,
  });
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

async function tel(pool: Pool, { naam }: Zakentabel, waar: (p: Parameters) => readonly string[]): Promise<number> {
  const p = new Parameters();
  const voorwaarden = waar(p);
  const { rows } = await pool.query<{ aantal: number }>(
    `select count(*)::int as aantal from ${naam} where ${voorwaarden.join(' and ')}`,
    p.waarden,
  );
  return rows[0]!.aantal;
}
