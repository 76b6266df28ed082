import type { Pool } from 'pg';
import type { Vrager, Zaak, Zaakstatus } from '../domein/index.js';
import { Parameters } from './voorwaarden.js';
import { zichtVoorwaarde } from './zicht.js';

export interface Zaakfilters {
  readonly zaaknummer?: string | undefined;
  readonly zaaktype?: string | undefined;
  readonly zaaksoort?: string | undefined;
  readonly status?: Zaakstatus | undefined;
  /** Dates as `yyyy-mm-dd`, both inclusive. */
  readonly ontvangenVanaf?: string | undefined;
  readonly ontvangenTot?: string | undefined;
  /** Number of the medewerker who holds it. */
  readonly behandelaar?: number | undefined;
}

/** Sort key of the list: ontvangenOp, zaaknummer. */
export type Plaats = readonly [ontvangenOp: string, zaaknummer: string];

export interface Zaakvraag {
  readonly vrager: Vrager;
  readonly filters: Zaakfilters;
  /** The rows after (`na`) or before (`voor`) this place; left out: from the first. */
  readonly vanaf?: { readonly richting: 'na' | 'voor'; readonly sleutel: Plaats } | undefined;
  readonly pageSize: number;
  readonly metAantal: boolean;
}

export interface Zaakrij {
  readonly zaakId: string;
  readonly zaak: Zaak;
}

export interface Zaakpagina {
  readonly results: readonly Zaakrij[];
  /** Place of the last row, when more follow. */
  readonly volgende?: Plaats | undefined;
  /** Place of the first row, when more stand before it. */
  readonly vorige?: Plaats | undefined;
  readonly aantal?: number | undefined;
}

const FILTERS: Readonly<Record<keyof Zaakfilters, string>> = {
  zaaknummer: 'zaaknummer =',
  zaaktype: 'zaaktype =',
  zaaksoort: 'zaaksoort =',
  status: 'status =',
  ontvangenVanaf: 'ontvangen_op >=',
  ontvangenTot: 'ontvangen_op <=',
  behandelaar: 'behandelaar =',
};

/** The zaken that the caller sees, oldest receipt first. */
export async function zoekZaken(pool: Pool, vraag: Zaakvraag): Promise<Zaakpagina> {
  const [rijen, aantal] = await Promise.all([leesPagina(pool, vraag), vraag.metAantal ? tel(pool, vraag) : undefined]);
  return { ...rijen, aantal };
}

async function leesPagina(pool: Pool, vraag: Zaakvraag): Promise<Zaakpagina> {
  const { vanaf, pageSize } = vraag;
  const terug = vanaf?.richting === 'voor';
  const p = new Parameters();
  const voorwaarden = [waar(vraag, p)];
  if (vanaf) {
    const [ontvangenOp, zaaknummer] = vanaf.sleutel;
    voorwaarden.push(`(ontvangen_op, zaaknummer) ${terug ? '<' : '>'} (${p.van(ontvangenOp)}, ${p.van(zaaknummer)})`);
  }
  const richting = terug ? 'desc' : 'asc';
  // One row more than asked for tells whether there are more.
  const { rows } = await pool.query<{ zaak_id: string; zaak: Zaak }>(
    `select zaak_id, zaak from zaken.zaken where ${voorwaarden.join(' and ')}
      order by ontvangen_op ${richting}, zaaknummer ${richting} limit ${p.van(pageSize + 1)}`,
    p.waarden,
  );
  const results = rows.slice(0, pageSize).map(({ zaak_id, zaak }) => ({ zaakId: zaak_id, zaak }));
  if (terug) results.reverse();
  const meer = rows.length > pageSize;
  return {
    results,
    volgende: terug || meer ? plaatsVan(results.at(-1)) : undefined,
    vorige: (terug && meer) || vanaf?.richting === 'na' ? plaatsVan(results[0]) : undefined,
  };
}

async function tel(pool: Pool, vraag: Zaakvraag): Promise<number> {
  const p = new Parameters();
  const { rows } = await pool.query<{ aantal: number }>(
    `select count(*)::int as aantal from zaken.zaken where ${waar(vraag, p)}`,
    p.waarden,
  );
  return rows[0]!.aantal;
}

function waar({ vrager, filters }: Zaakvraag, p: Parameters): string {
  const voorwaarden = Object.entries(FILTERS).flatMap(([naam, vergelijking]) => {
    const waarde = filters[naam as keyof Zaakfilters];
    return waarde === undefined ? [] : [`${vergelijking} ${p.van(waarde)}`];
  });
  return [zichtVoorwaarde(vrager, 'zaak inzien', p), ...voorwaarden].join(' and ');
}

const plaatsVan = (rij: Zaakrij | undefined): Plaats | undefined => rij && [rij.zaak.ontvangenOp, rij.zaak.zaaknummer];
