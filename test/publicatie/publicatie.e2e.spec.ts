import { spawn, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readTopics, startTestCluster, whyNoKafka, type TestCluster } from '@zaakstroom/kafka/testing';
import { createTestDatabase } from '@zaakstroom/postgres/testing';
import type { Database } from '@zaakstroom/postgres';
import kafkajs from 'kafkajs';
import { draai } from '../e2e/cli.js';
import { alsGestart } from '../e2e/datamap.js';
import { Serverproces, tokenVoor } from '../e2e/serverproces.js';
import { leesMetJava } from './console.js';
import { Keuring } from './keuring.js';

const WORTEL = join(import.meta.dirname, '../..');
const JAN = { sub: 'jan', rollen: ['behandelaar'], locatie: 'Arnhem', team: 'A1', groepsfunctie: 'E' };

/** Over real names of topics, so on a broker of our own only. */
const geen = process.env['KAFKA_BROKERS']
  ? 'KAFKA_BROKERS names a cluster that is not ours'
  : await whyNoKafka('the whole product with a real broker');

/** Ten people, four zaken each a day, over three days long past; in the end all is paused. */
function log(): string {
  const regels = ['zaak,medewerker,soort,tijdstip'];
  for (let dag = 3; dag <= 5; dag++) {
    for (let wie = 0; wie < 10; wie++) {
      for (let nr = 0; nr < 4; nr++) {
        const zaak = `L${(wie * 7 + nr * 3 + dag) % 40}`;
        const op = (minuut: number) =>
          `2025-03-0${dag}T${String(9 + nr).padStart(2, '0')}:${String(minuut).padStart(2, '0')}:00+01:00`;
        regels.push(`${zaak},m${wie},start,${op(wie)}`, `${zaak},m${wie},stop,${op(wie + 20 + nr)}`);
      }
    }
  }
  return `${regels.join('\n')}\n`;
}

