import { join } from 'node:path';
import { readTopics, startTestCluster, whyNoKafka, type Read } from '@zaakstroom/kafka/testing';
import { draai } from '../e2e/cli.js';
import { Dienstenproef } from '../e2e/dienstenproef.js';
import { LOG_IS_ER, schrijfLog, totalen, VERWACHT } from './bpic2012.js';

const metLog = LOG_IS_ER ? describe : describe.skip;

const geen = process.env['KAFKA_BROKERS']
  ? 'KAFKA_BROKERS names a cluster that is not ours'
  : await whyNoKafka('the topics of a real log, published by services of their own');

metLog('a real log, with every service as a process of its own', () => {
  let proef: Dienstenproef;
  afterEach(() => proef.sluit());

  async function gedaan(...argumenten: string[]): Promise<void> {
    const { DATABASE_URL, ZAAKSTROOM_SLEUTEL, KAFKA_BROKERS } = proef.omgeving;
    const omgeving = { DATABASE_URL, ZAAKSTROOM_SLEUTEL, ...(KAFKA_BROKERS && { KAFKA_BROKERS }) };
    const { code, uit, fout } = await draai('cli.ts', omgeving as Record<string, string>, ...argumenten).afloop;
    if (code !== 0) throw new Error(fout);
    process.stdout.write(`${uit.trim()}\n`);
  }

  /** Imports the log case by case; kills who follows behandeltijd when part of it is there. */
  async function importeer(opDeHelft: () => Promise<void> = async () => undefined): Promise<void> {
    const klaar = gedaan('importeer', await schrijfLog(proef.map, 'zaak'), '--bron', 'bpic2012');
    const genoeg = async () => {
      const { rows } = await proef.database.pool.query<{ n: number }>(
        'select count(*)::int as n from behandeltijd.registraties',
      );
      return rows[0]!.n > 50_000;
    };
    while (!(await genoeg())) await new Promise((verder) => setTimeout(verder, 50));
    await proef.dood((await proef.houder('projectie behandeltijd'))!);
    await opDeHelft();
    await klaar;
  }

  async function geexporteerd(): Promise<[number, string]> {
    const bestand = join(proef.map, 'tijd.json');
    await gedaan('exporteer', 'behandeltijd', '--per', 'zaak', '--formaat', 'json', '--uit', bestand);
    return totalen(bestand);
  }

  it('gives the same totals to the millisecond, also when a projecties is killed halfway', async () => {
    proef = await Dienstenproef.maak();
    await proef.start('projecties', 'projecties', 'zaken-api', 'zaken-api', 'werkverdeling', 'rapportage-api');
    await importeer();
    expect(await geexporteerd()).toEqual([...VERWACHT[60]]);
  });

  (geen === undefined ? it : it.skip)(
    'tells the topics the same, also when a projecties and a publicatie are killed halfway',
    async () => {
      const kafka = await startTestCluster();
      try {
        proef = await Dienstenproef.maak({
          KAFKA_BROKERS: kafka.brokers.join(','),
          ZAAKSTROOM_OIN: '00000001234567890000',
        });
        await gedaan('topics');
        await proef.start('projecties', 'projecties', 'zaken-api', 'publicatie', 'publicatie');
        await importeer(async () => proef.dood((await proef.houder('publicatie gebeurtenissen'))!));
        const [totaal, digest] = await geexporteerd();
        expect([totaal, digest]).toEqual([...VERWACHT[60]]);

        const { rows } = await proef.database.pool.query<{ n: number }>(
          'select count(*)::int as n from event_store.events',
        );
        const laatste = new Map<string, number>();
        let verwerkt = 0;
        const som = (berichten: readonly Read[]): number => {
          for (; verwerkt < berichten.length; verwerkt++) {
            const { topic, key, value } = berichten[verwerkt]!;
            if (topic === 'zaakstroom.behandeltijd.v1') laatste.set(key!, JSON.parse(value!).data.milliseconden);
          }
          return [...laatste.values()].reduce((tot, ms) => tot + ms, 0);
        };
        const gebeurtenissen = (berichten: readonly Read[]) =>
          berichten.filter(({ topic }) => topic === 'zaakstroom.zaken.v1');
        const gelezen = await readTopics(
          kafka.brokers,
          ['zaakstroom.zaken.v1', 'zaakstroom.behandeltijd.v1'],
          (tot) => tot.length >= rows[0]!.n && som(tot) === totaal && gebeurtenissen(tot).length >= rows[0]!.n,
          240_000,
        );
        const ids = new Set(gebeurtenissen(gelezen).map(({ value }) => JSON.parse(value!).id));
        process.stdout.write(
          `topics: ${gebeurtenissen(gelezen).length} events, ${ids.size} ids, ${laatste.size} months of zaken, ${som(gelezen)} ms\n`,
        );
        expect([ids.size, gebeurtenissen(gelezen).length]).toEqual([rows[0]!.n, rows[0]!.n]);
      } finally {
        await kafka.stop();
      }
    },
  );
});
