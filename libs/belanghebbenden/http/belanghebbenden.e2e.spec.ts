import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Module } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { BELEID, IDEMPOTENTIE_STAPPEN, IdempotentieModule, maakApp, TOKEN_VERIFIER } from '@zaakstroom/http';
import { migrate, type Database } from '@zaakstroom/postgres';
import { createTestDatabase } from '@zaakstroom/postgres/testing';
import { uuidV7 } from '@zaakstroom/opdrachten';
import { Sleutelbos } from '@zaakstroom/sleutels';
import { pino } from 'pino';
import { BelanghebbendenModule, Belanghebbendenregister } from '../index.js';

const OPENAPI = {
  titel: 'Proef',
  beschrijving: 'Proef.',
  versie: '1.0.0',
  contact: { naam: 'Proef', url: 'https://zaakstroom.example', email: 'proef@zaakstroom.example' },
  server: 'https://api.zaakstroom.example/v1',
};

const BSN = '123456782';
const ANDER = '111222333';
const klok = { nu: () => Date.parse('2026-11-23T08:00:00Z') };

let database: Database;
let map: string;
let app: NestFastifyApplication;
let gevraagd: string[] = [];

beforeAll(async () => {
  database = await createTestDatabase();
  map = await mkdtemp(join(tmpdir(), 'belanghebbenden-'));
  await migrate(database.pool, 'idempotentie', IDEMPOTENTIE_STAPPEN);
  const sleutelbos = await Sleutelbos.open(database.pool, join(map, 'hoofdsleutel'));
  const belanghebbenden = BelanghebbendenModule.met({
    register: await Belanghebbendenregister.open(database.pool, sleutelbos),
  });
  const idempotentie = IdempotentieModule.met({
    pool: database.pool,
    geheim: sleutelbos.afgeleid('idempotentie'),
    nieuweId: () => uuidV7(Date.now()),
    bijFout: (fout) => {
      throw fout;
    },
  });
  @Module({
    imports: [idempotentie, belanghebbenden],
    providers: [
      { provide: TOKEN_VERIFIER, useValue: { verify: async (sub: string) => ({ sub, rollen: [] }) } },
      {
        provide: BELEID,
        useValue: {
          kent: () => true,
          magOoit: ({ sub }: { sub: string }, operatie: string) => gevraagd.push(operatie) > 0 && sub !== 'geen',
        },
      },
    ],
  })
  class Proef {}
  ({ app } = await maakApp(Proef, { logger: pino({ level: 'silent' }), openapi: OPENAPI, klok }));
});
afterAll(async () => {
  await app.close();
  await database.close();
  await rm(map, { recursive: true });
});
beforeEach(() => {
  gevraagd = [];
});

const legVast = (payload: object, { wie = 'jan', sleutel }: { wie?: string; sleutel?: string } = {}) =>
  app.inject({
    method: 'POST',
    url: '/v1/belanghebbenden',
    headers: { authorization: `Bearer ${wie}`, 'idempotency-key': sleutel ?? randomUUID() },
    payload,
  });
const vraag = (id: string, wie = 'jan') =>
  app.inject({ url: `/v1/belanghebbenden/${id}`, headers: { authorization: `Bearer ${wie}` } });

describe('a BSN that comes in', () => {
  it('is answered with an id and its place', async () => {
    const antwoord = await legVast({ bsn: BSN });
    expect(antwoord.statusCode).toBe(201);
    const { belanghebbendeId } = antwoord.json<{ belanghebbendeId: string }>();
    expect(antwoord.json()).toEqual({ belanghebbendeId });
    expect(antwoord.headers['location']).toBe(`/v1/belanghebbenden/${belanghebbendeId}`);
    expect(gevraagd).toEqual(['belanghebbende vastleggen']);
  });

  it('that is known is answered just as one that is new', async () => {
    const zonderId = (antwoord: Awaited<ReturnType<typeof legVast>>) => {
      const { 'x-request-id': _id, date: _date, location: _location, ...koppen } = antwoord.headers;
      return { status: antwoord.statusCode, koppen, velden: Object.keys(antwoord.json<object>()) };
    };
    const [nieuw, bekend] = [await legVast({ bsn: '999993653' }), await legVast({ bsn: '999993653' }, { wie: 'piet' })];
    expect(zonderId(bekend)).toEqual(zonderId(nieuw));
    expect(bekend.json()).toEqual(nieuw.json());
    expect((await legVast({ bsn: ANDER })).json()).not.toEqual(nieuw.json());
  });

  it('repeated gets its answer; another one under the same key gets none', async () => {
    const sleutel = randomUUID();
    const eerste = await legVast({ bsn: BSN }, { sleutel });
    const herhaald = await legVast({ bsn: BSN }, { sleutel });
    expect([herhaald.statusCode, herhaald.json(), herhaald.headers['location']]).toEqual([
      201,
      eerste.json(),
      eerste.headers['location'],
    ]);
    const anders = await legVast({ bsn: ANDER }, { sleutel });
    expect([anders.statusCode, anders.json<{ type: string }>().type]).toEqual([
      409,
      '/problemen/idempotentiesleutel-hergebruikt',
    ]);
  });

  it.each([
    ['one digit wrong', { bsn: '123456783' }, 'geen-bsn'],
    ['too short', { bsn: '12345678' }, 'geen-bsn'],
    ['with dots', { bsn: '1234.56.782' }, 'geen-bsn'],
    ['no text', { bsn: 123456782 }, 'geen-bsn'],
    ['missing', {}, 'verplicht'],
  ])('%s: 400, and the answer does not repeat it', async (_, payload, code) => {
    const antwoord = await legVast(payload);
    expect(antwoord.statusCode).toBe(400);
    expect(antwoord.json()).toMatchObject({ invalidParams: [{ name: 'bsn', code }] });
    expect(antwoord.body).not.toMatch(/12345678|1234\./);
  });

  it('from who may not: 403', async () => {
    expect((await legVast({ bsn: BSN }, { wie: 'geen' })).statusCode).toBe(403);
  });
});

describe('an id', () => {
  it('can be checked, and tells no BSN', async () => {
    const { belanghebbendeId } = (await legVast({ bsn: BSN })).json<{ belanghebbendeId: string }>();
    gevraagd = [];
    const antwoord = await vraag(belanghebbendeId);
    expect([antwoord.statusCode, antwoord.json()]).toEqual([
      200,
      { belanghebbendeId, geregistreerdOp: '2026-11-23T08:00:00.000Z' },
    ]);
    expect(gevraagd).toEqual(['belanghebbende inzien']);
    expect((await vraag(belanghebbendeId.toUpperCase())).json()).toEqual(antwoord.json());
  });

  it('that is unknown: 404', async () => {
    expect((await vraag(randomUUID())).statusCode).toBe(404);
    expect((await vraag(randomUUID(), 'geen')).statusCode).toBe(403);
    expect((await vraag('x')).statusCode).toBe(400);
  });
});
