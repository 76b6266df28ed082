/** The table of the bare route: what a queue of work needs, and no more. */
export const KALE_ZAKEN = `
create table if not exists kale_zaken (
  id           bigint generated always as identity primary key,
  zaaknummer   text not null,
  streefdatum  date not null,
  ontvangen_op date not null,
  locatie      text not null,
  zaaktype     text not null,
  status       text not null,
  inhoud       jsonb not null
);
create index if not exists kale_zaken_klaar on kale_zaken (locatie, zaaktype, streefdatum, ontvangen_op, zaaknummer)
  where status = 'klaar'`;

/** $1: how many. */
export const VUL_KALE_ZAKEN = `
insert into kale_zaken (zaaknummer, streefdatum, ontvangen_op, locatie, zaaktype, status, inhoud)
select 'B2026' || lpad(n::text, 7, '0'), date '2026-04-01' + n % 28, date '2026-01-01' + n % 28, 'Arnhem', 'bezwaar', 'klaar',
       '{"zaaksoort": "overig", "onderwerp": "Bezwaar tegen de aanslag 2024"}'
  from generate_series(1, $1::int) n`;

export const NEEM_KALE_ZAAK = {
  name: 'neem',
  text: `
update kale_zaken set status = 'in behandeling' where id =
  (select id from kale_zaken where status = 'klaar' and locatie = $1 and zaaktype = $2
    order by streefdatum, ontvangen_op, zaaknummer limit 1 for update skip locked)
returning *`,
};
