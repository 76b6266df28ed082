import type { Zaak } from '@zaakstroom/zaken';
import type { ClientBase } from 'pg';
import { KLAAR } from '../domein/index.js';

export async function lees(tx: ClientBase, schema: string, zaakIds: readonly string[]): Promise<Map<string, Zaak>> {
  const { rows } = await tx.query<{ zaak_id: string; zaak: Zaak }>(
    `select zaak_id, zaak from ${schema}.zaken where zaak_id = any ($1::uuid[])`,
    [zaakIds],
  );
  return new Map(rows.map(({ zaak_id, zaak }) => [zaak_id, zaak]));
}

export async function verwijder(tx: ClientBase, schema: string, zaakIds: readonly string[]): Promise<void> {
  if (zaakIds.length === 0) return;
  await tx.query(`delete from ${schema}.zaken where zaak_id = any ($1::uuid[])`, [zaakIds]);
}

/** A reservation on a row that was there stays. */
export async function schrijf(
  tx: ClientBase,
  schema: string,
  zaken: readonly (readonly [string, Zaak])[],
): Promise<void> {
  if (zaken.length === 0) return;
  await tx.query(
    `insert into ${schema}.zaken (zaak_id, zaak) select * from unnest($1::uuid[], $2::text[]::jsonb[])
     on conflict (zaak_id) do update set zaak = excluded.zaak`,
    [zaken.map(([zaakId]) => zaakId), zaken.map(([, zaak]) => JSON.stringify(zaak))],
  );
}

/** Changes the counts by what lies ready now and did not, and the other way round. */
export async function telBij(
  tx: ClientBase,
  schema: string,
  waren: ReadonlyMap<string, Zaak>,
  zijn: ReadonlyMap<string, Zaak>,
): Promise<void> {
  const verschil = new Map<string, number>();
  const tel = (zaken: ReadonlyMap<string, Zaak>, met: number) => {
    for (const { status, locatie, zaaktype, zaaksoort, zwaarte } of zaken.values()) {
      if (status !== KLAAR) continue;
      const stapel = JSON.stringify([locatie, zaaktype, zaaksoort, zwaarte]);
      verschil.set(stapel, (verschil.get(stapel) ?? 0) + met);
    }
  };
  tel(waren, -1);
  tel(zijn, 1);
  const anders = [...verschil].filter(([, aantal]) => aantal !== 0);
  if (anders.length === 0) return;
  await tx.query(
    `insert into ${schema}.stapels as s (locatie, zaaktype, zaaksoort, zwaarte, aantal)
     select k->>0, k->>1, k->>2, k->>3, n from unnest($1::text[]::jsonb[], $2::int[]) as v(k, n)
     on conflict (locatie, zaaktype, zaaksoort, zwaarte) do update set aantal = s.aantal + excluded.aantal`,
    [anders.map(([stapel]) => stapel), anders.map(([, aantal]) => aantal)],
  );
}
