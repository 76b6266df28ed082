import type { Catalogus } from '@zaakstroom/catalogus';
import type { EventFilter, RecordedEvent } from '@zaakstroom/event-store';
import type { Projectie } from '@zaakstroom/projecties';
import type { ClientBase } from 'pg';
import { KAART, KAARTCATEGORIE, medewerkerVan, type Kaart, type KaartEvent } from '../domein/index.js';

/** Name of the projection and of its schema. */
export const EXPERTISE = 'expertise';

/** One row per kaart, with its revision: what was decided on can be found again. */
export class ExpertiseProjectie implements Projectie {
  readonly naam = EXPERTISE;
  readonly versie = 1;
  readonly filter: EventFilter = { categories: [KAARTCATEGORIE] };

  constructor(private readonly catalogus: Catalogus) {}

  async maak(tx: ClientBase, schema: string): Promise<void> {
    await tx.query(`
create table ${schema}.kaarten (
  medewerker int primary key,
  kaart      jsonb not null,
  -- of the last event that the kaart knows
  revisie    int not null,
  locatie    text generated always as (kaart->>'locatie') stored,
  team       text generated always as (kaart->>'team') stored
);
create index on ${schema}.kaarten (locatie, medewerker);
create index on ${schema}.kaarten (team, medewerker);
`);
  }

  async verwerk(events: readonly RecordedEvent[], tx: ClientBase, schema: string): Promise<void> {
    const zijn = await lees(tx, schema, [...new Set(events.map(({ stream }) => medewerkerVan(stream)))]);
    for (const event of events) {
      const medewerker = medewerkerVan(event.stream);
      const bijgewerkt = { type: event.type, data: this.catalogus.bijgewerkt(event) } as KaartEvent;
      const kaart = KAART.evolve(zijn.get(medewerker)?.kaart, bijgewerkt);
      if (kaart) zijn.set(medewerker, { kaart, revisie: event.revision });
    }
    const rijen = [...zijn].map(([medewerker, rij]) => ({ medewerker, ...rij }));
    await tx.query(
      `insert into ${schema}.kaarten (medewerker, kaart, revisie)
       select * from json_to_recordset($1) as r(medewerker int, kaart jsonb, revisie int)
       on conflict (medewerker) do update set kaart = excluded.kaart, revisie = excluded.revisie`,
      [JSON.stringify(rijen)],
    );
  }
}

async function lees(tx: ClientBase, schema: string, medewerkers: readonly number[]) {
  const { rows } = await tx.query<{ medewerker: number; kaart: Kaart; revisie: number }>(
    `select medewerker, kaart, revisie from ${schema}.kaarten where medewerker = any ($1::int[])`,
    [medewerkers],
  );
  return new Map(rows.map(({ medewerker, ...rij }) => [medewerker, rij]));
}
