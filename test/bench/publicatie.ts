import { randomUUID } from 'node:crypto';
import { Catalogus, naarMetadata } from '@zaakstroom/catalogus';
import { PostgresEventStore, type Append } from '@zaakstroom/event-store';
import { startTestCluster, whyNoKafka, type TestCluster } from '@zaakstroom/kafka/testing';
import { Berichtenmaker, legTopicsAan } from '@zaakstroom/publicatie';
import { ALTIJD_VRIJ, Gebeurtenissenstroom, Peiler, Relais } from '@zaakstroom/publicatie/testing';
import { ZAKEN_CATALOGUS } from '@zaakstroom/zaken';
import kafkajs from 'kafkajs';
import { metDatabase } from './database.js';
import { meetParen, snelheid } from './paren.js';
import { vertraging } from './publicatievertraging.js';
import type { Regel } from './regel.js';

const ZAKEN = 1_000;
const EVENTS = 60_000;
const PARTITIES = 6;
const ZENDING = 500;
const OIN = '00000000000000000000';

/** The relay, from the store to the topic, beside a bare producer of the same bytes; and how long after its answer an act can be read. */
export async function publicatie(): Promise<Regel[]> {
  if ((await whyNoKafka('bench of the publication')) !== undefined) return [];
  const kafka = await startTestCluster();
  try {
    return [...(await doorvoer(kafka)), ...(await vertraging(kafka))];
  } finally {
    await kafka.stop();
  }
}

function doorvoer(kafka: TestCluster): Promise<Regel[]> {
  return metDatabase(8, async ({ pool, config }) => {
    const store = await PostgresEventStore.open(pool, config);
    const maker = new Berichtenmaker(new Catalogus(ZAKEN_CATALOGUS), OIN);
    const berichten: { key: string; value: string }[] = [];
    for (let i = 0; i < EVENTS; i += 2_000)
      await store.appendInOrder(Array.from({ length: 2_000 }, (_, j) => act(i + j)));
    for await (const { events } of store.readAll({ batchSize: 2_000 })) {
      for (const event of events) {
        for (const { sleutel, inhoud } of maker.berichten(event)) {
          berichten.push({ key: sleutel, value: JSON.stringify(inhoud) });
        }
      }
    }
    const paar = await meetParen(
      () => onzeRonde(kafka, store, maker),
      () => kaleRonde(kafka, berichten),
    );
    await store.close();
    const bytes = berichten.reduce((som, { value }) => som + value.length, 0) / berichten.length;
    return [
      {
        wat: `relais, ${EVENTS} gebeurtenissen van ${bytes.toFixed(0)} bytes, ${PARTITIES} partities`,
        eenheid: '/s',
        ...paar,
        naast: `kale kafkajs, acks all, ${ZENDING} per zending`,
        doel: 0.5,
      },
    ];
  });
}

/** Notes and letters of a thousand zaken, as a day of work leaves them. */
function act(nr: number): Append {
  const zaak = `01890a5d-ac96-774b-bcce-${String(nr % ZAKEN).padStart(12, '0')}`;
  const data = { briefId: `01890a5d-ac96-774b-bcce-${String(nr).padStart(12, '0')}`, soort: 'verzoek om informatie' };
  const metadata = naarMetadata({
    schemaversie: 1,
    tijdstip: 1_769_850_000_000 + nr,
    medewerker: 1,
    locatie: 'Arnhem',
  });
  return {
    stream: `zaak-${zaak}`,
    expected: 'any',
    events: [{ id: randomUUID(), type: 'BriefGevraagd', data, metadata }],
  };
}

async function topics(kafka: TestCluster): Promise<string> {
  const naamruimte = `bench-${randomUUID()}`;
  await legTopicsAan(kafka.cluster, { naamruimte, partities: PARTITIES, replicatiefactor: 1 });
  return naamruimte;
}

/** From the moment that it has read back where it begins until its last transaction is committed. */
async function onzeRonde(kafka: TestCluster, store: PostgresEventStore, maker: Berichtenmaker): Promise<number> {
  const naamruimte = await topics(kafka);
  const kop = await store.head();
  const begonnen = Promise.withResolvers<void>();
  const klaar = Promise.withResolvers<number>();
  const relais = new Relais(new Gebeurtenissenstroom(store, maker), {
    kafka: kafka.cluster,
    leases: ALTIJD_VRIJ,
    naamruimte,
    peiler: new Peiler(store, OIN, naamruimte),
    luisteraar: {
      opBegin: () => begonnen.resolve(),
      opGepubliceerd: (_, { bij }) => bij?.positie === kop && klaar.resolve(EVENTS),
      opFout: (_, fout) => klaar.reject(fout),
    },
  });
  relais.start();
  await Promise.race([begonnen.promise, klaar.promise]);
  const perSeconde = await snelheid(() => klaar.promise);
  await relais.stop();
  return perSeconde;
}

async function kaleRonde(kafka: TestCluster, berichten: readonly { key: string; value: string }[]): Promise<number> {
  const topic = `${await topics(kafka)}.zaken.v1`;
  const producer = new kafkajs.Kafka({ brokers: [...kafka.brokers], logLevel: kafkajs.logLevel.NOTHING }).producer({
    createPartitioner: kafkajs.Partitioners.DefaultPartitioner,
  });
  await producer.connect();
  const perSeconde = await snelheid(async () => {
    for (let i = 0; i < berichten.length; i += ZENDING) {
      await producer.send({ topic, acks: -1, messages: berichten.slice(i, i + ZENDING) });
    }
    return berichten.length;
  });
  await producer.disconnect();
  return perSeconde;
}
