/**
 * A small consumer that keeps a reporting table: one row per zaak, with its time, and how far it is complete. Run it as
 *
 *     KAFKA_BROKERS=localhost:9092 DATABASE_URL=postgres://localhost/rapportage node docs/voorbeelden/afnemer.js
 *
 * A message may come twice, as after a crash between the table and the group's offsets. So how far we read stands in the same database
 * as the rows, and moves in the same transaction: what comes again is passed over.
 */
import { Kafka, logLevel } from 'kafkajs';
import pg from 'pg';

const ZAKEN = process.env.TOPIC_ZAKEN ?? 'zaakstroom.zaken.v1';
const BEHANDELTIJD = process.env.TOPIC_BEHANDELTIJD ?? 'zaakstroom.behandeltijd.v1';
const PEIL = process.env.TOPIC_PEIL ?? 'zaakstroom.peil.v1';

const TABELLEN = `
create table if not exists rapport (
  zaak_id      uuid primary key,
  zaaknummer   text,
  zaaktype     text,
  zaaksoort    text,
  ontvangen_op date,
  afgedaan_op  date,
  uitkomst     text,
  gebeurtenissen int not null default 0
);
-- Each month of a zaak is a state of its own: the time of a zaak, or of a month, is a sum over these rows.
create table if not exists behandeltijd (
  zaak_id        uuid not null,
  maand          text not null,
  milliseconden  bigint not null, -- corrections included
  primary key (zaak_id, maand)
);
create table if not exists gelezen (
  topic    text not null,
  partitie int not null,
  tot      bigint not null, -- the offset of the last message that is in the tables
  primary key (topic, partitie)
);
create table if not exists peil (
  topic     text primary key,
  tot       timestamptz not null,
  tot_dag   date,
  partities jsonb not null
);
-- What was logged before "tot" is in the tables, where all that the topic held then has been read.
create or replace view volledig as
  select topic, tot, tot_dag from peil p
   where not exists (
     select from jsonb_to_recordset(p.partities) as d(partitie int, "offset" bigint)
      left join gelezen g on g.topic = p.topic and g.partitie = d.partitie
     where g.tot is null or g.tot < d."offset");`;

const database = new pg.Client(process.env.DATABASE_URL);
await database.connect();
await database.query(TABELLEN);

const kafka = new Kafka({ brokers: process.env.KAFKA_BROKERS.split(','), logLevel: logLevel.NOTHING });
const consumer = kafka.consumer({
  groupId: process.env.GROEP ?? 'rapportage-voorbeeld',
  // What a transaction did not commit is no message. kafkajs does so by default, Java does not: isolation.level=read_committed.
  readUncommitted: false,
  sessionTimeout: 6_000, // what a killed one held is given to another after so long, ms
});
await consumer.connect();
await consumer.subscribe({ topics: [ZAKEN, BEHANDELTIJD, PEIL], fromBeginning: true });
await consumer.run({
  eachBatchAutoResolve: true,
  eachBatch: async ({ batch: { topic, partition, messages }, heartbeat }) => {
    await database.query('begin');
    const tot = await gelezenTot(topic, partition);
    for (const { offset, value } of messages) {
      if (BigInt(offset) > tot) await verwerk(topic, JSON.parse(value.toString()));
    }
    await database.query('update gelezen set tot = greatest(tot, $3) where topic = $1 and partitie = $2', [
      topic,
      partition,
      messages.at(-1).offset,
    ]);
    await database.query('commit');
    await heartbeat();
  },
});

/** Also locks the row: two consumers that both think the partition theirs write one after the other. */
async function gelezenTot(topic, partitie) {
  await database.query('insert into gelezen values ($1, $2, -1) on conflict do nothing', [topic, partitie]);
  const { rows } = await database.query('select tot from gelezen where topic = $1 and partitie = $2 for update', [
    topic,
    partitie,
  ]);
  return BigInt(rows[0].tot);
}

/** The day in the Netherlands of a moment, which is told in UTC. */
const dagIn = (moment) => new Date(moment).toLocaleDateString('sv-SE', { timeZone: 'Europe/Amsterdam' });

/** A state replaces what was there; an event adds to it, in the order in which it happened to the zaak. */
async function verwerk(topic, { type, subject, data }) {
  if (topic === PEIL) return peil(data);
  if (topic === BEHANDELTIJD) return tijd(data);
  await database.query('insert into rapport (zaak_id) values ($1) on conflict do nothing', [subject]);
  await database.query('update rapport set gebeurtenissen = gebeurtenissen + 1 where zaak_id = $1', [subject]);
  switch (type) {
    case 'nl.zaakstroom.zaak-geregistreerd.v1': {
      const { zaaknummer, zaaktype, ontvangenOp } = data;
      return zet(subject, { zaaknummer, zaaktype, ontvangen_op: ontvangenOp });
    }
    case 'nl.zaakstroom.zaak-geclassificeerd.v1':
      return zet(subject, { zaaksoort: data.zaaksoort });
    case 'nl.zaakstroom.zaak-afgedaan.v1':
      return zet(subject, { afgedaan_op: dagIn(data.tijdstip), uitkomst: data.uitkomst });
    case 'nl.zaakstroom.zaak-heropend.v1':
      return zet(subject, { afgedaan_op: null, uitkomst: null });
    // Types that are not known here are passed over: the contract may grow.
  }
}

async function zet(zaakId, velden) {
  const namen = Object.keys(velden);
  await database.query(
    `update rapport set ${namen.map((naam, i) => `${naam} = $${i + 2}`).join(', ')} where zaak_id = $1`,
    [zaakId, ...Object.values(velden)],
  );
}

/** Also where nothing is left of a month: then it tells 0. */
async function tijd({ zaakId, maand, gecorrigeerd }) {
  await database.query(
    `insert into behandeltijd values ($1, $2, $3)
     on conflict (zaak_id, maand) do update set milliseconden = excluded.milliseconden`,
    [zaakId, maand, gecorrigeerd],
  );
}

async function peil({ topic, tot, totDag, partities }) {
  await database.query(
    `insert into peil values ($1, $2, $3, $4)
     on conflict (topic) do update set tot = excluded.tot, tot_dag = excluded.tot_dag, partities = excluded.partities`,
    [topic, tot, totDag ?? null, JSON.stringify(partities)],
  );
}
