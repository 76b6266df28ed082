import { randomUUID } from 'node:crypto';
import { VasteKlok } from '@zaakstroom/klok';
import type { Database } from '@zaakstroom/postgres';
import { createTestDatabase } from '@zaakstroom/postgres/testing';
import { Zaaknummers } from './zaaknummers.js';

describe('zaaknummers', () => {
  let database: Database;
  let sleutels: string[];
  const open = () =>
    Zaaknummers.open(
      database.pool,
      { zorgVoor: async (eigenaars) => void sleutels.push(...eigenaars) },
      new VasteKlok(Date.UTC(2026, 0, 5)),
    );

  beforeEach(async () => {
    sleutels = [];
    database = await createTestDatabase();
  });
  afterEach(() => database.close());

  it('are a letter, the year of registration and seven digits', async () => {
    const { zaaknummer, zaakId } = await (await open()).geefUit('B', 2026);
    expect(zaaknummer).toBe('B20260000001');
    expect(zaakId).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  it('start anew in a new year and for another letter', async () => {
    const zaaknummers = await open();
    await zaaknummers.geefUit('B', 2026);
    expect((await zaaknummers.geefUit('B', 2026)).zaaknummer).toBe('B20260000002');
    expect((await zaaknummers.geefUit('B', 2027)).zaaknummer).toBe('B20270000001');
    expect((await zaaknummers.geefUit('A', 2026)).zaaknummer).toBe('A20260000001');
  });

  it('are unique over processes that give them out at once, and each belongs to one zaak', async () => {
    const processen = await Promise.all([open(), open(), open()]);
    const uitgegeven = await Promise.all(
      processen.flatMap((zaaknummers) => Array.from({ length: 200 }, () => zaaknummers.geefUit('V', 2026))),
    );
    expect(new Set(uitgegeven.map(({ zaaknummer }) => zaaknummer)).size).toBe(600);
    expect(new Set(uitgegeven.map(({ zaakId }) => zaakId)).size).toBe(600);
    for (const { zaaknummer, zaakId } of uitgegeven.slice(0, 10)) {
      expect(await processen[1].zoek(zaaknummer)).toBe(zaakId);
    }
  });

  it('are given out again when they were given back: a repeated request costs no number', async () => {
    const zaaknummers = await open();
    const [eerste, tweede] = [await zaaknummers.geefUit('B', 2026), await zaaknummers.geefUit('B', 2026)];
    await zaaknummers.geefUit('A', 2026);
    zaaknummers.geefTerug(tweede);
    expect(await zaaknummers.geefUit('B', 2026)).toEqual(tweede);
    expect((await zaaknummers.geefUit('B', 2026)).zaaknummer).toBe('B20260000003');
    expect(eerste.zaaknummer).toBe('B20260000001');
  });

  it('are not given out again after a restart', async () => {
    const voor = await (await open()).geefUit('B', 2026);
    const na = await (await open()).geefUit('B', 2026);
    expect(na.zaaknummer > voor.zaaknummer).toBe(true);
  });

  it('come with a key for their zaak, made once for a whole block', async () => {
    const zaaknummers = await open();
    const { zaakId } = await zaaknummers.geefUit('B', 2026);
    expect(sleutels).toContain(zaakId);
    const gemaakt = sleutels.length;
    await zaaknummers.geefUit('B', 2026);
    expect(sleutels).toHaveLength(gemaakt);
  });

  it('skip what an import took, also a run longer than many blocks', async () => {
    const zaaknummers = await open();
    const geimporteerd = Array.from({ length: 1_000 }, (_, n) => `B2026${String(n + 1).padStart(7, '0')}`);
    await zaaknummers.vindOfMaak(geimporteerd.filter((zaaknummer) => zaaknummer !== 'B20260000500'));
    expect((await zaaknummers.geefUit('B', 2026)).zaaknummer).toBe('B20260000500');
    expect((await zaaknummers.geefUit('B', 2026)).zaaknummer).toBe('B20260001001');
  });

  it('say so when seven digits are not enough', async () => {
    const zaaknummers = await open();
    await database.pool.query(`insert into zaaknummers.tellers values ('B', 2026, 9999999)`);
    await expect(zaaknummers.geefUit('B', 2026)).rejects.toThrow(/zeven_cijfers/);
  });

  it('of a log get a zaak each, the same one ever after', async () => {
    const zaaknummers = await open();
    const eerst = await zaaknummers.vindOfMaak(['173688', '173691', '173688']);
    expect([...eerst.keys()].sort()).toEqual(['173688', '173691']);
    const dan = await (await open()).vindOfMaak(['173691', '173694']);
    expect(dan.get('173691')).toBe(eerst.get('173691'));
    expect(dan.get('173694')).not.toBe(eerst.get('173688'));
    expect(await zaaknummers.vindOfMaak([])).toEqual(new Map());
    expect(await zaaknummers.zoek('173688')).toBe(eerst.get('173688'));
    expect(await zaaknummers.zoek('onbekend')).toBeUndefined();
  });

  it('of a log are the same for importers that work at once, in any order', async () => {
    const processen = await Promise.all([open(), open(), open(), open()]);
    const nummers = Array.from({ length: 500 }, () => randomUUID());
    const uitkomsten = await Promise.all(
      processen.map((zaaknummers, n) => zaaknummers.vindOfMaak(n % 2 ? nummers : nummers.toReversed())),
    );
    for (const nummer of nummers) {
      expect(uitkomsten[0]!.get(nummer)).toBeDefined();
      expect(new Set(uitkomsten.map((uitkomst) => uitkomst.get(nummer))).size).toBe(1);
    }
  });

  it('are told apart by code point, whatever the locale', async () => {
    const zaaknummers = await open();
    const uitkomst = await zaaknummers.vindOfMaak(['zaak', 'Zaak', 'zaak ', 'záak', 'za\u0301ak']);
    expect(new Set(uitkomst.values()).size).toBe(5);
  });
});
