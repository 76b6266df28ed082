import { inTransaction, type Database } from '@zaakstroom/postgres';
import { createTestDatabase } from '@zaakstroom/postgres/testing';
import { afgedaan, geclassificeerd, geregistreerd, gestart, uitgegeven, zaakNa } from '../testing/gegeven.js';
import { openIndelingen } from './open-indelingen.js';
import { maakTabellen } from './schema.js';

let database: Database;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

it('what open zaken are is counted; before the projection first ran there is nothing, and what ended is left out', async () => {
  expect(await openIndelingen(database.pool)).toEqual([]);
  await database.pool.query('create schema zaken');
  await inTransaction(database.pool, (tx) => maakTabellen(tx, 'zaken'));
  const zaken = [
    [geregistreerd({ zaaknummer: 'B1' })],
    [geregistreerd({ zaaknummer: 'B2' }), geclassificeerd('FSV')],
    [geregistreerd({ zaaknummer: 'B3' }), geclassificeerd('FSV'), uitgegeven(1), gestart],
    [geregistreerd({ zaaknummer: 'B4' }), geclassificeerd('box 3'), uitgegeven(1), afgedaan(1)],
  ].map((events) => JSON.stringify(zaakNa(...events)));
  await database.pool.query(
    'insert into zaken.zaken (zaak_id, zaak) select gen_random_uuid(), z from unnest($1::text[]::jsonb[]) z',
    [zaken],
  );
  expect(await openIndelingen(database.pool)).toEqual([
    { zaaktype: 'bezwaar', zaaksoort: 'FSV', aantal: 2 },
    { zaaktype: 'bezwaar', zaaksoort: undefined, aantal: 1 },
  ]);
});
