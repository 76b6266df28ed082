import { randomBytes, randomUUID } from 'node:crypto';
import { Body, Controller, Module, Param, Post, type DynamicModule } from '@nestjs/common';
import { ApiCreatedResponse } from '@nestjs/swagger';
import { StoreUnavailable } from '@zaakstroom/event-store';
import { migrate, type Database } from '@zaakstroom/postgres';
import { createTestDatabase } from '@zaakstroom/postgres/testing';
import type { LightMyRequestResponse } from 'fastify';
import { Pool } from 'pg';
import { Probleem } from '../probleem/probleem.js';
import { Probleemregister } from '../probleem/probleemregister.js';
import { Operatie, Schrijft } from '../routes/bewerking.js';
import { Ding, DINGEN_TOEGANG, DingPad, NieuwDing } from '../testing/dingen.js';
import { maakProefapp, type Proefapp } from '../testing/proefapp.js';
import { Idempotentie, type Poging } from './idempotentie.js';
import { Sleutelopslag, type Aanvraag } from './opslag.js';
import { IDEMPOTENTIE_STAPPEN } from './schema.js';

/** What the operation does, set by a test; and under which names it was tried. */
let doe: (poging: Poging<{ dingId: string }>) => Promise<void> = async () => {};
let pogingen: Poging<{ dingId: string }>[] = [];
let gelezen = 0;
let nietGebruikt: string[] = [];

@Controller('dingen')
class MakendeController {
  constructor(private readonly idempotentie: Idempotentie) {}

  @Post()
  @Operatie('ding maken')
  @Schrijft({ etag: true })
  @ApiCreatedResponse({ type: Ding })
  maak(@Body() { naam }: NieuwDing): Promise<object> {
    return this.idempotentie.voerUit({
      ids: () => ({ dingId: randomUUID() }),
      nietGebruikt: ({ dingId }) => nietGebruikt.push(dingId),
      uitvoeren: async (poging) => {
        pogingen.push(poging);
        await doe(poging);
        const kopregels = { location: `/v1/dingen/${poging.ids.dingId}`, etag: '"0"' };
        return { status: 201, kopregels, positie: '0007', inhoud: { naam } };
      },
      herlees: async ({ ids }) => {
        gelezen++;
        return { naam, dingId: ids.dingId };
      },
    });
  }

  @Post(':id/legen')
  @Operatie('ding maken')
  @Schrijft()
  leeg(@Param() { id }: DingPad): Promise<undefined> {
    return this.idempotentie.voerUit({
      uitvoeren: async ({ operatieId }) => {
        pogingen.push({ operatieId, ids: { dingId: id } });
        return { status: 204, inhoud: undefined };
      },
      herlees: async () => undefined,
    });
  }
}

let database: Database;
let proef: Proefapp;
let opslag: Sleutelopslag;

function module(): DynamicModule {
  @Module({})
  class ProefModule {}
  const useFactory = (register: Probleemregister): Idempotentie =>
    new Idempotentie(opslag, register, randomBytes(32), randomUUID, (fout) => {
      throw fout;
    });
  return {
    module: ProefModule,
    controllers: [MakendeController],
    providers: [...DINGEN_TOEGANG, { provide: Idempotentie, inject: [Probleemregister], useFactory }],
  };
}

beforeAll(async () => {
  database = await createTestDatabase();
  await migrate(database.pool, 'idempotentie', IDEMPOTENTIE_STAPPEN);
  opslag = new Sleutelopslag(database.pool);
  proef = await maakProefapp({}, module());
});
afterAll(async () => {
  await proef.app.close();
  await database.close();
});
beforeEach(() => {
  doe = async () => {};
  pogingen = [];
  gelezen = 0;
  nietGebruikt = [];
});

const DING = { naam: 'bal', kleur: 'rood' };

function maak(
  sleutel: string,
  payload: object = DING,
  token = 'goed',
  url = '/v1/dingen',
): Promise<LightMyRequestResponse> {
  const headers = { authorization: `Bearer ${token}`, 'idempotency-key': sleutel };
  return proef.app.inject({ method: 'POST', url, headers, payload });
}

const koppen = ({ statusCode, headers }: LightMyRequestResponse): unknown[] => [
  statusCode,
  headers['location'],
  headers['etag'],
  headers['zaakstroom-positie'],
];

