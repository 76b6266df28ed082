export const PROJECTIES_STEPS = [
  {
    name: 'stand',
    sql: `
create schema projecties;

-- One row for each built version of a projection: the live one, and one more while it is rebuilt beside it.
create table projecties.stand (
  naam       text not null,
  schema     text not null primary key,
  versie     int not null,
  generatie  int not null,
  levend     boolean not null,
  -- Taken in up to here; in the same transaction as the rows.
  positie    text collate "C" not null,
  -- Everything up to here can be read.
  leesbaar   text collate "C" not null,
  geparkeerd jsonb,
  bijgewerkt timestamptz not null default now()
);
create unique index stand_levend on projecties.stand (naam) where levend;
`,
  },
];
