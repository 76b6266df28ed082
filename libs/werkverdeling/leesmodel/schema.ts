import type { ClientBase } from 'pg';
import { KLAAR } from '../domein/index.js';

/** Name of the projection and of its schema. */
export const WERKVERDELING = 'werkverdeling';

/** Tables of the live version. */
export const ZAKEN_ZONDER_HOUDER = `${WERKVERDELING}.zaken`;
export const STAPELS = `${WERKVERDELING}.stapels`;

/** Whether a zaak lies ready, as the index of what lies ready says it. */
export const LIGT_KLAAR = `status = '${KLAAR}'`;

/** Whether a zaak has something that may make it more urgent beside its dates. */
export const IS_BIJZONDER = '(themas is not null or wachtte_op is not null)';

/** The position of the last event that the rows know: of the same moment as they are. */
export const STAND = `${WERKVERDELING}.stand`;

/**
 * `gereserveerd_tot` is no part of what events tell and stands in no index, so that reserving moves no index entry; `fillfactor` leaves
 * room for it on the page. The first index finds and sorts what lies ready; its last two columns are looked at in the index for who
 * may not have everything. The second does so by day of receipt, the third for what has something special and the fourth for what regie lets go first; by the
 * fifth somebody's earlier zaken are found. No index knows urgency, which changes with the day, the person and the weights: these are the lists out of
 * which the most urgent is found, and proved to be it. The last has what waits. How many lie there is kept, by all that a werkvoorraad may
 * ask for: counting 100,000 rows takes long.
 */
export async function maakTabellen(tx: ClientBase, schema: string): Promise<void> {
  await tx.query(`
create table ${schema}.zaken (
  zaak_id          uuid primary key,
  zaak             jsonb not null,
  zaaknummer       text collate "C" not null generated always as (zaak->>'zaaknummer') stored,
  zaaktype         text not null generated always as (zaak->>'zaaktype') stored,
  zaaksoort        text generated always as (zaak->>'zaaksoort') stored,
  zwaarte          text generated always as (zaak->>'zwaarte') stored,
  status           text not null generated always as (zaak->>'status') stored,
  streefdatum      text collate "C" not null generated always as (zaak->>'streefdatum') stored,
  ontvangen_op     text collate "C" not null generated always as (zaak->>'ontvangenOp') stored,
  locatie          text not null generated always as (zaak->>'locatie') stored,
  themas           jsonb generated always as (zaak->'themas') stored,
  wachtte_op       text generated always as (zaak->>'wachtteOp') stored,
  -- the last day on which regie or a campaign lets it go first
  voorrang_tot     text collate "C"
    generated always as (greatest(zaak->'voorrang'->>'tot', zaak->'campagne'->>'tot')) stored,
  uitworpredenen   jsonb generated always as (zaak->'uitworpredenen') stored,
  wachtreden       text generated always as (zaak->'wacht'->>'reden') stored,
  laatste_behandelaar int generated always as ((zaak->>'laatsteBehandelaar')::int) stored,
  -- of its stream, at the last event that changed it
  revisie          int not null,
  gereserveerd_tot timestamptz
) with (fillfactor = 70);
create index on ${schema}.zaken (locatie, zaaktype, streefdatum, ontvangen_op, zaaknummer, zaaksoort, zwaarte)
  where ${LIGT_KLAAR};
create index on ${schema}.zaken (locatie, zaaktype, ontvangen_op, zaaknummer, zaaksoort, zwaarte) where ${LIGT_KLAAR};
create index on ${schema}.zaken (locatie, zaaktype, streefdatum, ontvangen_op, zaaknummer)
  where ${LIGT_KLAAR} and ${IS_BIJZONDER};
create index on ${schema}.zaken (locatie, zaaktype, streefdatum, ontvangen_op, zaaknummer)
  where ${LIGT_KLAAR} and voorrang_tot is not null;
create index on ${schema}.zaken (locatie, zaaktype, laatste_behandelaar)
  where ${LIGT_KLAAR} and laatste_behandelaar is not null;
create index on ${schema}.zaken (locatie, zaaktype, wachtreden, streefdatum, ontvangen_op, zaaknummer)
  where wachtreden is not null;

create table ${schema}.stapels (
  locatie   text not null,
  zaaktype  text not null,
  zaaksoort text not null,
  zwaarte   text not null,
  -- for what it waits; empty: it lies ready
  wacht     text not null,
  ontvangen_op   text collate "C" not null,
  themas         jsonb not null,
  uitworpredenen jsonb not null,
  aantal    int not null,
  -- how often a zaak came to lie ready here, and ceased to: aantal = erin - eruit
  erin      bigint not null,
  eruit     bigint not null,
  primary key (locatie, zaaktype, wacht, zaaksoort, zwaarte, ontvangen_op, themas, uitworpredenen)
);

create table ${schema}.stand (
  een     boolean primary key default true check (een),
  positie text not null
);
`);
}