const nieuweAanvraag = (): Aanvraag => ({
  sleutel: randomBytes(32).toString('hex'),
  vingerafdruk: randomBytes(32).toString('hex'),
  operatieId: randomUUID(),
  ids: {},
});

const weiger = async (): Promise<never> => {
  throw new Probleem({ status: 409, slug: 'nee', titel: 'Nee', detail: 'Dat kan nu niet.' });
};

describe('Idempotency-Key', () => {
  it('a repeat gets the first answer: status and headers kept, body read anew', async () => {
    const eerste = await maak('herhaal');
    expect(koppen(eerste)).toEqual([201, expect.stringMatching(/^\/v1\/dingen\//), '"0"', '0007']);
    const tweede = await maak('herhaal', { kleur: 'rood', naam: 'bal' });
    expect(koppen(tweede)).toEqual(koppen(eerste));
    expect(tweede.json()).toEqual({ naam: 'bal', dingId: pogingen[0]!.ids.dingId });
    expect([pogingen.length, gelezen]).toEqual([1, 1]);
  });

  it('gives back the ids that it asked for and did not need: all but those of the first try', async () => {
    doe = weiger;
    await maak('ids');
    doe = async () => {};
    await maak('ids');
    await maak('ids');
    await maak('ids', { naam: 'kar', kleur: 'rood' });
    expect(new Set(pogingen.map(({ ids }) => ids.dingId)).size).toBe(1);
    expect(nietGebruikt.length).toBe(3);
    expect(nietGebruikt).not.toContain(pogingen[0]!.ids.dingId);
  });

  it('repeats an answer without a body', async () => {
    const url = '/v1/dingen/018f0000-0000-7000-8000-000000000001/legen';
    for (let i = 0; i < 2; i++) {
      const { statusCode, body } = await maak('leeg', {}, 'goed', url);
      expect([statusCode, body]).toEqual([204, '']);
    }
    expect(pogingen.length).toBe(1);
  });

  it('refuses the key for another body and for another address', async () => {
    await maak('anders');
    const url = '/v1/dingen/018f0000-0000-7000-8000-000000000001/legen';
    for (const antwoord of [
      await maak('anders', { naam: 'kar', kleur: 'rood' }),
      await maak('anders', {}, 'goed', url),
    ]) {
      expect(antwoord.statusCode).toBe(409);
      expect(antwoord.json()).toMatchObject({
        type: '/problemen/idempotentiesleutel-hergebruikt',
        detail: expect.stringMatching(/^Idempotency-Key: /),
      });
    }
    expect(pogingen.length).toBe(1);
  });

  it('a refused operation frees its key, for the same request and for a mended one', async () => {
    doe = weiger;
    expect((await maak('geweigerd')).statusCode).toBe(409);
    doe = async () => {};
    expect((await maak('geweigerd', { naam: 'kar', kleur: 'rood' })).statusCode).toBe(201);
    expect((await maak('geweigerd')).json()).toMatchObject({ type: '/problemen/idempotentiesleutel-hergebruikt' });
  });

  it('a refused operation that is repeated as it was keeps its names', async () => {
    doe = weiger;
    await maak('zelfde');
    doe = async () => {};
    expect((await maak('zelfde')).statusCode).toBe(201);
    expect(pogingen[1]).toEqual(pogingen[0]);
  });

  it('after an unknown outcome the repeat runs under the same names, and no other body may take the key', async () => {
    doe = async () => {
      throw new StoreUnavailable('the answer never came');
    };
    expect((await maak('onbekend')).statusCode).toBe(503);
    doe = async () => {};
    expect((await maak('onbekend', { naam: 'kar', kleur: 'rood' })).statusCode).toBe(409);
    expect((await maak('onbekend')).statusCode).toBe(201);
    expect(pogingen.map(({ operatieId }) => operatieId)).toEqual([pogingen[0]!.operatieId, pogingen[0]!.operatieId]);
    expect(pogingen[1]!.ids).toEqual(pogingen[0]!.ids);
  });

  it('concurrent repeats all run under one name', async () => {
    const antwoorden = await Promise.all(Array.from({ length: 20 }, () => maak('tegelijk')));
    expect(new Set(antwoorden.map(koppen).map(String)).size).toBe(1);
    expect(new Set(pogingen.map(({ operatieId }) => operatieId)).size).toBe(1);
  });

  it('of concurrent requests with one key and different bodies one wins', async () => {
    const antwoorden = await Promise.all(
      Array.from({ length: 10 }, (_, i) => maak('strijd', { naam: `bal ${i}`, kleur: 'rood' })),
    );
    expect(antwoorden.filter(({ statusCode }) => statusCode === 201).length).toBe(1);
    expect(antwoorden.filter(({ statusCode }) => statusCode === 409).length).toBe(9);
  });

  it('a refusal beside a success does not undo the success', async () => {
    let laatEersteGaan = (): void => undefined;
    const eersteWacht = new Promise<void>((klaar) => (laatEersteGaan = klaar));
    let n = 0;
    doe = async () => (n++ === 0 ? eersteWacht : weiger());
    const eerste = maak('beide');
    while (pogingen.length === 0) await new Promise(setImmediate);
    expect((await maak('beide')).statusCode).toBe(409);
    laatEersteGaan();
    expect((await eerste).statusCode).toBe(201);
    expect(koppen(await maak('beide'))).toEqual(koppen(await eerste));
    expect(pogingen.length).toBe(2);
  });

  it('is taken again after seven days, and then cleared away', async () => {
    await maak('oud');
    const verouder = `update idempotentie set gemaakt_op = now() - interval '7 days 1 minute'`;
    await database.pool.query(verouder);
    expect((await maak('oud', { naam: 'kar', kleur: 'rood' })).statusCode).toBe(201);
    expect(pogingen[1]!.operatieId).not.toBe(pogingen[0]!.operatieId);
    expect(await opslag.ruimOp()).toBeGreaterThan(0);
    const { rows } = await database.pool.query<{ n: number }>(
      `select count(*)::int as n from idempotentie where gemaakt_op < now() - interval '7 days'`,
    );
    expect(rows[0]!.n).toBe(0);
  });

  it('keeps no body, key or person', async () => {
    await maak('geheime-sleutel', { naam: 'Jansen', kleur: 'rood' });
    const { rows } = await database.pool.query<{ t: string }>('select i::text as t from idempotentie i');
    const tekst = rows.map(({ t }) => t).join();
    // Long enough never to stand by chance in the HMACs, as two letters sometimes did.
    for (const woord of ['geheime-sleutel', 'Jansen']) {
      expect(tekst).not.toContain(Buffer.from(woord).toString('hex'));
      expect(tekst).not.toContain(woord);
    }
  });

  it('reads the whole table for no claim and no answer, whatever plan was made when it was small', async () => {
    const pool = new Pool({ ...database.config, max: 1 });
    const opslagMetEen = new Sleutelopslag(pool);
    const keerHelemaalGelezen = async (): Promise<string> => {
      await pool.query('select pg_stat_force_next_flush()');
      const { rows } = await pool.query<{ n: string }>(
        `select seq_scan as n from pg_stat_user_tables where relname = 'idempotentie'`,
      );
      return rows[0]!.n;
    };
    const vooraf = await keerHelemaalGelezen();
    for (let n = 0; n < 20; n++) {
      const aanvraag = nieuweAanvraag();
      await opslagMetEen.claim(aanvraag);
      await opslagMetEen.rondAf(aanvraag, { status: 201, kopregels: {}, positie: '0007' });
      expect((await opslagMetEen.claim(aanvraag)).antwoord?.positie).toBe('0007');
    }
    expect(await keerHelemaalGelezen()).toBe(vooraf);
    await pool.end();
  });

  it('keeps the answer of an operation whose claim is gone: the operation was done', async () => {
    const aanvraag = nieuweAanvraag();
    await opslag.claim(aanvraag);
    await database.pool.query(`delete from idempotentie where sleutel = decode($1, 'hex')`, [aanvraag.sleutel]);
    await opslag.rondAf(aanvraag, { status: 204, kopregels: {}, positie: undefined });
    expect(await opslag.claim({ ...aanvraag, operatieId: randomUUID() })).toMatchObject({
      operatieId: aanvraag.operatieId,
      antwoord: { status: 204 },
    });
  });

  it('leaves the setting of the connections alone', async () => {
    await maak('instelling');
    const { rows } = await database.pool.query<{ synchronous_commit: string }>('show synchronous_commit');
    expect(rows[0]!.synchronous_commit).toBe('on');
  });
});
