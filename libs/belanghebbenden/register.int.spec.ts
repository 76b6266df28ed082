import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Database } from '@zaakstroom/postgres';
import { createTestDatabase } from '@zaakstroom/postgres/testing';
import { ontsleutel, Sleutelbos } from '@zaakstroom/sleutels';
import { Belanghebbendenregister } from './index.js';

const MOMENT = Date.parse('2026-11-23T08:00:00Z');

let database: Database;
let map: string;
const sleutelbos = () => Sleutelbos.open(database.pool, join(map, 'hoofdsleutel'));
const open = async () => Belanghebbendenregister.open(database.pool, await sleutelbos());

beforeEach(async () => {
  database = await createTestDatabase();
  map = await mkdtemp(join(tmpdir(), 'belanghebbenden-'));
});
afterEach(async () => {
  await database.close();
  await rm(map, { recursive: true });
});

/** The register does not look into what it is given: any nine digits will do here. */
const nummers = Array.from({ length: 300 }, (_, n) => String(100_000_000 + n));

describe('the look-up of belanghebbenden', () => {
  it('gives one id to one BSN, over instances and at once', async () => {
    const registers = [await open(), await open()];
    const vraag = (bsn: string) => registers.map((register) => register.idVan(bsn, MOMENT));
    const ids = await Promise.all([...nummers, ...nummers.toReversed()].map((bsn) => Promise.all(vraag(bsn))));
    expect(ids.every(([een, twee]) => een === twee)).toBe(true);
    expect(ids.slice(300)).toEqual(ids.slice(0, 300).toReversed());
    expect(new Set(ids.flat()).size).toBe(300);
    expect(await (await open()).idVan(nummers[7]!, MOMENT)).toBe(ids[7]![0]);
  });

  it('gives ids by lot: they hold no moment, and no other store gives the same', async () => {
    const id = await (await open()).idVan('123456782', MOMENT);
    expect(id).toMatch(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
    await database.pool.query('truncate belanghebbenden.belanghebbenden');
    expect(await (await open()).idVan('123456782', MOMENT)).not.toBe(id);
  });

  it('knows since when, which stays', async () => {
    const register = await open();
    const belanghebbendeId = await register.idVan('123456782', MOMENT);
    await register.idVan('123456782', MOMENT + 5_000);
    expect(await register.vind(belanghebbendeId)).toEqual({ belanghebbendeId, geregistreerdOp: MOMENT });
    expect(await register.vind(randomUUID())).toBeUndefined();
  });

  it('says which ids there are, in whatever case, over instances', async () => {
    const register = await open();
    const id = await register.idVan('123456782', MOMENT);
    const onbekend = randomUUID();
    const gevraagd = [id, onbekend, id.toUpperCase(), id];
    for (const wie of [register, await open()]) {
      expect(await Promise.all(gevraagd.map((dit) => wie.kent(dit)))).toEqual([true, false, true, true]);
      expect(await Promise.all(gevraagd.map((dit) => wie.kent(dit)))).toEqual([true, false, true, true]);
    }
  });

  it('finds an id that came after it was asked for in vain', async () => {
    const [hier, daar] = [await open(), await open()];
    const id = randomUUID();
    expect(await hier.kent(id)).toBe(false);
    const later = await daar.idVan('111222333', MOMENT);
    await database.pool.query('update belanghebbenden.belanghebbenden set id = $1 where id = $2', [id, later]);
    expect(await hier.kent(id)).toBe(true);
  });

  it('remembers no more than it should, and stays right', async () => {
    const register = await open();
    await database.pool.query(
      `insert into belanghebbenden.belanghebbenden (id, kenmerk, bsn, geregistreerd_op)
       select gen_random_uuid(), sha256(n::text::bytea), '', now() from generate_series(1, 12000) n`,
    );
    const { rows } = await database.pool.query<{ id: string }>('select id from belanghebbenden.belanghebbenden');
    for (let ronde = 0; ronde < 2; ronde++) {
      expect((await Promise.all(rows.map(({ id }) => register.kent(id)))).every(Boolean)).toBe(true);
    }
  });

  it('holds a BSN only encrypted, under a key of its own and bound to its id', async () => {
    const id = await (await open()).idVan('123456782', MOMENT);
    const { rows } = await database.pool.query<{ rij: string; bsn: string }>(
      'select b::text as rij, bsn from belanghebbenden.belanghebbenden b',
    );
    expect(rows).toHaveLength(1);
    expect(rows[0]!.rij).not.toMatch(new RegExp(`123456782|${Buffer.from('123456782').toString('hex')}`));
    const sleutel = await (await sleutelbos()).van('belanghebbenden');
    expect(ontsleutel(sleutel, rows[0]!.bsn, id)).toBe('123456782');
    expect(() => ontsleutel(sleutel, rows[0]!.bsn, randomUUID())).toThrow(/cannot decrypt/);
  });
});
