import type { Catalogus } from '@zaakstroom/catalogus';
import type { EventFilter, RecordedEvent } from '@zaakstroom/event-store';
import type { Projectie } from '@zaakstroom/projecties';
import type { ClientBase } from 'pg';
import {
  MASSABEWERKING,
  MASSABEWERKINGCATEGORIE,
  massabewerkingIdVan,
  MASSASELECTIECATEGORIE,
  type Massabewerking,
  type MassabewerkingEvent,
  type MassapostenVerwerkt,
  type MassaselectieVastgelegd,
} from '../../domein/index.js';

/** Name of the projection and of its schema. */
export const MASSABEWERKINGEN = 'massabewerkingen';

/** A row per operation and one per zaak of it. The reason stays as the event holds it: encrypted under the key of the operation. */
export class MassabewerkingenProjectie implements Projectie {
  readonly naam = MASSABEWERKINGEN;
  readonly versie = 2;
  readonly filter: EventFilter = { categories: [MASSABEWERKINGCATEGORIE, MASSASELECTIECATEGORIE] };

  constructor(private readonly catalogus: Catalogus) {}

  async maak(tx: ClientBase, schema: string): Promise<void> {
    await tx.query(`
create table ${schema}.massabewerkingen (
  massabewerking_id uuid primary key,
  bewerking         jsonb not null,
  status            text not null generated always as (bewerking->>'status') stored,
  soort             text not null generated always as (bewerking->'opdracht'->>'soort') stored,
  door              int not null generated always as ((bewerking->'door'->>'medewerker')::int) stored,
  -- of its first event: the order of lists
  positie           text collate "C" not null unique,
  -- the reason as it is stored, with the id of its event
  reden             json not null
);
create index on ${schema}.massabewerkingen (positie) where status = 'lopend';
create index on ${schema}.massabewerkingen (door, positie);

create table ${schema}.posten (
  massabewerking_id uuid not null,
  nummer            int not null,
  zaak_id           uuid not null,
  zaaknummer        text not null,
  -- place among those who were to get zaken
  voor              int,
  -- null: not tried yet
  gedaan            boolean,
  -- why it was refused
  reden             text,
  primary key (massabewerking_id, nummer)
);
create index on ${schema}.posten (massabewerking_id, nummer) where not gedaan;
`);
  }

  async verwerk(events: readonly RecordedEvent[], tx: ClientBase, schema: string): Promise<void> {
    for (const event of events) {
      const data = this.catalogus.bijgewerkt(event);
      const bijgewerkt = { type: event.type, data } as MassabewerkingEvent | MassaselectieVastgelegd;
      if (bijgewerkt.type === 'MassaselectieVastgelegd') await legPostenVast(event, bijgewerkt.data, tx, schema);
      else {
        await volg(event, bijgewerkt, tx, schema);
        if (bijgewerkt.type === 'MassapostenVerwerkt') await verwerkPosten(event, bijgewerkt.data, tx, schema);
      }
    }
  }
}

async function volg(
  event: RecordedEvent,
  bijgewerkt: MassabewerkingEvent,
  tx: ClientBase,
  schema: string,
): Promise<void> {
  const id = massabewerkingIdVan(event.stream);
  const { rows } = await tx.query<{ bewerking: Massabewerking }>(
    `select bewerking from ${schema}.massabewerkingen where massabewerking_id = $1`,
    [id],
  );
  const bewerking = MASSABEWERKING.evolve(rows[0]?.bewerking, bijgewerkt, event);
  if (bijgewerkt.type === 'MassabewerkingGestart') {
    const reden = JSON.stringify({ eventId: event.id, reden: bijgewerkt.data.reden });
    await tx.query(
      `insert into ${schema}.massabewerkingen (massabewerking_id, bewerking, positie, reden) values ($1, $2, $3, $4)`,
      [id, JSON.stringify(bewerking), event.position, reden],
    );
  } else {
    await tx.query(`update ${schema}.massabewerkingen set bewerking = $2 where massabewerking_id = $1`, [
      id,
      JSON.stringify(bewerking),
    ]);
  }
}

async function legPostenVast(
  { stream }: RecordedEvent,
  { eerste, posten }: MassaselectieVastgelegd['data'],
  tx: ClientBase,
  schema: string,
): Promise<void> {
  await tx.query(
    `insert into ${schema}.posten (massabewerking_id, nummer, zaak_id, zaaknummer, voor)
     select $1, $2 + n - 1, zaak_id, zaaknummer, voor
       from unnest($3::uuid[], $4::text[], $5::int[]) with ordinality as p(zaak_id, zaaknummer, voor, n)`,
    [
      massabewerkingIdVan(stream),
      eerste,
      posten.map(({ zaakId }) => zaakId),
      posten.map(({ zaaknummer }) => zaaknummer),
      posten.map(({ voor }) => voor ?? null),
    ],
  );
}

async function verwerkPosten(
  { stream }: RecordedEvent,
  { eerste, aantal, geweigerd }: MassapostenVerwerkt['data'],
  tx: ClientBase,
  schema: string,
): Promise<void> {
  await tx.query(
    `update ${schema}.posten p set gedaan = g.reden is null, reden = g.reden
       from generate_series($2::int, $3::int) as n
       left join unnest($4::int[], $5::text[]) as g(nummer, reden) on g.nummer = n
      where p.massabewerking_id = $1 and p.nummer = n`,
    [
      massabewerkingIdVan(stream),
      eerste,
      eerste + aantal - 1,
      geweigerd.map(({ nummer }) => nummer),
      geweigerd.map(({ reden }) => reden),
    ],
  );
}
