import type { Catalogus } from '@zaakstroom/catalogus';
import type { EventFilter, RecordedEvent } from '@zaakstroom/event-store';
import type { Projectie } from '@zaakstroom/projecties';
import type { ClientBase } from 'pg';
import { ZAAK, ZAAKCATEGORIE, zaakIdVan, type Zaak, type ZaakEvent } from '../domein/index.js';
import { maakTabellen } from './schema.js';

/** Name of the projection and of its schema. */
export const ZAKEN = 'zaken';

/**
 * One row per zaak: the state that the decisions work with, folded by the same `evolve`. A row is written only when the
 * state is another one, so what an import adds to a zaak costs a read.
 */
export class ZakenProjectie implements Projectie {
  readonly naam = ZAKEN;
  readonly versie = 2;
  readonly filter: EventFilter = { categories: [ZAAKCATEGORIE] };

  constructor(private readonly catalogus: Catalogus) {}

  maak(tx: ClientBase, schema: string): Promise<void> {
    return maakTabellen(tx, schema);
  }

  async verwerk(events: readonly RecordedEvent[], tx: ClientBase, schema: string): Promise<void> {
    const waren = await lees(tx, schema, [...new Set(events.map(({ stream }) => zaakIdVan(stream)))]);
    const zijn = new Map(waren);
    for (const event of events) {
      const zaakId = zaakIdVan(event.stream);
      const bijgewerkt = { type: event.type, data: this.catalogus.bijgewerkt(event) } as ZaakEvent;
      const zaak = ZAAK.evolve(zijn.get(zaakId), bijgewerkt, event);
      if (zaak) zijn.set(zaakId, zaak);
    }
    await schrijf(
      tx,
      schema,
      [...zijn].filter(([zaakId, zaak]) => zaak !== waren.get(zaakId)),
    );
  }
}

async function lees(tx: ClientBase, schema: string, zaakIds: readonly string[]): Promise<Map<string, Zaak>> {
  const { rows } = await tx.query<{ zaak_id: string; zaak: Zaak }>(
    `select zaak_id, zaak from ${schema}.zaken where zaak_id = any ($1::uuid[])`,
    [zaakIds],
  );
  return new Map(rows.map(({ zaak_id, zaak }) => [zaak_id, zaak]));
}

async function schrijf(tx: ClientBase, schema: string, zaken: readonly (readonly [string, Zaak])[]): Promise<void> {
  if (zaken.length === 0) return;
  await tx.query(
    `insert into ${schema}.zaken (zaak_id, zaak) select * from unnest($1::uuid[], $2::text[]::jsonb[])
     on conflict (zaak_id) do update set zaak = excluded.zaak`,
    [zaken.map(([zaakId]) => zaakId), zaken.map(([, zaak]) => JSON.stringify(zaak))],
  );
}
