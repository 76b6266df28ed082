export const LEASES_STAPPEN = [
  {
    name: 'lease',
    sql: `
create schema leases;

-- Who does which work that only one program may do. A row stays; who takes it over raises its token.
create table leases.lease (
  naam     text primary key,
  -- Rises with each holder: what was begun under an older one is not written any more.
  token    bigint not null default 0,
  -- For people.
  houder   text not null default '',
  verloopt timestamptz not null default '-infinity'
) with (fillfactor = 50);

-- The advisory lock that the session of a holder keeps: it is free as soon as that session is gone.
create function leases.teken(naam text, token bigint) returns bigint
  immutable strict parallel safe language sql
  return hashtextextended('zaakstroom lease ' || naam, token);
`,
  },
];
