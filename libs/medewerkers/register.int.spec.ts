import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Database } from '@zaakstroom/postgres';
import { createTestDatabase } from '@zaakstroom/postgres/testing';
import { Sleutelbos } from '@zaakstroom/sleutels';
import { Medewerkersregister } from './index.js';

let database: Database;
let map: string;
const open = async () =>
  Medewerkersregister.open(database.pool, await Sleutelbos.open(database.pool, join(map, 'hoofdsleutel')));

beforeEach(async () => {
  database = await createTestDatabase();
  map = await mkdtemp(join(tmpdir(), 'medewerkers-'));
});
afterEach(async () => {
  await database.close();
  await rm(map, { recursive: true });
});

describe('the register of medewerkers', () => {
  it('gives one number to one identification, over instances and at once', async () => {
    const [een, twee] = [await open(), await open()];
    const namen = Array.from({ length: 300 }, (_, n) => `medewerker ${n}`);
    const [a, b] = await Promise.all([een.nummersVan(namen), twee.nummersVan(namen.toReversed())]);
    expect(new Map([...a].sort())).toEqual(new Map([...b].sort()));
    expect(new Set(a.values()).size).toBe(300);
    expect(await (await open()).nummersVan(namen)).toEqual(a);
    expect([...a.values()].every((nummer) => nummer >= 100_000_000 && nummer <= 999_999_999)).toBe(true);
    expect(await een.alleNummers()).toEqual([...a.values()].sort((x, y) => x - y));
  });

  it('tells people apart by case and spaces: an identification is compared exactly', async () => {
    const nummers = await (await open()).nummersVan(['kim', 'Kim', 'kim ']);
    expect(new Set(nummers.values()).size).toBe(3);
  });

  it('keeps names unreadable in its tables', async () => {
    await (await open()).nummerVan('Jansen, K.');
    const { rows } = await database.pool.query<{ rij: string }>('select m::text as rij from medewerkers.medewerkers m');
    expect(rows).toHaveLength(1);
    expect(rows[0]!.rij).not.toContain('Jansen');
  });

  it('keeps what the last token of a person said, for every process; nothing of who was in a log only', async () => {
    const [een, twee] = [await open(), await open()];
    const nummer = await een.nummerVan('kim');
    expect(await een.hoedanigheidVan(nummer)).toEqual({ rollen: [] });
    const behandelaar = { rollen: ['behandelaar'], locatie: 'Arnhem', team: 'A1' };
    await een.onthoud(nummer, behandelaar);
    await een.onthoud(nummer, behandelaar);
    expect(await twee.hoedanigheidVan(nummer)).toEqual(behandelaar);
    await twee.onthoud(nummer, { rollen: ['regie'] });
    expect(await een.hoedanigheidVan(nummer)).toEqual({ rollen: ['regie'] });
  });

  it('records who asked for names, and why, before it gives any', async () => {
    const register = await open();
    const nummer = await register.nummerVan('kim');
    expect(await register.onthul([nummer, 5], { reden: 'onderzoek', wat: 'export' })).toEqual(
      new Map([[nummer, 'kim']]),
    );
    const { rows } = await database.pool.query('select reden, wat, aantal from medewerkers.onthullingen');
    expect(rows).toEqual([{ reden: 'onderzoek', wat: 'export', aantal: 2 }]);
  });

  it('gives colleagues the names of those they work with, which is no onthulling', async () => {
    const register = await open();
    const nummer = await register.nummerVan('kim');
    expect(await register.namen([nummer, 5])).toEqual(new Map([[nummer, 'kim']]));
    const { rows } = await database.pool.query('select count(*)::int as aantal from medewerkers.onthullingen');
    expect(rows).toEqual([{ aantal: 0 }]);
  });
});
