/** Made by who publishes first. How far we came stands in Kafka, with the messages. */
export const STAPPEN = [
  {
    name: 'stand',
    sql: `
create schema publicatie;

-- What who watches may know: nothing is decided by these rows.
create table publicatie.stand (
  stroom     text collate "C" primary key,
  positie    text collate "C" not null,
  bijgewerkt timestamptz not null,
  fout       text
);
`,
  },
  {
    name: 'herkomst',
    sql: `
-- By which this database is known again in the topics.
create table publicatie.herkomst (
  kenmerk uuid not null default gen_random_uuid(),
  enige   boolean primary key default true check (enige)
);
insert into publicatie.herkomst default values;

-- Written before the message: what stands in the topic stands here.
create table publicatie.vertelde_maanden (
  zaak  text collate "C" not null,
  maand text collate "C" not null,
  primary key (zaak, maand)
);
`,
  },
];
