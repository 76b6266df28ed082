import type { ClientBase } from 'pg';

/**
 * What lists filter, sort and authorise by is derived from the state by PostgreSQL: one truth per row. Dates are ISO texts, whose
 * order by code point is that of the calendar.
 */
export async function maakTabellen(tx: ClientBase, schema: string): Promise<void> {
  await tx.query(`
create table ${schema}.zaken (
  zaak_id       uuid primary key,
  zaak          jsonb not null,
  -- keyed digest of the id of the belanghebbende; who has not the master key finds nobody by it
  belanghebbende_kenmerk bytea,
  zaaknummer    text collate "C" not null generated always as (zaak->>'zaaknummer') stored,
  zaaktype      text not null generated always as (zaak->>'zaaktype') stored,
  zaaksoort     text generated always as (zaak->>'zaaksoort') stored,
  status        text not null generated always as (zaak->>'status') stored,
  streefdatum   text collate "C" not null generated always as (zaak->>'streefdatum') stored,
  ontvangen_op  text collate "C" not null generated always as (zaak->>'ontvangenOp') stored,
  locatie       text generated always as (zaak->>'locatie') stored,
  team          text generated always as (zaak->>'team') stored,
  behandelaar   int generated always as ((zaak->>'behandelaar')::int) stored,
  geleverd_door int generated always as ((zaak->>'geleverdDoor')::int) stored,
  zwaarte       text generated always as (zaak->>'zwaarte') stored,
  wachtreden    text generated always as (zaak->'wacht'->>'reden') stored,
  themas        jsonb generated always as (zaak->'themas') stored,
  koppelingen   jsonb generated always as (zaak->'koppelingen') stored,
  consulten     jsonb generated always as (zaak->'consulten') stored,
  gevraagden    jsonb generated always as (zaak->'gevraagden') stored,
  vta_gevraagd  boolean not null generated always as (coalesce((zaak->>'vtaGevraagd')::boolean, false)) stored
);
create unique index on ${schema}.zaken (zaaknummer);
create index on ${schema}.zaken (upper(zaaknummer)) where zaaknummer <> upper(zaaknummer);
create index on ${schema}.zaken (ontvangen_op, zaaknummer);
create index on ${schema}.zaken (locatie, ontvangen_op, zaaknummer);
create index on ${schema}.zaken (team, ontvangen_op, zaaknummer) where team is not null;
create index on ${schema}.zaken (behandelaar, ontvangen_op, zaaknummer) where behandelaar is not null;
create index on ${schema}.zaken (behandelaar, streefdatum, ontvangen_op, zaaknummer)
  where behandelaar is not null and status not in ('afgedaan', 'overgedragen');
create index on ${schema}.zaken (belanghebbende_kenmerk) where belanghebbende_kenmerk is not null;
create index on ${schema}.zaken using gin (koppelingen) where koppelingen is not null;
create index on ${schema}.zaken using gin (consulten) where consulten is not null;
create index on ${schema}.zaken using gin (gevraagden) where gevraagden is not null;
create index on ${schema}.zaken (ontvangen_op, zaaknummer) where vta_gevraagd;
create index on ${schema}.zaken (geleverd_door, ontvangen_op, zaaknummer) where geleverd_door is not null;
`);
}
