import { randomUUID } from 'node:crypto';
import { Catalogus, declareer, naarMetadata, type EventMetadata, type Soort } from '@zaakstroom/catalogus';
import { PostgresEventStore, type Append } from '@zaakstroom/event-store';
import type { Database } from '@zaakstroom/postgres';
import { createTestDatabase } from '@zaakstroom/postgres/testing';
import { Projecties } from '@zaakstroom/projecties';
import fc from 'fast-check';
import { berekenMetBand, berekeningMet, sleutelVan, STANDAARD, type Registratie } from '../domein/index.js';
import { herbereken } from './herberekening.js';
import { Persoonsdagen } from './persoonsdagen.js';
import { BEHANDELTIJD, BehandeltijdProjectie } from './projectie.js';
import type { Zaakverwijzing } from './registraties-uit-events.js';
import { sommen } from './tijden.js';

const handeling = (type: string, soort: Soort) =>
  declareer<{ type: string; data: { ander?: number } }>({
    type,
    versie: 1,
    soort,
    activiteit: 'behandelen',
    zin: () => type,
    openbaarheidsklasse: 'intern',
    beeindigtWerkVan: ({ ander }) => ander,
    persoonsgegevens: [],
    exportnaam: type,
  });

const CATALOGUS = new Catalogus([
  handeling('Begonnen', 'geen'),
  handeling('start', 'start'),
  handeling('stop', 'stop'),
  handeling('bewijs', 'bewijs'),
]);
const VERWIJZING: Zaakverwijzing = {
  categorieen: ['ding'],
  zaakId: (stroom) => stroom.slice('ding-'.length),
  zaaknummer: ({ type, data }) => (type === 'Begonnen' ? (data['nummer'] as string) : undefined),
};
const DAG_LATER = '2030-01-01';

let database: Database;
let store: PostgresEventStore;
let projecties: Projecties;
const geparkeerd = Promise.withResolvers<string>();

async function open(projectie = new BehandeltijdProjectie(CATALOGUS, VERWIJZING, [berekeningMet()])): Promise<void> {
  projecties = await Projecties.open(database, store, [projectie], {
    opGeparkeerd: (_, fout) => geparkeerd.resolve(fout.message),
    opFout: () => undefined,
  });
  projecties.start();
}

beforeEach(async () => {
  database = await createTestDatabase();
  store = await PostgresEventStore.open(database.pool, database.config);
  await open();
});
afterEach(async () => {
  await projecties.stop();
  await store.close();
  await database.close();
});

const ids = new Map<string, string>();
const zaakId = (nummer: string): string => ids.get(nummer) ?? (ids.set(nummer, randomUUID()), ids.get(nummer)!);
const event = (nummer: string, type: string, metadata: Partial<EventMetadata>, data: object = {}): Append => ({
  stream: `ding-${zaakId(nummer)}`,
  expected: 'any',
  events: [
    {
      id: randomUUID(),
      type,
      data: data as never,
      metadata: naarMetadata({ schemaversie: 1, tijdstip: 0, ...metadata }),
    },
  ],
});
const begin = (nummer: string): Append => event(nummer, 'Begonnen', {}, { nummer });

async function bij(appends: readonly Append[]): Promise<void> {
  await store.appendInOrder(appends);
  await projecties.wacht(BEHANDELTIJD, await store.head());
}

const op = (tijd: string): number => Date.parse(`2026-03-02T${tijd}+01:00`);

const VOORBEELD: readonly (readonly [string, string, string])[] = [
  ['09:00:00', 'start', 'A'],
  ['09:20:00', 'bewijs', 'A'],
  ['09:30:00', 'start', 'B'],
  ['09:50:00', 'stop', 'A'],
  ['11:30:00', 'stop', 'B'],
  ['11:35:00', 'bewijs', 'C'],
  ['11:41:00', 'bewijs', 'D'],
  ['11:55:00', 'start', 'A'],
];
const minuten = (n: number): number => n * 60_000;

async function perZaak(kap = STANDAARD.kap): Promise<[string, number][]> {
  const sleutel = sleutelVan(berekeningMet({ ...STANDAARD, kap }));
  return (await sommen(database.pool, 'zaak', sleutel, DAG_LATER)).map((som) => [som.sleutel, som.kap]);
}

