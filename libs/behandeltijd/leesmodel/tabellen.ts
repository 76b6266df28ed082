/**
 * Tables of the projection, in the schema that the runner names.
 *
 * `registraties` is the input of the algorithm as it was accepted; `te_berekenen` marks the person-days that changed since
 * they were last computed; `resultaten` holds what each computation made of them. A computation is an algorithm with its
 * parameters: another one runs beside it over the same records and touches no row of the first.
 *
 * `gewijzigd` tells of each zaak and day that ever had time when it last changed. Its numbers rise in the order of the commits, for one
 * program at a time writes here: who remembers the last number that it saw misses no change.
 */
export function tabellen(schema: string): string {
  return `
create table ${schema}.zaken (
  zaak_id    uuid primary key,
  zaaknummer text collate "C" not null unique
);

create table ${schema}.registraties (
  medewerker  int not null,
  dag         date not null,
  tijdstip    bigint not null,
  positie     text collate "C" not null,
  volgnummer  smallint not null,
  zaak        text collate "C" not null,
  soort       text collate "C" not null,
  activiteit  text collate "C" not null,
  primary key (medewerker, dag, tijdstip, positie, volgnummer)
);

create table ${schema}.berekeningen (
  id          smallint generated always as identity primary key,
  sleutel     text not null unique,
  algoritme   text not null,
  kap         bigint not null,
  aansluiting bigint not null,
  zone        text not null
);

create table ${schema}.te_berekenen (
  berekening  smallint not null,
  medewerker  int not null,
  dag         date not null,
  primary key (berekening, medewerker, dag)
);

create table ${schema}.resultaten (
  berekening     smallint not null,
  zaak           text collate "C" not null,
  medewerker     int not null,
  dag            date not null,
  -- ms after sharing; 0 only where a row is kept for the sums of the band
  ms             bigint not null,
  ms_half        bigint not null,
  ms_dubbel      bigint not null,
  buiten_rooster bigint not null,
  batch          bigint not null,
  activiteiten   json not null,
  segmenten      json not null,
  primary key (berekening, medewerker, dag, zaak)
);
create index on ${schema}.resultaten (berekening, zaak);

create sequence ${schema}.wijzigingen;
create table ${schema}.gewijzigd (
  berekening smallint not null,
  zaak       text collate "C" not null,
  dag        date not null,
  volgnummer bigint not null,
  primary key (berekening, zaak, dag)
);
create index on ${schema}.gewijzigd (berekening, volgnummer);
create index on ${schema}.gewijzigd (berekening, dag, zaak);
`;
}
