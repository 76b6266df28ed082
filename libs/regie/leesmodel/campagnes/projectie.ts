import type { Catalogus } from '@zaakstroom/catalogus';
import type { EventFilter, RecordedEvent } from '@zaakstroom/event-store';
import type { Projectie } from '@zaakstroom/projecties';
import type { ClientBase } from 'pg';
import { CAMPAGNECATEGORIE, campagneIdVan } from '../../domein/index.js';

/** Name of the projection and of its schema. */
export const CAMPAGNES = 'campagnes';

/** Which campaigns there are; what each is stands in its stream. */
export class CampagnesProjectie implements Projectie {
  readonly naam = CAMPAGNES;
  readonly versie = 1;
  readonly filter: EventFilter = { categories: [CAMPAGNECATEGORIE], types: ['CampagneGestart'] };

  constructor(private readonly catalogus: Catalogus) {}

  async maak(tx: ClientBase, schema: string): Promise<void> {
    await tx.query(`
create table ${schema}.campagnes (
  campagne_id uuid primary key,
  -- of its first event: the order of lists
  positie     text collate "C" not null unique
)`);
  }

  async verwerk(events: readonly RecordedEvent[], tx: ClientBase, schema: string): Promise<void> {
    for (const event of events) this.catalogus.bijgewerkt(event);
    await tx.query(
      `insert into ${schema}.campagnes (campagne_id, positie) select * from unnest($1::uuid[], $2::text[])`,
      [events.map(({ stream }) => campagneIdVan(stream)), events.map(({ position }) => position)],
    );
  }
}
