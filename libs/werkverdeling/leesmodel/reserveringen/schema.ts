import type { MigrationStep } from '@zaakstroom/postgres';

/**
 * Which zaak an operation chose, kept before anything is written to its stream: who repeats the operation, also after a crash, goes to
 * that zaak and to no other. The schema stands apart from the projection, which is thrown away and rebuilt.
 */
export const KEUZES_STAPPEN: readonly MigrationStep[] = [
  {
    name: 'keuzes',
    sql: `
create schema uitgiften;

create table uitgiften.keuzes (
  operatie_id uuid primary key,
  zaak_id     uuid not null,
  gekozen_op  timestamptz not null default now()
);
create index on uitgiften.keuzes (gekozen_op);
`,
  },
  {
    name: 'onderbouwing',
    sql: `
-- what the choice rests on: the event that follows tells it, also when it is written by a repeat
alter table uitgiften.keuzes add zaaknummer text not null default '', add onderbouwing jsonb;
`,
  },
  {
    name: 'geparkeerd',
    sql: `
-- candidates that failed: put aside until then, or until the zaak is no longer at this revision
create table uitgiften.geparkeerd (
  zaak_id    uuid primary key,
  zaaknummer text not null,
  reden      text not null,
  revisie    int not null,
  sinds      timestamptz not null default now(),
  tot        timestamptz not null
);
`,
  },
];
