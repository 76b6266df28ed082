export const STAPPEN = [
  {
    name: 'belanghebbenden',
    sql: `
create schema belanghebbenden;
create table belanghebbenden.belanghebbenden (
  id               uuid primary key,
  -- HMAC of the BSN: finds it without showing it
  kenmerk          bytea not null unique,
  -- the BSN, encrypted
  bsn              text not null,
  geregistreerd_op timestamptz not null
);
`,
  },
];
