import type { Pool } from 'pg';
import type { Zaak } from '../domein/index.js';
import type { Zaakrij } from './bladzijde.js';
import { ZAKEN } from './projectie.js';

export interface BuitenLocaties {
  readonly soorten: readonly { readonly zaaktype: string; readonly soorten: readonly string[] }[];
  /** The locatie that stands for the landelijke stock. */
  readonly voorraad?: string | undefined;
  readonly hoogstens: number;
}

/** Zaken that lie ready and that no locatie has: earliest streefdatum first. */
export async function zakenBuitenLocaties(
  pool: Pool,
  { soorten, voorraad, hoogstens }: BuitenLocaties,
): Promise<readonly Zaakrij[]> {
  const paren = soorten.flatMap((keuze) => keuze.soorten.map((soort) => [keuze.zaaktype, soort]));
  const { rows } = await pool.query<Zaakrij>(
    `select zaak_id as "zaakId", zaak from ${ZAKEN}.zaken
      where status = $1 and behandelaar is null and (locatie is null or locatie = $2)
        and (zaaktype, zaaksoort) in (select * from unnest($3::text[], $4::text[]))
      order by streefdatum, ontvangen_op, zaaknummer limit $5`,
    [
      'in werkvoorraad' satisfies Zaak['status'],
      voorraad ?? null,
      paren.map(([zaaktype]) => zaaktype),
      paren.map(([, soort]) => soort),
      hoogstens,
    ],
  );
  return rows;
}
