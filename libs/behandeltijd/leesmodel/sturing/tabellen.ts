/** Tables of the projection, in the schema that the runner names. Joined with the results of `behandeltijd` by zaaknummer. */
export function tabellen(schema: string): string {
  const open = `fase in ('voorraad', 'gehouden', 'wachtend')`;
  return `
create table ${schema}.zaken (
  zaak_id          uuid primary key,
  -- what folding goes on with; no answer reads it
  toestand         json not null,
  zaaknummer       text collate "C" not null unique,
  zaaktype         text collate "C" not null,
  zaaksoort        text collate "C",
  zwaarte          text,
  locatie          text,
  team             text,
  status           text not null,
  fase             text not null,
  status_dag       date not null,
  wachtreden       text,
  wacht_waarop     text,
  wacht_tot        date,
  -- ISO dates, whose order by code point is that of the calendar: lists are sorted by them, and cursors hold them
  ontvangen_op     text collate "C" not null,
  streefdatum      text collate "C" not null,
  beeindigd_dag    date,
  uitkomst         text,
  opnieuw_verdiept int not null
);
create index on ${schema}.zaken (team, streefdatum, ontvangen_op, zaaknummer) where team is not null and ${open};
create index on ${schema}.zaken (team, ontvangen_op, zaaknummer) where team is not null and ${open};
create index on ${schema}.zaken (locatie, streefdatum, ontvangen_op, zaaknummer) where locatie is not null and ${open};
create index on ${schema}.zaken (locatie, ontvangen_op, zaaknummer) where locatie is not null and ${open};
create index on ${schema}.zaken (team, beeindigd_dag) where fase = 'afgedaan';
create index on ${schema}.zaken (locatie, beeindigd_dag) where fase = 'afgedaan';
`;
}
