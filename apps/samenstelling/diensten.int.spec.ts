import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { leesInstellingen } from '@zaakstroom/instellingen';
import type { Database } from '@zaakstroom/postgres';
import { createTestDatabase } from '@zaakstroom/postgres/testing';
import { GEEN_TOKENS, SleutelsOnbereikbaar, type TokenVerifier } from '@zaakstroom/toegang';
import { ontwikkelUitgever } from '@zaakstroom/toegang/ontwikkeling';
import { TOKENROLLEN } from '@zaakstroom/zaken';
import { pino } from 'pino';
import {
  maakDienstapp,
  PROJECTIES,
  RAPPORTAGE_API,
  WERKVERDELING_DIENST,
  ZAAKSTROOM,
  ZAKEN_API,
  type Dienst,
  type Grond,
} from './index.js';

const logger = pino({ level: 'silent' });

let database: Database;
let map: string;
const open: Grond[] = [];
beforeAll(async () => {
  database = await createTestDatabase();
  map = await mkdtemp(join(tmpdir(), 'zaakstroom-diensten-'));
});
afterEach(async () => {
  await Promise.all(open.splice(0).map((systeem) => systeem.sluit()));
});
afterAll(async () => {
  await database.close();
  await rm(map, { recursive: true });
});

/** The address of the test database, as people write it. */
function url(): string {
  const { connectionString, host, user, database: naam } = database.config;
  return connectionString ?? `postgresql://${user}@${encodeURIComponent(host ?? '')}/${naam}`;
}

async function opent<G extends Grond>(dienst: Dienst<G>, sleutel = 'sleutel'): Promise<G> {
  const instellingen = leesInstellingen(
    { DATABASE_URL: url(), ZAAKSTROOM_DATA: map, ZAAKSTROOM_SLEUTEL: join(map, sleutel) },
    { ontwikkeling: true },
  );
  const systeem = await dienst.open({
    instellingen,
    naam: 'proef',
    meldingen: { waarschuwing: (bericht, fout) => expect([bericht, fout]).toBeUndefined() },
  });
  open.push(systeem);
  return systeem;
}

async function appVan<G extends Grond>(dienst: Dienst<G>) {
  const { verifier } = await ontwikkelUitgever(map, TOKENROLLEN);
  return maakDienstapp(dienst, await opent(dienst), { verifier, logger });
}

/** The operations that a service tells of itself: `GET /zaken`. */
async function operaties<G extends Grond>(dienst: Dienst<G>): Promise<Record<string, unknown>> {
  const { app, openapi } = await appVan(dienst);
  const { body } = await app.inject('/v1/openapi.json');
  expect(JSON.parse(body)).toEqual(JSON.parse(JSON.stringify(openapi)));
  await app.close();
  return Object.fromEntries(
    Object.entries(openapi.paths).flatMap(([pad, methoden]) =>
      Object.entries(methoden).map(([methode, operatie]) => [`${methode.toUpperCase()} ${pad}`, operatie as unknown]),
    ),
  );
}

describe('the services', () => {
  it('each serve their own routes; together they are the whole, and none is served twice', async () => {
    const zaken = await operaties(ZAKEN_API);
    const werkverdeling = await operaties(WERKVERDELING_DIENST);
    const rapportage = await operaties(RAPPORTAGE_API);
    const delen = [zaken, werkverdeling, rapportage, await operaties(PROJECTIES)];
    const geheel = await operaties(ZAAKSTROOM);

    expect(Object.assign({}, ...delen)).toEqual(geheel);
    expect(delen.flatMap((deel) => Object.keys(deel)).sort()).toEqual(Object.keys(geheel).sort());
    expect(Object.keys(werkverdeling)).toContain('POST /werkvoorraden/{werkvoorraadId}/uitgiften');
    expect(Object.keys(rapportage)).toEqual(['GET /team/zaken', 'GET /team/behandeltijden']);
  });

  it('that only derive and show cannot append an event', async () => {
    for (const dienst of [RAPPORTAGE_API, PROJECTIES]) {
      const { store } = await opent(dienst);
      const append = { stream: 'proef-1', expected: 'any' as const, events: [] };
      await expect(store.append(append)).rejects.toThrow('leest alleen');
      await expect(store.appendInOrder([append])).rejects.toThrow('leest alleen');
    }
  });

  it('tell on their readiness which projections lag how much, whoever follows them', async () => {
    const { app } = await appVan(RAPPORTAGE_API);
    const stil = { achterstand: 'PT0S', milliseconden: 0, geparkeerd: false };
    const gereed = async () => (await app.inject('/_healthz/readyz')).json<{ projecties: object[] }>();
    expect(await gereed()).toMatchObject({
      status: 'gereed',
      projecties: [
        'behandeltijd',
        'campagnes',
        'correcties',
        'expertise',
        'massabewerkingen',
        'sturing',
        'teruggaven',
        'wachtrijen',
        'werkverdeling',
        'zaken',
      ].map((naam) => ({ naam, ...stil })),
    });

    const { store } = await opent(ZAKEN_API);
    await store.append({
      stream: 'proef-2',
      expected: 'any',
      events: [{ id: crypto.randomUUID(), type: 'Iets', data: {}, metadata: {} }],
    });
    for (const { milliseconden } of (await gereed()).projecties as { milliseconden: number }[]) {
      expect(milliseconden).toBeGreaterThan(0);
    }
    await app.close();
  });

  it('that ask for tokens are ready once the keys of the issuer were read, and tell how it is with them', async () => {
    let fout: Error | undefined = new SleutelsOnbereikbaar('weg');
    const verifier: TokenVerifier = {
      ...GEEN_TOKENS,
      sleutels: {
        gereed: async () => {
          if (fout) throw fout;
        },
        stand: () => ({ sleutelsGelezen: '2026-01-05T09:00:00.000Z', fout: 'ECONNREFUSED' }),
      },
    };
    const { app } = await maakDienstapp(RAPPORTAGE_API, await opent(RAPPORTAGE_API), { verifier, logger });
    const gereed = () => app.inject('/_healthz/readyz');
    expect((await gereed()).json()).toMatchObject({
      status: 503,
      detail: 'Nog niet gereed: sleutels van de uitgever (OIDC_JWKS_URI).',
    });
    fout = undefined;
    expect((await gereed()).json()).toMatchObject({
      status: 'gereed',
      uitgever: { sleutelsGelezen: '2026-01-05T09:00:00.000Z', fout: 'ECONNREFUSED' },
    });
    await app.close();
  });

  it('refuse another master key than that of the database, and one that is not there', async () => {
    await opent(ZAKEN_API);
    await opent(ZAKEN_API);
    const anders = join(map, 'anders');
    await expect(opent(PROJECTIES, 'weg')).rejects.toThrow(
      `de hoofdsleutel ${join(map, 'weg')} kan niet worden gelezen`,
    );
    await writeFile(anders, Buffer.alloc(32).toString('base64'));
    await expect(opent(RAPPORTAGE_API, 'anders')).rejects.toThrow('is niet die waarmee deze database is gemaakt');
  });
});
