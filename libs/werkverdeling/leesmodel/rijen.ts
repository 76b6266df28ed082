import { textArray, uuidArray } from '@zaakstroom/postgres';
import type { Zaak } from '@zaakstroom/zaken';
import type { ClientBase } from 'pg';

/** A zaak that nobody holds. */
export interface Zaakrij {
  readonly zaak: Zaak;
  /** Of its stream, at the last event that changed it. */
  readonly revisie: number;
}

export async function lees(tx: ClientBase, schema: string, zaakIds: readonly string[]): Promise<Map<string, Zaakrij>> {
  const { rows } = await tx.query<Zaakrij & { zaak_id: string }>(
    `select zaak_id, zaak, revisie from ${schema}.zaken where zaak_id = any ($1::uuid[])`,
    [zaakIds],
  );
  return new Map(rows.map(({ zaak_id, ...rij }) => [zaak_id, rij]));
}

export async function verwijder(tx: ClientBase, schema: string, zaakIds: readonly string[]): Promise<void> {
  if (zaakIds.length === 0) return;
  await tx.query(`delete from ${schema}.zaken where zaak_id = any ($1::uuid[])`, [zaakIds]);
}

/** A reservation on a row that was there stays. */
export async function schrijf(
  tx: ClientBase,
  schema: string,
  zaken: readonly (readonly [string, Zaakrij])[],
): Promise<void> {
  if (zaken.length === 0) return;
  await tx.query(
    `insert into ${schema}.zaken (zaak_id, zaak, revisie) select * from unnest($1::uuid[], $2::text[]::jsonb[], $3::int[])
     on conflict (zaak_id) do update set zaak = excluded.zaak, revisie = excluded.revisie`,
    [
      uuidArray(zaken.map(([zaakId]) => zaakId)),
      textArray(zaken.map(([, { zaak }]) => JSON.stringify(zaak))),
      zaken.map(([, { revisie }]) => revisie),
    ],
  );
}

export async function schrijfStand(tx: ClientBase, schema: string, positie: string): Promise<void> {
  await tx.query(
    `insert into ${schema}.stand (positie) values ($1) on conflict (een) do update set positie = excluded.positie`,
    [positie],
  );
}