describe('the projection of behandeltijd', () => {
  const voorbeeld = VOORBEELD.map(([tijd, soort, zaak]) => event(zaak, soort, { tijdstip: op(tijd), medewerker: 1 }));
  const zaken = ['A', 'B', 'C', 'D'].map(begin);
  const uitkomst = [
    ['A', minuten(100)],
    ['B', minuten(50)],
    ['C', minuten(6)],
  ];

  it('gives the worked example, in order, backward and one at a time', async () => {
    await bij([...zaken, ...voorbeeld]);
    expect(await perZaak()).toEqual(uitkomst);
    const tegendraads = voorbeeld.toReversed().map((append) => ({
      ...append,
      events: append.events.map((e) => ({ ...e, id: randomUUID(), metadata: { ...e.metadata, medewerker: '2' } })),
    }));
    for (const append of tegendraads) await bij([append]);
    expect(await perZaak()).toEqual(uitkomst.map(([zaak, ms]) => [zaak, 2 * (ms as number)]));
  });

  it('costs the system nothing, and gives a person whose hold was ended a stop after the one who acted', async () => {
    await bij([
      ...zaken,
      event('A', 'start', { tijdstip: op('09:00:00') }),
      event('B', 'start', { tijdstip: op('09:00:00'), medewerker: 7 }),
      event('B', 'stop', { tijdstip: op('09:30:00'), medewerker: 8 }, { ander: 7 }),
    ]);
    expect(await perZaak()).toEqual([['B', minuten(30)]]);
    const { rows } = await database.pool.query(
      'select medewerker, soort, volgnummer from behandeltijd.registraties order by positie, volgnummer',
    );
    expect(rows).toEqual([
      { medewerker: 7, soort: 'start', volgnummer: 0 },
      { medewerker: 8, soort: 'stop', volgnummer: 0 },
      { medewerker: 7, soort: 'stop', volgnummer: 1 },
    ]);
  });

  it('equals the pure library on any log, whatever the order of delivery, and so does a rebuild', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.record({
            zaak: fc.constantFrom('1', '10', '9', 'é\t"\\', '～', '😀'),
            medewerker: fc.integer({ min: 1, max: 3 }),
            soort: fc.constantFrom('start', 'stop', 'bewijs'),
            minuut: fc.integer({ min: 0, max: 4 * 24 * 60 }),
          }),
          { minLength: 1, maxLength: 60 },
        ),
        async (rijen) => {
          await projecties.stop();
          await database.close();
          database = await createTestDatabase();
          store = await PostgresEventStore.open(database.pool, database.config);
          await open();
          const nummers = [...new Set(rijen.map(({ zaak }) => zaak))];
          await bij(nummers.map(begin));
          const tijd = ({ minuut }: { minuut: number }) => Date.parse('2026-03-27T00:00:00Z') + minuten(minuut);
          const appends = rijen.map((rij) =>
            event(rij.zaak, rij.soort, { tijdstip: tijd(rij), medewerker: rij.medewerker }),
          );
          const posities = (await store.appendInOrder(appends)).map(({ position }) => position);
          await projecties.wacht(BEHANDELTIJD, await store.head());

          const registraties = rijen.map((rij, i): Registratie => ({
            ...rij,
            soort: rij.soort,
            activiteit: 'behandelen',
            tijdstip: tijd(rij),
            positie: posities[i]!,
            volgnummer: 0,
          }));
          const verwacht = berekenMetBand(registraties)
            .flatMap((dag) =>
              dag.zaken.map((z) => `${dag.medewerker} ${dag.dag} ${z.zaak} ${JSON.stringify(z.drietal)}`),
            )
            .sort();
          const rijenNu = async () => {
            const { rows } = await database.pool.query<Record<string, string>>(
              'select medewerker, dag::text, zaak, ms, ms_half, ms_dubbel from behandeltijd.resultaten',
            );
            return rows
              .map((r) => {
                const drietal = { half: Number(r['ms_half']), kap: Number(r['ms']), dubbel: Number(r['ms_dubbel']) };
                return `${r['medewerker']} ${r['dag']} ${r['zaak']} ${JSON.stringify(drietal)}`;
              })
              .sort();
          };
          expect(await rijenNu()).toEqual(verwacht);
          await projecties.herbouw(BEHANDELTIJD, () => undefined);
          expect(await rijenNu()).toEqual(verwacht);
          await store.close();
        },
      ),
      { numRuns: 12 },
    );
  });

  it('computes a marked person-day once, however many records reached it', async () => {
    await projecties.stop();
    await bijZonderWachten([...zaken, ...voorbeeld, ...voorbeeld.map((append) => opnieuw(append))]);
    const voor = await database.pool.query('select count(*)::int as n from behandeltijd.te_berekenen');
    await open();
    await projecties.wacht(BEHANDELTIJD, await store.head());
    const { rows } = await database.pool.query('select count(*)::int as n from behandeltijd.te_berekenen');
    expect([voor.rows[0], rows[0]]).toEqual([{ n: 0 }, { n: 0 }]);
    const dagen = await database.pool.query('select distinct medewerker, dag from behandeltijd.resultaten');
    expect(dagen.rowCount).toBe(1);
  });

  it('recomputes with another kap without touching what is stored', async () => {
    await bij([...zaken, ...voorbeeld]);
    const kort = await herbereken(database.pool, 'zaak', { ...STANDAARD, kap: minuten(30) }, DAG_LATER);
    expect(kort.map(({ sleutel, kap }) => [sleutel, kap])).toEqual([
      ['A', minuten(70)],
      ['B', minuten(20)],
      ['C', minuten(6)],
    ]);
    expect(await perZaak()).toEqual(uitkomst);
  });

  it('runs a second computation beside the first, added later, and touches no row of the first', async () => {
    await bij([...zaken, ...voorbeeld]);
    const eerste = await rijen();
    await projecties.stop();
    const kort = berekeningMet({ ...STANDAARD, kap: minuten(30) });
    await open(new BehandeltijdProjectie(CATALOGUS, VERWIJZING, [berekeningMet(), kort]));
    await bij([event('D', 'bewijs', { tijdstip: op('18:00:00'), medewerker: 9 })]);
    expect((await rijen()).filter(({ berekening }) => berekening === 1)).toEqual(eerste);
    expect(await perZaak(minuten(30))).toEqual([
      ['A', minuten(70)],
      ['B', minuten(20)],
      ['C', minuten(6)],
    ]);
    expect(await perZaak()).toEqual(uitkomst);
  });

  it('parks at an event that nobody declared, with its type and position', async () => {
    await bij(zaken);
    const { position } = await store.append(event('A', 'Onbekend', { tijdstip: op('09:00:00'), medewerker: 1 }));
    await expect(projecties.wacht(BEHANDELTIJD, position)).rejects.toThrow(/Onbekend/);
    expect(await geparkeerd.promise).toContain(position);
  });

  it('computes a running day as of the moment, and knows no day after it', async () => {
    await bij([...zaken, ...voorbeeld.slice(0, 3)]);
    const dagen = new Persoonsdagen(database.pool, berekeningMet());
    const T = op('09:40:00');
    const lopend = await dagen.vanZaak('A', T);
    expect(lopend).toMatchObject([{ voorlopig: true, milliseconden: minuten(35) }]);
    expect(lopend[0]!.segmenten.map(({ herkomst }) => herkomst)).toEqual(['expliciet', 'lopend']);
    expect(await dagen.vanZaak('A', op('09:40:00') - 86_400_000)).toEqual([]);
    const later = await dagen.vanMedewerker(1, '2026-03-01', '2026-03-31', op('09:40:00') + 86_400_000);
    expect(later.map(({ zaak, voorlopig }) => [zaak, voorlopig])).toEqual([
      ['A', false],
      ['B', false],
    ]);
  });

  const rijen = async () =>
    (
      await database.pool.query<{ berekening: number }>(
        'select *, ctid::text from behandeltijd.resultaten order by berekening, zaak',
      )
    ).rows;
  const opnieuw = (append: Append): Append => ({
    ...append,
    events: append.events.map((e) => ({ ...e, id: randomUUID() })),
  });
  const bijZonderWachten = (appends: readonly Append[]) => store.appendInOrder(appends);
});
