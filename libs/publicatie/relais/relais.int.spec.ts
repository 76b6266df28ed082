import type { EventStore } from '@zaakstroom/event-store';
import { readTopics, whyNoKafka, type TestCluster } from '@zaakstroom/kafka/testing';
import { Berichtenmaker, type Bericht } from '../domein/bericht.js';
import { Gebeurtenissenstroom } from '../stromen/gebeurtenissen.js';
import { Herkend } from '../stromen/herkenning.js';
import { chaos, perPartitie } from '../testing/chaos.js';
import { DINGEN, getikt, gezien } from '../testing/dingen.js';
import { ALTIJD_VRIJ } from '../testing/leases.js';
import { Opstelling } from '../testing/opstelling.js';
import { Peiler } from './peiler.js';
import { Relais, type Relaisluisteraar } from './relais.js';
import type { Stroom } from './stroom.js';

const geen = await whyNoKafka('the relay with a real broker');
const OIN = '00000000000000000000';
/** Tells a state at once. */
const TOESTANDEN: Stroom = {
  naam: 'toestanden',
  partitie: 1,
  topics: [],
  async *delen() {
    yield { berichten: [], voortgang: '1' };
  },
};

(geen === undefined ? describe : describe.skip)('the relay of events', () => {
  let kafka: TestCluster;
  let opstelling: Opstelling;
  const relais: Relais[] = [];

  beforeAll(async () => {
    kafka = await Opstelling.kafka();
  });
  afterAll(() => kafka.stop());
  beforeEach(async () => {
    opstelling = await Opstelling.maak(kafka);
  });
  afterEach(async () => {
    await Promise.all(relais.splice(0).map((elk) => elk.stop()));
    await opstelling.sluit();
  });

  const gebeurtenissen = (store: EventStore = opstelling.store): Stroom =>
    new Gebeurtenissenstroom(store, new Berichtenmaker(DINGEN, OIN));
  function begin(
    luisteraar: Partial<Relaisluisteraar> = {},
    stroom = gebeurtenissen(),
    naamruimte = opstelling.naamruimte,
  ): Relais {
    const stil = { opBegin: () => undefined, opGepubliceerd: () => undefined, opFout: () => undefined };
    const nieuw = new Relais(stroom, {
      kafka: kafka.cluster,
      leases: ALTIJD_VRIJ,
      luisteraar: { ...stil, ...luisteraar },
      naamruimte,
      peiler: new Peiler(opstelling.store, OIN, naamruimte),
    });
    nieuw.start();
    relais.push(nieuw);
    return nieuw;
  }
  /** The first thing that a relay of this stream says: that it published, or why not. */
  async function uitkomst(stroom: Stroom): Promise<string> {
    const gehoord = Promise.withResolvers<string>();
    begin(
      {
        opGepubliceerd: (_, { voortgang }) => gehoord.resolve(`published ${voortgang}`),
        opFout: (_, fout) => gehoord.resolve((fout as Error).message),
      },
      stroom,
    );
    return gehoord.promise;
  }
  const nummers = async (aantal: number) =>
    (await opstelling.lees(aantal)).map(({ key, value }) => `${key} ${JSON.parse(value!).data.nr}`).sort();

  it('publishes from the beginning of the store, and then what comes', async () => {
    await opstelling.store.appendInOrder([getikt('a', 1), gezien('a'), getikt('b', 1)]);
    begin();
    await opstelling.lees(2);
    await opstelling.store.append(getikt('a', 2));
    const gelezen = await opstelling.lees(3);
    expect(gelezen.map(({ key, value }) => `${key} ${JSON.parse(value!).data.nr}`).sort()).toEqual([
      'a 1',
      'a 2',
      'b 1',
    ]);
    for (const { headers } of gelezen) {
      expect(headers).toEqual({ 'content-type': 'application/cloudevents+json; charset=UTF-8' });
    }
  });

  it('sends no personal field and no medewerker', async () => {
    await opstelling.store.append(getikt('a', 1));
    begin();
    const value = (await opstelling.lees(1))[0]!.value!;
    expect(JSON.parse(value).data).toEqual({ tijdstip: '2026-03-02T09:00:00.000Z', nr: 1, kleur: 'blauw' });
    expect(value).not.toMatch(/4711|geheim/);
  });

  it('goes on where another one stopped', async () => {
    await opstelling.store.append(getikt('a', 1));
    const eerste = begin();
    await opstelling.lees(1);
    await eerste.stop();
    await opstelling.store.append(getikt('a', 2));
    begin();
    await opstelling.lees(2);
    await opstelling.store.append(getikt('a', 3));
    expect(await nummers(3)).toEqual(['a 1', 'a 2', 'a 3']);
  });

  it('of which two run by mistake, without leases, loses and doubles nothing', async () => {
    const fouten = [0, 0];
    begin({ opFout: () => fouten[0]!++ });
    begin({ opFout: () => fouten[1]!++ });
    let nr = 0;
    while (fouten[0] === 0 || fouten[1] === 0 || nr < 300) await opstelling.store.append(getikt(`d${nr % 7}`, nr++));
    const gelezen = await nummers(nr);
    expect(gelezen).toEqual(Array.from({ length: nr }, (_, i) => `d${i % 7} ${i}`).sort());
  });

  it.each([
    ['events', (store: EventStore): Stroom => new Herkend(gebeurtenissen(store), store, 'A')],
    ['states', (store: EventStore): Stroom => new Herkend(TOESTANDEN, store, 'A')],
  ])('refuses to go on from another store, also with our mark: %s', async (_, stroomVan) => {
    await opstelling.store.append(getikt('a', 1));
    const eerste = begin({}, new Herkend(gebeurtenissen(), opstelling.store, 'A'));
    await opstelling.lees(1);
    await eerste.stop();

    const ander = await Opstelling.maak(kafka);
    try {
      await ander.store.append(getikt('b', 1));
      expect(await uitkomst(stroomVan(ander.store))).toMatch(
        /^de topics zijn gevuld uit een andere event store dan deze, of uit een latere stand ervan: gebeurtenis/,
      );
    } finally {
      await Promise.all(relais.splice(0).map((elk) => elk.stop()));
      await ander.sluit();
    }
  });

  it.each([
    ['events', (): Stroom => gebeurtenissen()],
    ['states', (): Stroom => TOESTANDEN],
  ])('refuses a copy that was made before anything was published, by its mark: %s', async (_, stroomVan) => {
    // It publishes nothing, and yet the topics are its own from then on.
    const eerste = begin({}, new Herkend(gebeurtenissen(), opstelling.store, 'A'));
    while (!(await staatErIets())) await new Promise((verder) => setTimeout(verder, 20));
    await eerste.stop();
    expect(await uitkomst(new Herkend(stroomVan(), opstelling.store, 'B'))).toMatch(/: die had kenmerk A, .* heeft B$/);
  });
  const staatErIets = async () => {
    const [voortgang] = await readTopics(
      kafka.brokers,
      [`${opstelling.naamruimte}.publicatie.voortgang.v1`],
      (gelezen) => gelezen.some(({ key }) => key === 'progress'),
    );
    return voortgang !== undefined;
  };

  it('goes on with states from the store that the events come from', async () => {
    await opstelling.store.append(getikt('a', 1));
    begin({}, new Herkend(gebeurtenissen(), opstelling.store, 'A'));
    await opstelling.lees(1);
    expect(await uitkomst(new Herkend(TOESTANDEN, opstelling.store, 'A'))).toMatch(/^published/);
  });

  it('names the topics that are missing, and how to make them', async () => {
    const gehoord = Promise.withResolvers<string>();
    begin({ opFout: (_, fout) => gehoord.resolve((fout as Error).message) }, gebeurtenissen(), 'nergens');
    expect(await gehoord.promise).toBe(
      'in Kafka ontbreken de topics nergens.zaken.v1, nergens.behandeltijd.v1, nergens.werkvoorraad.v1, ' +
        'nergens.toewijzingen.v1, nergens.peil.v1, nergens.publicatie.voortgang.v1; ' +
        'maak aan wat ontbreekt met: npm run zaakstroom -- topics',
    );
  });

  it('stands still with the name of a message that the broker does not take, and loses nothing when it does', async () => {
    const groot: Stroom = {
      naam: 'gebeurtenissen',
      partitie: 0,
      topics: [],
      async *delen() {
        const inhoud = (id: string, tekst: string) =>
          ({ id, type: 'nl.zaakstroom.groot.v1', data: { tekst } }) as unknown as Bericht['inhoud'];
        const berichten = [inhoud('klein', ''), inhoud('groot', 'x'.repeat(1_100_000))];
        yield {
          berichten: berichten.map((elk) => ({ topic: 'zaakstroom.zaken.v1', sleutel: 'a', inhoud: elk })),
          voortgang: '1',
        };
      },
    };
    const { naamruimte } = opstelling;
    expect(await uitkomst(groot)).toMatch(
      new RegExp(
        `^Kafka weigert een bericht als te groot voor ${naamruimte}\\.zaken\\.v1: ` +
          'het grootste is groot \\(nl\\.zaakstroom\\.groot\\.v1, sleutel a\\) van 1100\\d{3} bytes; ',
      ),
    );
    await Promise.all(relais.splice(0).map((elk) => elk.stop()));
    await opstelling.store.append(getikt('a', 1));
    begin();
    expect(await nummers(1)).toEqual(['a 1']);
  });

  it('tells how far each topic is complete, also after another took over and nothing happened since', async () => {
    await opstelling.store.appendInOrder([getikt('a', 1), getikt('b', 1), getikt('a', 2)]);
    const eerste = begin();
    const laatste = new Map((await opstelling.lees(3)).map(({ partition, offset }) => [partition, Number(offset)]));
    const einden = [...laatste].sort().map(([partitie, offset]) => ({ partitie, offset }));
    const peilen = (aantal: number) => opstelling.lees(aantal, 'zaakstroom.peil.v1');
    const verwacht = { topic: 'zaakstroom.zaken.v1', positie: await opstelling.store.head(), partities: einden };

    const voor = await peilen(2);
    await eerste.stop();
    begin();
    const na = await peilen(4);
    for (const gelezen of [voor, na.slice(2)]) {
      const data = gelezen.map(({ key, value }) => [key, JSON.parse(value!).data]);
      expect(Object.fromEntries(data)).toMatchObject({
        'zaakstroom.zaken.v1': verwacht,
        'zaakstroom.toewijzingen.v1': { partities: [] },
      });
    }
    // With some room, and before it was written.
    const [{ data, time }] = na.map(({ value }) => JSON.parse(value!)) as [{ data: { tot: string }; time: string }];
    expect(Date.parse(time) - Date.parse(data.tot)).toBeGreaterThanOrEqual(10_000);
  });

  it('killed three times, and the broker once, leaves each partition complete, in order, without a double', async () => {
    const herstarts = kafka.broker ? 1 : 0;
    const verslag = await chaos(opstelling, { events: 1_000, dingen: 20, moorden: 3, herstarts });
    for (const { is, hoort } of perPartitie(verslag)) expect(is).toEqual(hoort);
    expect(verslag.gelezen).toHaveLength(1_000);
  });
});
