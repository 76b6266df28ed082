/**
 * `zaaknummers` holds every number that was given out, before or without its use: a number never means two zaken. The
 * schema stands apart from the read model of this capability, which is thrown away and rebuilt.
 */
export const ZAAKNUMMERS_STAPPEN = [
  {
    name: 'zaaknummers',
    sql: `
create schema zaaknummers;

create table zaaknummers.zaaknummers (
  zaaknummer text collate "C" primary key,
  zaak_id    uuid not null unique
);

-- The last number given out, per letter and year of registration.
create table zaaknummers.tellers (
  letter  text not null,
  jaar    int not null,
  laatste int not null constraint zeven_cijfers check (laatste <= 9999999),
  primary key (letter, jaar)
);
`,
  },
];
