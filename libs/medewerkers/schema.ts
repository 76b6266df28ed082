export const STAPPEN = [
  {
    name: 'medewerkers',
    sql: `
create schema medewerkers;
create table medewerkers.medewerkers (
  nummer  int primary key,
  -- HMAC of the identification: finds it without showing it
  kenmerk text not null unique,
  -- the identification, encrypted
  naam    text not null
);
-- Every time that numbers were turned into people.
create table medewerkers.onthullingen (
  id     bigint generated always as identity primary key,
  op     timestamptz not null default now(),
  reden  text not null,
  wat    text not null,
  aantal int not null
);
`,
  },
  {
    name: 'hoedanigheden',
    sql: `
-- What the last token of the person said; null: seen before it was kept, or in a log only.
alter table medewerkers.medewerkers add column rollen text[], add column locatie text, add column team text;
`,
  },
];
