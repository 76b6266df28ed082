/**
 * A small consumer that keeps a reporting table: one row per zaak, with its time. Run it as
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

const TABELLEN = `
create table if not exists rapport (
  zaak_id      uuid primary key,
  zaaknummer   text,
  zaaktype     text,
  zaaksoort    text,
  ontvangen_op date,
  afgedaan_op  date,
  uitkomst     text,
  gebeurtenissen int not null default 0,
  behandeltijd bigint not null default 0 -- ms, corrections included
);
create table if not exists gelezen (
  topic    text not null,
  partitie int not null,
  tot      bigint not null, -- the offset of the last message that is in the table
  primary key (topic, partitie)
);`;

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
await consumer.subscribe({ topics: [ZAKEN, BEHANDELTIJD], fromBeginning: true });
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
  await database.query('insert into rapport (zaak_id) values ($1) on conflict do nothing', [subject]);
  if (topic === BEHANDELTIJD) return zet(subject, { behandeltijd: data.gecorrigeerd });
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
