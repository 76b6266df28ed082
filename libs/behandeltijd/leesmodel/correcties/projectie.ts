import { vanMetadata, type Catalogus } from '@zaakstroom/catalogus';
import type { EventFilter, JsonValue, RecordedEvent } from '@zaakstroom/event-store';
import type { Projectie } from '@zaakstroom/projecties';
import type { ClientBase } from 'pg';
import { CORRECTIE, CORRECTIECATEGORIE, correctieIdVan, type CorrectieEvent } from '../../domein/index.js';

/** Name of the projection and of its schema. */
export const CORRECTIES = 'correcties';

/** One row per correction. The reasons stay as the events hold them: unreadable without the key of the zaak. */
export class CorrectiesProjectie implements Projectie {
  readonly naam = CORRECTIES;
  readonly versie = 2;
  readonly filter: EventFilter = { categories: [CORRECTIECATEGORIE] };

  constructor(private readonly catalogus: Catalogus) {}

  async maak(tx: ClientBase, schema: string): Promise<void> {
    await tx.query(`
create table ${schema}.correcties (
  correctie_id   uuid primary key,
  medewerker     int not null,
  team           text,
  zaak_id        uuid not null,
  zaaknummer     text collate "C" not null,
  dag            date not null,
  ms             bigint not null,
  status         text not null,
  -- moments: ms since the epoch
  voorgesteld_op bigint not null,
  beoordeeld_op  bigint,
  -- of the proposal: the order of lists
  positie        text collate "C" not null unique,
  -- of the approval; null as long as there is none
  geldt_sinds    text collate "C",
  -- reasons as they are stored, with the id of their event
  voorstel       json not null,
  oordeel        json
);
create index on ${schema}.correcties (medewerker, positie);
create index on ${schema}.correcties (medewerker, dag);
create index on ${schema}.correcties (team, positie);
create index on ${schema}.correcties (zaaknummer) where status = 'goedgekeurd';
create index on ${schema}.correcties (geldt_sinds) where status = 'goedgekeurd';
create index on ${schema}.correcties (dag) where status = 'goedgekeurd';
`);
  }

  async verwerk(events: readonly RecordedEvent[], tx: ClientBase, schema: string): Promise<void> {
    for (const opgeslagen of events) {
      const event = { type: opgeslagen.type, data: this.catalogus.bijgewerkt(opgeslagen) } as CorrectieEvent;
      const reden = JSON.stringify({ eventId: opgeslagen.id, reden: event.data.reden });
      if (event.type === 'BehandeltijdcorrectieVoorgesteld') await stelVoor(opgeslagen, event, reden, tx, schema);
      else await oordeel(opgeslagen, event, reden, tx, schema);
    }
  }
}

/** As the pipeline stored it: encrypted, or the text where nothing protected it. */
export interface OpgeslagenReden {
  readonly eventId: string;
  readonly reden: JsonValue;
}

async function stelVoor(
  opgeslagen: RecordedEvent,
  event: CorrectieEvent,
  voorstel: string,
  tx: ClientBase,
  schema: string,
): Promise<void> {
  const correctie = CORRECTIE.evolve(CORRECTIE.begin, event, opgeslagen)!;
  await tx.query(
    `insert into ${schema}.correcties
       (correctie_id, medewerker, team, zaak_id, zaaknummer, dag, ms, status, voorgesteld_op, positie, voorstel)
     values ($1, $2, $3, $4, $5, $6::date, $7, $8, $9, $10, $11)`,
    [
      correctieIdVan(opgeslagen.stream),
      correctie.medewerker,
      correctie.team,
      correctie.zaakId,
      correctie.zaaknummer,
      correctie.dag,
      correctie.milliseconden,
      correctie.status,
      correctie.voorgesteldOp,
      opgeslagen.position,
      voorstel,
    ],
  );
}

async function oordeel(
  opgeslagen: RecordedEvent,
  { type }: CorrectieEvent,
  reden: string,
  tx: ClientBase,
  schema: string,
): Promise<void> {
  const status = type === 'BehandeltijdcorrectieGoedgekeurd' ? 'goedgekeurd' : 'afgewezen';
  await tx.query(
    `update ${schema}.correcties set status = $2, beoordeeld_op = $3, oordeel = $4, geldt_sinds = $5 where correctie_id = $1`,
    [
      correctieIdVan(opgeslagen.stream),
      status,
      vanMetadata(opgeslagen.metadata).tijdstip,
      reden,
      status === 'goedgekeurd' ? opgeslagen.position : null,
    ],
  );
}
