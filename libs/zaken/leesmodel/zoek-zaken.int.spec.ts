import * as fc from 'fast-check';
import { createTestDatabase } from '@zaakstroom/postgres/testing';
import { inTransaction, type Database } from '@zaakstroom/postgres';
import { ROLLEN, ziet, type Vrager, type Zaak } from '../domein/index.js';
import type { Zaakrij } from './bladzijde.js';
import { maakTabellen } from './schema.js';
import { zoekZaken, type Zaakvraag } from './zoek-zaken.js';

const regie: Vrager = { rollen: ['regie'], medewerker: 1 };

const zaakVan = (zaaknummer: string, meer: Partial<Zaak> = {}): Zaak => ({
  zaaknummer,
  zaaktype: 'bezwaar',
  status: 'in werkvoorraad',
  statusSinds: 0,
  ontvangenOp: '2026-02-20',
  streefdatum: '2026-05-15',
  geregistreerdOp: 0,
  opnieuwVerdiept: 0,
  ...meer,
});
const nummers = ({ results }: { results: readonly Zaakrij[] }) => results.map(({ zaak }) => zaak.zaaknummer);
const opVolgorde = (a: Zaak, b: Zaak): number =>
  [a.ontvangenOp, a.zaaknummer].join() < [b.ontvangenOp, b.zaaknummer].join() ? -1 : 1;

describe('searching zaken', () => {
  let database: Database;
  beforeAll(async () => {
    database = await createTestDatabase();
    await database.pool.query('create schema zaken');
    await inTransaction(database.pool, (tx) => maakTabellen(tx, 'zaken'));
  });
  beforeEach(() => database.pool.query('truncate zaken.zaken'));
  afterAll(() => database.close());

  const zet = (zaken: readonly Zaak[]) =>
    database.pool.query(
      'insert into zaken.zaken (zaak_id, zaak) select gen_random_uuid(), z from unnest($1::text[]::jsonb[]) z',
      [zaken.map((zaak) => JSON.stringify(zaak))],
    );
  const zoek = (vraag: Partial<Zaakvraag>) =>
    zoekZaken(database.pool, { vrager: regie, filters: {}, pageSize: 100, metAantal: false, ...vraag });

  const locatie = fc.constantFrom('Arnhem', 'Den Haag', undefined);
  const team = fc.constantFrom('A1', 'H1', undefined);
  const medewerker = fc.integer({ min: 1, max: 3 });
  const zaken = fc
    .array(
      fc.record({
        locatie,
        team,
        behandelaar: fc.option(medewerker, { nil: undefined }),
        geleverdDoor: fc.option(medewerker, { nil: undefined }),
        ontvangenOp: fc.constantFrom('2025-12-31', '2026-01-01', '2026-02-28'),
      }),
      { maxLength: 25 },
    )
    .map((lijst) => lijst.map((meer, n) => zaakVan(`B${String((n * 7919) % 100).padStart(3, '0')}`, meer)));
  const vragers = fc.record({ rollen: fc.subarray([...ROLLEN, 'constructor']), medewerker, locatie, team });

  it('shows exactly what the domain says that the caller sees, in rows and in count', async () => {
    await fc.assert(
      fc.asyncProperty(zaken, fc.array(vragers, { minLength: 4, maxLength: 8 }), async (alle, mensen) => {
        await database.pool.query('truncate zaken.zaken');
        await zet(alle);
        for (const vrager of mensen) {
          const gezien = alle.filter((zaak) => ziet(vrager, 'zaak inzien', zaak)).sort(opVolgorde);
          const pagina = await zoek({ vrager, metAantal: true });
          expect(nummers(pagina)).toEqual(gezien.map(({ zaaknummer }) => zaaknummer));
          expect(pagina.aantal).toBe(gezien.length);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('leafs forward and backward through everything once, in order', async () => {
    await fc.assert(
      fc.asyncProperty(zaken, fc.integer({ min: 1, max: 10 }), async (alle, pageSize) => {
        await database.pool.query('truncate zaken.zaken');
        await zet(alle);
        const verwacht = alle.toSorted(opVolgorde).map(({ zaaknummer }) => zaaknummer);
        const vooruit: string[] = [];
        let pagina = await zoek({ pageSize });
        expect(pagina.vorige).toBeUndefined();
        vooruit.push(...nummers(pagina));
        while (pagina.volgende) {
          pagina = await zoek({ pageSize, vanaf: { richting: 'na', sleutel: pagina.volgende } });
          vooruit.push(...nummers(pagina));
        }
        expect(vooruit).toEqual(verwacht);
        const terug = nummers(pagina);
        while (pagina.vorige) {
          pagina = await zoek({ pageSize, vanaf: { richting: 'voor', sleutel: pagina.vorige } });
          terug.unshift(...nummers(pagina));
        }
        expect(terug).toEqual(verwacht);
      }),
      { numRuns: 30 },
    );
  });

  describe('filters', () => {
    const reeks = [
      zaakVan('A1', { zaaktype: 'aangifte', ontvangenOp: '2026-01-01', status: 'afgedaan', behandelaar: 1 }),
      zaakVan('B1', { zaaksoort: 'box 3', ontvangenOp: '2026-01-02', status: 'uitgegeven', behandelaar: 2 }),
      zaakVan('B2', { zaaksoort: 'FSV', ontvangenOp: '2026-01-03', status: 'in behandeling', behandelaar: 1 }),
      zaakVan('B3', { ontvangenOp: '2026-01-04' }),
      zaakVan('Case 7É', { zaaktype: 'log', status: 'afgedaan', ontvangenOp: '2025-01-04' }),
    ];

    it.each([
      ['zaaknummer', { zaaknummer: 'B2' }, ['B2']],
      ['zaaknummer in another case', { zaaknummer: 'b2' }, ['B2']],
      ['zaaknummer of a log in another case', { zaaknummer: 'CASE 7É' }, ['Case 7É']],
      ['zaaktype', { zaaktypen: ['bezwaar'] }, ['B1', 'B2', 'B3']],
      ['zaaksoort', { zaaksoorten: ['box 3'] }, ['B1']],
      ['status', { statussen: ['in werkvoorraad'] }, ['B3']],
      [
        'a range of receipt, both ends included',
        { ontvangenVanaf: '2026-01-02', ontvangenTot: '2026-01-03' },
        ['B1', 'B2'],
      ],
      ['behandelaar, of what has not ended', { behandelaar: 1 }, ['B2']],
      ['several at once', { zaaktypen: ['bezwaar'], behandelaar: 1 }, ['B2']],
      ['a value that nothing has', { zaaknummer: "' or true --" }, []],
    ])('%s', async (_, filters, verwacht) => {
      await zet(reeks);
      const pagina = await zoek({ filters, metAantal: true });
      expect(nummers(pagina)).toEqual(verwacht);
      expect(pagina.aantal).toBe(verwacht.length);
    });

    it('never show more than the view', async () => {
      await zet(reeks);
      const elders: Vrager = { rollen: ['behandelaar'], medewerker: 9, locatie: 'Den Haag' };
      expect(nummers(await zoek({ vrager: elders, filters: { zaaknummer: 'B2' } }))).toEqual([]);
    });
  });

  it('orders zaaknummers by code point, as cursors compare them', async () => {
    await zet(['b', 'B', 'a', 'Z', 'é'].map((nummer) => zaakVan(nummer)));
    expect(nummers(await zoek({}))).toEqual(['B', 'Z', 'a', 'b', 'é']);
  });
});
