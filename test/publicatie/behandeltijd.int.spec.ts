import { randomUUID } from 'node:crypto';
import {
  BEHANDELTIJD,
  BEHANDELTIJD_CATALOGUS,
  BehandeltijdProjectie,
  berekeningMet,
  CORRECTIES,
  CorrectiesProjectie,
  Tijdstanden,
} from '@zaakstroom/behandeltijd';
import { Catalogus, declareer, naarMetadata, type Soort } from '@zaakstroom/catalogus';
import { PostgresEventStore, type Append, type JsonObject } from '@zaakstroom/event-store';
import { VasteKlok } from '@zaakstroom/klok';
import type { Database } from '@zaakstroom/postgres';
import { createTestDatabase } from '@zaakstroom/postgres/testing';
import { Projecties } from '@zaakstroom/projecties';
import { Behandeltijdstroom, Standen, Verteld, type Deel } from '@zaakstroom/publicatie/testing';
import fc from 'fast-check';
import { Keuring } from './keuring.js';

const handeling = (type: string, soort: Soort) =>
  declareer({
    type,
    versie: 1,
    soort,
    activiteit: 'behandelen',
    zin: () => type,
    openbaarheidsklasse: 'intern',
    persoonsgegevens: [],
    exportnaam: type,
  });
const CATALOGUS = new Catalogus([
  handeling('Begonnen', 'geen'),
  handeling('start', 'start'),
  handeling('stop', 'stop'),
  ...BEHANDELTIJD_CATALOGUS,
]);
const VERWIJZING = {
  categorieen: ['ding'],
  zaakId: (stroom: string) => stroom.slice('ding-'.length),
  zaaknummer: ({ type, data }: { type: string; data: JsonObject }) =>
    type === 'Begonnen' ? (data['nummer'] as string) : undefined,
};
const MINUUT = 60_000;

/** What a state tells, as a reader has it. */
interface Toestand {
  readonly zaakId: string;
  readonly maand: string;
  readonly positie: string;
  readonly totDag: string;
  readonly milliseconden: number;
  readonly correctie: number;
  readonly gecorrigeerd: number;
  readonly dagen: readonly { dag: string; definitief: boolean; milliseconden: number; correctie: number }[];
}

