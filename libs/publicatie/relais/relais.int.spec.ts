import type { EventStore } from '@zaakstroom/event-store';
import { whyNoKafka, type TestCluster } from '@zaakstroom/kafka/testing';
import { Berichtenmaker } from '../domein/bericht.js';
import { Gebeurtenissenstroom } from '../stromen/gebeurtenissen.js';
import { Herkend } from '../stromen/herkenning.js';
import { chaos, perPartitie } from '../testing/chaos.js';
import { DINGEN, getikt, gezien } from '../testing/dingen.js';
import { ALTIJD_VRIJ } from '../testing/leases.js';
import { Opstelling } from '../testing/opstelling.js';
import { Relais, type Relaisluisteraar } from './relais.js';
import type { Stroom } from './stroom.js';

const geen = await whyNoKafka('the relay with a real broker');
const OIN = '00000000000000000000';
/** Tells a state at once. */
const TOESTANDEN: Stroom = {
  naam: 'toestanden',
  partitie: 1,
  async *delen() {
    yield { berichten: [], voortgang: '1', positie: '' };
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

  function begin(luisteraar: Partial<Relaisluisteraar> = {}): Relais {
    const stroom = new Gebeurtenissenstroom(opstelling.store, new Berichtenmaker(DINGEN, OIN));
    const stil = { opBegin: () => undefined, opGepubliceerd: () => undefined, opFout: () => undefined };
    const nieuw = new Relais(stroom, kafka.cluster, ALTIJD_VRIJ, { ...stil, ...luisteraar }, opstelling.naamruimte);
    nieuw.start();
    relais.push(nieuw);
    return nieuw;
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
    ['events', (store: EventStore): Stroom => new Gebeurtenissenstroom(store, new Berichtenmaker(DINGEN, OIN))],
    ['states', (store: EventStore): Stroom => new Herkend(TOESTANDEN, store)],
  ])('refuses to go on from another store: %s', async (_, stroomVan) => {
    await opstelling.store.append(getikt('a', 1));
    const eerste = begin();
    await opstelling.lees(1);
    await eerste.stop();

    const ander = await Opstelling.maak(kafka);
    try {
      await ander.store.append(getikt('b', 1));
      const gehoord = Promise.withResolvers<string>();
      const stroom = stroomVan(ander.store);
      const luisteraar: Relaisluisteraar = {
        opBegin: () => undefined,
        opGepubliceerd: () => gehoord.resolve('published'),
        opFout: (_, fout) => gehoord.resolve((fout as Error).message),
      };
      const verkeerd = new Relais(stroom, kafka.cluster, ALTIJD_VRIJ, luisteraar, opstelling.naamruimte);
      relais.push(verkeerd);
      verkeerd.start();
      expect(await gehoord.promise).toMatch(
        /^de topics zijn gevuld uit een andere event store dan deze, of uit een latere/,
      );
    } finally {
      await ander.sluit();
    }
  });

  it('goes on with states from the store that the events come from', async () => {
    await opstelling.store.append(getikt('a', 1));
    begin();
    await opstelling.lees(1);
    const gehoord = Promise.withResolvers<string | undefined>();
    const luisteraar: Relaisluisteraar = {
      opBegin: () => undefined,
      opGepubliceerd: (_, { voortgang }) => gehoord.resolve(voortgang),
      opFout: (_, fout) => gehoord.reject(fout),
    };
    const stroom = new Herkend(TOESTANDEN, opstelling.store);
    const toestanden = new Relais(stroom, kafka.cluster, ALTIJD_VRIJ, luisteraar, opstelling.naamruimte);
    relais.push(toestanden);
    toestanden.start();
    expect(await gehoord.promise).toBe('1');
  });

  it('killed three times, and the broker once, leaves each partition complete, in order, without a double', async () => {
    const herstarts = kafka.broker ? 1 : 0;
    const verslag = await chaos(opstelling, { events: 1_000, dingen: 20, moorden: 3, herstarts });
    for (const { is, hoort } of perPartitie(verslag)) expect(is).toEqual(hoort);
    expect(verslag.gelezen).toHaveLength(1_000);
  });
});