(geen === undefined ? describe : describe.skip)('the product with Kafka', () => {
  let kafka: TestCluster;
  let map: string;
  let server: Serverproces;
  let token: string;
  let rapportage: Database;
  const afnemers: ChildProcess[] = [];
  const omgeving = () => ({ KAFKA_BROKERS: kafka.brokers.join(',') });
  const cli = (...argumenten: string[]) =>
    draai('cli.ts', { ...omgeving(), ZAAKSTROOM_DATA: map }, ...argumenten).afloop;

  beforeAll(async () => {
    kafka = await startTestCluster();
    map = await mkdtemp(join(tmpdir(), 'zaakstroom-publicatie-'));
    await alsGestart(map);
    rapportage = await createTestDatabase();
    const topics = await cli('topics');
    expect([topics.code, topics.fout]).toEqual([0, '']);
    expect(topics.uit).toContain(
      'zaakstroom.zaken.v1: gemaakt\n  partities 6, replicatiefactor 1\n  cleanup.policy=delete retention.ms=-1',
    );
    await writeFile(join(map, 'log.csv'), log());
    expect((await cli('importeer', join(map, 'log.csv'))).code).toBe(0);
    server = await Serverproces.start(map, omgeving());
    token = await tokenVoor(map, JAN);
  });
  afterAll(async () => {
    for (const afnemer of afnemers) afnemer.kill('SIGKILL');
    await server.eindig('SIGTERM');
    await kafka.stop();
    await rapportage.close();
    await rm(map, { recursive: true, force: true });
  });

  async function doe(pad: string, revisie?: number, inhoud: object = {}): Promise<string> {
    const antwoord = await fetch(`${server.adres}/v1/${pad}`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
        'idempotency-key': randomUUID(),
        ...(revisie !== undefined && { 'if-match': `"${revisie}"` }),
      },
      body: JSON.stringify(inhoud),
    });
    if (antwoord.status >= 300) throw new Error(`${pad}: ${antwoord.status} ${await antwoord.text()}`);
    return ((await antwoord.json()) as { zaakId: string }).zaakId;
  }

  async function handelAf(nr: number): Promise<string> {
    const nieuw = { zaaktype: 'bezwaar', zaaksoort: 'overig', ontvangenOp: '2025-01-05', onderwerp: `Geheim ${nr}` };
    const zaakId = await doe('zaken', undefined, nieuw);
    await doe(`zaken/${zaakId}/behandelingen`, 1);
    await doe(`zaken/${zaakId}/raadplegingen`);
    await doe(`zaken/${zaakId}/notities`, undefined, { tekst: 'Geheime notitie' });
    return zaakId;
  }

  const AANTAL = 12;
  /** Of the log: 40 registrations and 240 acts; of each zaak by hand: registered, classified, taken, noted. */
  let verwacht: number;
  /** ms over all zaken, as the export tells it. */
  let totaal: number;

  it('publishes all that was there before, and all that people do', async () => {
    for (let nr = 0; nr < AANTAL; nr++) await handelAf(nr);
    const { uit } = await cli('status');
    const events = Number(/event store (\d+) gebeurtenissen/.exec(uit)![1]);
    verwacht = events - AANTAL; // without the raadplegingen
    const gelezen = await readTopics(kafka.brokers, ['zaakstroom.zaken.v1'], ({ length }) => length >= verwacht);
    expect(gelezen).toHaveLength(verwacht);
    expect(new Set(gelezen.map(({ value }) => JSON.parse(value!).id)).size).toBe(verwacht);
  });

  it('is read by the console consumer of Java: each message meets its contract, in order per zaak, and names nobody', async () => {
    const keuring = new Keuring();
    const zaken = await leesMetJava(kafka.brokers, 'zaakstroom.zaken.v1', verwacht);
    const toewijzingen = await leesMetJava(kafka.brokers, 'zaakstroom.toewijzingen.v1', AANTAL);
    expect([zaken.length, toewijzingen.length]).toEqual([verwacht, AANTAL]);
    const fouten = [
      ...zaken.flatMap(({ sleutel, waarde }) => keuring.fouten('zaakstroom.zaken.v1', sleutel, waarde)),
      ...toewijzingen.flatMap(({ sleutel, waarde }) => keuring.fouten('zaakstroom.toewijzingen.v1', sleutel, waarde)),
    ];
    expect(fouten).toEqual([]);
    for (const berichten of Map.groupBy(zaken, ({ sleutel }) => sleutel).values()) {
      expect(new Set(berichten.map(({ partitie }) => partitie)).size).toBe(1);
      const nummers = berichten.map(({ waarde }) => JSON.parse(waarde).sequence as number);
      expect(nummers).toEqual(nummers.map((_, i) => i + 1));
    }
    expect(zaken.some(({ waarde }) => /Geheim|"medewerker":|"behandelaar":/.test(waarde))).toBe(false);
  });

  it('tells the time of each zaak: together exactly what the export tells', async () => {
    await cli('exporteer', 'behandeltijd', '--per', 'zaak', '--formaat', 'json', '--uit', join(map, 'zaken.json'));
    const export_ = Object.values<number>(JSON.parse(await readFile(join(map, 'zaken.json'), 'utf8')));
    totaal = export_.reduce((som, ms) => som + ms, 0);
    const laatste = new Map<string, { gecorrigeerd: number }>();
    const som = () => [...laatste.values()].reduce((tot, { gecorrigeerd }) => tot + gecorrigeerd, 0);
    const keuring = new Keuring();
    const gelezen = await readTopics(kafka.brokers, ['zaakstroom.behandeltijd.v1'], (tot) => {
      for (const { key, value } of tot) laatste.set(key!, JSON.parse(value!).data);
      return som() === totaal;
    });
    expect(totaal).toBeGreaterThan(0);
    expect(gelezen.flatMap(({ topic, key, value }) => keuring.fouten(topic, key!, value!))).toEqual([]);
  });

  it('tells what lies in each werkvoorraad', async () => {
    const [eerste] = await readTopics(kafka.brokers, ['zaakstroom.werkvoorraad.v1'], ({ length }) => length > 0);
    expect(new Keuring().fouten(eerste!.topic, eerste!.key!, eerste!.value!)).toEqual([]);
  });

  it('shows in status and readiness how far it is', async () => {
    const { uit } = await cli('status');
    expect(uit).toMatch(/gebeurtenissen +\d+ +\d+\.\d s .* loopt/);
    expect(uit).toMatch(/behandeltijd +\d+ +\d+\.\d s .* loopt/);
    const gereed = (await (await fetch(`${server.adres}/_healthz/readyz`)).json()) as {
      publicatie: { stroom: string; achterstand: string; milliseconden: number; fout?: string }[];
    };
    expect(gereed.publicatie.map(({ stroom }) => stroom)).toEqual(['behandeltijd', 'gebeurtenissen', 'werkvoorraad']);
    for (const { achterstand, milliseconden, fout } of gereed.publicatie) {
      expect(fout).toBeUndefined();
      expect(Temporal.Duration.from(achterstand).total('milliseconds')).toBe(milliseconden);
    }
  });

  it('tells readers how far each topic is complete', async () => {
    const van = ['behandeltijd', 'toewijzingen', 'werkvoorraad', 'zaken'].map((naam) => `zaakstroom.${naam}.v1`);
    const laatste = new Map<string, { positie: string; tot: string; totDag?: string }>();
    const keuring = new Keuring();
    const gelezen = await readTopics(kafka.brokers, ['zaakstroom.peil.v1'], (tot) => {
      for (const { key, value } of tot) laatste.set(key!, JSON.parse(value!).data);
      return laatste.size === van.length;
    });
    expect([...laatste.keys()].sort()).toEqual(van);
    expect(gelezen.flatMap(({ topic, key, value }) => keuring.fouten(topic, key!, value!))).toEqual([]);
    expect(laatste.get('zaakstroom.behandeltijd.v1')!.totDag).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  });

  it('feeds the example consumer, whose table is right after a kill and after everything was delivered again', async () => {
    const groep = `proef-${randomUUID()}`;
    const { host, port, user, database } = rapportage.config as Record<string, string>;
    const url = `postgres://${user}@localhost:${port}/${database}?host=${encodeURIComponent(host!)}`;
    const start = () => {
      const proces = spawn(process.execPath, [join(WORTEL, 'docs/voorbeelden/afnemer.js')], {
        cwd: WORTEL,
        env: { ...process.env, ...omgeving(), DATABASE_URL: url, GROEP: groep, NODE_NO_WARNINGS: '1' },
        stdio: ['ignore', 'inherit', 'inherit'],
      });
      afnemers.push(proces);
      return proces;
    };
    const telling = async () => {
      const { rows } = await rapportage.pool
        .query<{ zaken: string; events: string; ms: string; soorten: string }>(
          `select count(*) as zaken, coalesce(sum(gebeurtenissen), 0) as events,
                  (select coalesce(sum(milliseconden), 0) from behandeltijd) as ms,
                  count(*) filter (where zaaksoort = 'overig' and zaaktype = 'bezwaar') as soorten from rapport`,
        )
        .catch(() => ({ rows: [] }));
      return rows[0];
    };
    const totdat = async (waar: (stand: Awaited<ReturnType<typeof telling>>) => boolean) => {
      const uiterlijk = Date.now() + 60_000;
      for (let stand = await telling(); !waar(stand); stand = await telling()) {
        if (Date.now() > uiterlijk) throw new Error(`the table did not come so far: ${JSON.stringify(stand)}`);
        await new Promise((verder) => setTimeout(verder, 20));
      }
    };

    const eerste = start();
    await totdat((stand) => Number(stand?.events ?? 0) > 0);
    eerste.kill('SIGKILL');
    await once(eerste, 'exit');
    const tweede = start();
    await totdat((stand) => Number(stand?.events) === verwacht && Number(stand?.ms) === totaal);
    tweede.kill('SIGTERM');
    await once(tweede, 'exit');
    const volledig = async () => (await rapportage.pool.query('select topic from volledig order by topic')).rows;
    const stand = await telling();
    expect(await volledig()).toEqual(expect.arrayContaining([{ topic: 'zaakstroom.zaken.v1' }]));
    expect(stand).toMatchObject({ zaken: String(40 + AANTAL), soorten: String(40 + AANTAL) });

    // The group forgets how far it was: everything comes again.
    const admin = new kafkajs.Kafka({ brokers: [...kafka.brokers], logLevel: 0 }).admin();
    await admin.connect();
    for (;;) {
      const vergeten = await admin.deleteGroups([groep]).then(
        () => true,
        () => false,
      );
      if (vergeten) break;
      await new Promise((verder) => setTimeout(verder, 200));
    }
    const derde = start();
    for (;;) {
      const offsets = await admin.fetchOffsets({ groupId: groep }).catch(() => []);
      const zaken = offsets.find(({ topic }) => topic === 'zaakstroom.zaken.v1')?.partitions ?? [];
      const verwerkt = zaken.filter(({ offset }) => Number(offset) > 0).length;
      if (verwerkt >= 6) break;
      await new Promise((verder) => setTimeout(verder, 200));
    }
    await admin.disconnect();
    expect(await telling()).toEqual(stand);
    derde.kill('SIGKILL');
  });
});

it('without Kafka the product says that publication is off', async () => {
  const map = await mkdtemp(join(tmpdir(), 'zaakstroom-zonder-kafka-'));
  const zonder = await Serverproces.start(map, { KAFKA_BROKERS: '' });
  await zonder.eindig('SIGTERM');
  expect(zonder.uitvoer).toContain('publicatie staat uit: KAFKA_BROKERS is niet gezet');
  const onbereikbaar = await draai('cli.ts', { ZAAKSTROOM_DATA: map, KAFKA_BROKERS: '127.0.0.1:1' }, 'topics').afloop;
  expect([onbereikbaar.code, onbereikbaar.fout]).toEqual([
    1,
    expect.stringMatching(
      /^zaakstroom: Kafka is niet bereikbaar op 127\.0\.0\.1:1 \(instelling KAFKA_BROKERS\): .*\n$/,
    ),
  ]);
  const { code, fout } = await draai('cli.ts', { ZAAKSTROOM_DATA: map, KAFKA_BROKERS: '' }, 'topics').afloop;
  expect([code, fout]).toEqual([
    2,
    'zaakstroom: KAFKA_BROKERS is niet gezet: er is geen Kafka om topics in te maken\n',
  ]);
  await rm(map, { recursive: true, force: true });
});