describe('the states of behandeltijd', () => {
  let database: Database;
  let store: PostgresEventStore;
  let projecties: Projecties;
  let bron: Tijdstanden;
  let klok: VasteKlok;
  /** As a compacted topic keeps them. */
  const topic = new Map<string, Toestand>();
  let voortgang: string | undefined;
  const ids = new Map<string, string>();
  const keuring = new Keuring();

  beforeEach(async () => {
    database = await createTestDatabase();
    store = await PostgresEventStore.open(database.pool, database.config);
    await Standen.open(database.pool);
    bron = new Tijdstanden(database.pool, berekeningMet());
    const projectie = new BehandeltijdProjectie(CATALOGUS, VERWIJZING, [berekeningMet()]);
    projecties = await Projecties.open(database, store, [projectie, new CorrectiesProjectie(CATALOGUS)], {
      opGeparkeerd: () => undefined,
      opFout: () => undefined,
    });
    projecties.start();
    klok = new VasteKlok(Date.parse('2026-03-04T10:00:00Z'));
    topic.clear();
    ids.clear();
    voortgang = undefined;
  });
  afterEach(async () => {
    await projecties.stop();
    await store.close();
    await database.close();
  });

  const zaakId = (nummer: string): string => ids.get(nummer) ?? ids.set(nummer, randomUUID()).get(nummer)!;
  /** @param dag counted from the first of March */
  const op = (dag: number, minuut: number): number =>
    Temporal.PlainDate.from('2026-02-28')
      .add({ days: dag })
      .toZonedDateTime({ timeZone: 'Europe/Amsterdam', plainTime: '09:00' }).epochMilliseconds +
    minuut * MINUUT;
  const event = (
    stream: string,
    type: string,
    tijdstip: number,
    medewerker: number,
    data: JsonObject = {},
  ): Append => ({
    stream,
    expected: 'any',
    events: [{ id: randomUUID(), type, data, metadata: naarMetadata({ schemaversie: 1, tijdstip, medewerker }) }],
  });
  const begin = (nummer: string) => event(`ding-${zaakId(nummer)}`, 'Begonnen', 0, 1, { nummer });
  /** So many minutes of one person on one zaak. */
  const werk = (nummer: string, dag: number, van: number, minuten: number, medewerker = 1) => [
    event(`ding-${zaakId(nummer)}`, 'start', op(dag, van), medewerker),
    event(`ding-${zaakId(nummer)}`, 'stop', op(dag, van + minuten), medewerker),
  ];
  async function correctie(nummer: string, dag: string, milliseconden: number): Promise<void> {
    const stream = `correctie-${randomUUID()}`;
    const voorstel = { zaakId: zaakId(nummer), zaaknummer: nummer, dag, milliseconden, reden: 'Vergeten.' };
    await verwerk([
      event(stream, 'BehandeltijdcorrectieVoorgesteld', op(4, 0), 1, voorstel),
      event(stream, 'BehandeltijdcorrectieGoedgekeurd', op(4, 1), 2, { reden: 'Klopt.' }),
    ]);
  }
  async function verwerk(appends: readonly Append[]): Promise<void> {
    await store.appendInOrder(appends);
    for (const naam of [BEHANDELTIJD, CORRECTIES]) await projecties.wacht(naam, await store.head());
  }

  /** What is told from where it stands, until it says that this was all. */
  async function* delen(): AsyncGenerator<Deel> {
    const standen = () => Promise.all([projecties.stand(BEHANDELTIJD), projecties.stand(CORRECTIES)]);
    const klaar = new AbortController();
    const stroom = new Behandeltijdstroom(bron, new Verteld(database.pool), standen, klok, '00000000000000000000');
    try {
      for await (const deel of stroom.delen(voortgang, klaar.signal)) {
        yield deel;
        if (deel.bij && deel.berichten.length === 0) return;
      }
    } finally {
      klaar.abort();
    }
  }

  /** From where it stands, until nothing more is told; answers what was told, by zaaknummer, once for each month. */
  async function publiceer(): Promise<string[]> {
    const verteld: string[] = [];
    const nummers = new Map([...ids].map(([nummer, id]) => [id, nummer]));
    for await (const deel of delen()) {
      bij = deel.bij;
      for (const { topic: naam, sleutel, inhoud } of deel.berichten) {
        expect(keuring.fouten(naam, sleutel, JSON.stringify(inhoud))).toEqual([]);
        topic.set(sleutel, inhoud.data as Toestand);
        verteld.push(nummers.get(sleutel.split('/')[0]!)!);
      }
      voortgang = deel.voortgang;
    }
    return verteld.sort();
  }
  /** What its last part said. */
  let bij: Deel['bij'];
  const van = (nummer: string, maand = '2026-03'): Toestand => topic.get(`${zaakId(nummer)}/${maand}`)!;

  it('hold the days that are over, and each again when it changes, with the position that they hold at least', async () => {
    await verwerk([begin('A'), begin('B'), ...werk('A', 2, 0, 10), ...werk('A', 3, 0, 5), ...werk('B', 4, 0, 7)]);
    await publiceer();
    expect(van('A')).toMatchObject({ positie: await store.head(), totDag: '2026-03-04', milliseconden: 15 * MINUUT });
    expect(van('A').dagen.map(({ dag, definitief, milliseconden }) => [dag, definitief, milliseconden])).toEqual([
      ['2026-03-02', false, 10 * MINUUT],
      ['2026-03-03', false, 5 * MINUUT],
    ]);
    expect(van('B')).toBeUndefined();
    expect(bij).toEqual({ positie: await store.head(), totDag: '2026-03-04' });

    // Of today: nothing changes of what is over.
    await verwerk(werk('A', 4, 30, 5));
    expect(await publiceer()).toEqual([]);
    // A late one of another person.
    await verwerk(werk('A', 3, 30, 5, 2));
    expect(await publiceer()).toEqual(['A']);
    expect(van('A')).toMatchObject({ positie: await store.head(), milliseconden: 20 * MINUUT });
  });

  it('are told again when a day becomes over, of the zaken with time on it and no other', async () => {
    await verwerk([
      begin('A'),
      begin('B'),
      begin('C'),
      ...werk('A', 2, 0, 10),
      ...werk('B', 4, 0, 7),
      ...werk('C', 4, 20, 3),
    ]);
    await publiceer();
    klok.zet(Date.parse('2026-03-04T22:59:59Z'));
    expect(await publiceer()).toEqual([]);
    klok.zet(Date.parse('2026-03-04T23:00:00Z')); // midnight in Amsterdam
    expect(await publiceer()).toEqual(['B', 'C']);
    expect(van('B')).toMatchObject({ totDag: '2026-03-05', milliseconden: 7 * MINUUT });
  });

  it('tell an approved correction as a new state', async () => {
    await verwerk([begin('A'), ...werk('A', 2, 0, 10)]);
    await publiceer();
    await correctie('A', '2026-03-02', -4 * MINUUT);
    await correctie('A', '2026-03-03', 2 * MINUUT);
    expect(new Set(await publiceer())).toEqual(new Set(['A']));
    expect(van('A')).toMatchObject({
      milliseconden: 10 * MINUUT,
      correctie: -2 * MINUUT,
      gecorrigeerd: 8 * MINUUT,
      positie: await store.head(),
    });
    expect(van('A').dagen.map(({ dag, correctie: erbij }) => [dag, erbij])).toEqual([
      ['2026-03-02', -4 * MINUUT],
      ['2026-03-03', 2 * MINUUT],
    ]);
  });

  it('are all told again after a rebuild', async () => {
    await verwerk([begin('A'), begin('B'), ...werk('A', 2, 0, 10), ...werk('B', 3, 0, 7)]);
    expect(await publiceer()).toEqual(['A', 'B']);
    expect(await publiceer()).toEqual([]);
    await projecties.herbouw(BEHANDELTIJD, () => undefined);
    expect(await publiceer()).toEqual(['A', 'B']);
  });

  it('are told as empty where a rebuild left nothing, so that the sum over all keys stays the whole', async () => {
    await verwerk([begin('A'), ...werk('A', 2, 0, 10)]);
    await publiceer();
    await new Verteld(database.pool).onthoud([{ zaak: 'A', maand: '2026-02' }]); // as of rows that are gone
    await projecties.herbouw(BEHANDELTIJD, () => undefined);
    expect(await publiceer()).toEqual(['A', 'A']);
    expect(van('A', '2026-02')).toMatchObject({ maand: '2026-02', milliseconden: 0, gecorrigeerd: 0, dagen: [] });
    expect(van('A')).toMatchObject({ milliseconden: 10 * MINUUT });
  });

  it('stand apart by month, so that no zaak grows without end, and add up to the whole', async () => {
    klok.zet(Date.parse('2026-05-20T10:00:00Z'));
    await verwerk([begin('A'), ...[2, 33, 34, 63].flatMap((dag) => werk('A', dag, 0, 10))]);
    await correctie('A', '2026-04-03', 5 * MINUUT);
    await publiceer();
    expect(['2026-03', '2026-04', '2026-05'].map((maand) => [maand, van('A', maand).gecorrigeerd / MINUUT])).toEqual([
      ['2026-03', 10],
      ['2026-04', 10 + 10 + 5],
      ['2026-05', 10],
    ]);
    // Only the month that changed is told again.
    await verwerk(werk('A', 35, 0, 6));
    expect(await publiceer()).toEqual(['A']);
    expect(van('A', '2026-04').dagen).toHaveLength(3);
  });

  it('claim nothing as complete as long as a walk goes on', async () => {
    await verwerk([begin('A'), ...werk('A', 2, 0, 10)]);
    const [eerste, ...rest] = await Array.fromAsync(delen());
    expect([eerste!.berichten.length, eerste!.bij]).toEqual([1, undefined]);
    expect(rest.at(-1)!.bij).toEqual({ positie: await store.head(), totDag: '2026-03-04' });
  });

  it('miss no change, wherever publication broke off and whatever came in between', async () => {
    const stap = fc.oneof(
      {
        weight: 6,
        arbitrary: fc.record({
          soort: fc.constant('werk'),
          zaak: fc.nat(5),
          dag: fc.integer({ min: 1, max: 6 }),
          van: fc.nat(400),
        }),
      },
      {
        weight: 2,
        arbitrary: fc.record({ soort: fc.constant('correctie'), zaak: fc.nat(5), dag: fc.integer({ min: 1, max: 3 }) }),
      },
      { weight: 1, arbitrary: fc.record({ soort: fc.constant('dag') }) },
      { weight: 1, arbitrary: fc.record({ soort: fc.constant('herbouw') }) },
      { weight: 4, arbitrary: fc.record({ soort: fc.constant('publiceer'), delen: fc.nat(2) }) },
    ) as fc.Arbitrary<{ soort: string; zaak?: number; dag?: number; van?: number; delen?: number }>;
    await verwerk(['A', 'B', 'C', 'D', 'E', 'F'].map(begin));
    const stappen = fc.sample(stap, { numRuns: 80, seed: 3 });
    for (const { soort, zaak = 0, dag = 1, van: minuut = 0, delen: aantal = 0 } of stappen) {
      const nummer = 'ABCDEF'[zaak]!;
      if (soort === 'werk') await verwerk(werk(nummer, dag, minuut, 3 + (minuut % 9), 1 + (minuut % 3)));
      if (soort === 'correctie') await correctie(nummer, `2026-03-0${dag}`, 1_000 + zaak);
      if (soort === 'dag') klok.zet(klok.nu() + 24 * 60 * MINUUT);
      if (soort === 'herbouw') await projecties.herbouw(BEHANDELTIJD, () => undefined);
      if (soort !== 'publiceer') continue;
      // Breaks off after some parts: what was made beyond them was never written.
      let rest = aantal;
      for await (const deel of delen()) {
        if (rest-- === 0) break;
        for (const { sleutel, inhoud } of deel.berichten) topic.set(sleutel, inhoud.data as Toestand);
        voortgang = deel.voortgang;
      }
    }
    await publiceer();
    const dag = bron.dagVan(klok.nu());
    const hoort = await bron.lees((await bron.alle(dag, undefined, 500)).delen, dag);
    const kort = (
      t: Pick<Toestand, 'milliseconden' | 'correctie'> & {
        dagen: readonly { dag: string; milliseconden: number; correctie: number }[];
      },
    ) => [
      t.milliseconden,
      t.correctie,
      ...t.dagen.map(({ dag, milliseconden, correctie: erbij }) => [dag, milliseconden, erbij]),
    ];
    expect([...topic].map(([id, stand]) => [id, kort(stand)]).sort()).toEqual(
      hoort.map((stand) => [`${stand.zaakId}/${stand.maand}`, kort(stand)]).sort(),
    );
    expect(hoort.some(({ milliseconden }) => milliseconden > 0)).toBe(true);
  });
});
