import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase, type Database } from '@zaakstroom/postgres';
import type { PoolClient } from 'pg';
import { Serverproces } from './serverproces.js';
import { Werkvoorraad } from './werkvoorraad.js';

/** Longest that a zaak may be kept from others by a process that was killed, in seconds. */
const HOOGSTENS = 15;

describe('"volgende zaak" of two servers on one database', () => {
  let map: string;
  let database: Database;
  let servers: Serverproces[];
  let voorraad: Werkvoorraad;
  beforeAll(async () => {
    map = await mkdtemp(join(tmpdir(), 'zaakstroom-uitgiften-'));
    servers = [await Serverproces.start(map), await Serverproces.start(map)];
    database = await openDatabase({ dataDir: map, name: 'proef' });
    voorraad = await Werkvoorraad.van(map);
  });
  afterAll(async () => {
    for (const { proces } of servers)
      if (proces.exitCode === null && proces.signalCode === null) proces.kill('SIGTERM');
    await database.close();
    for (const server of servers) await server.eindig('SIGTERM');
    await rm(map, { recursive: true, force: true });
  });

  const query = async <T extends object>(sql: string, waarden: unknown[] = []): Promise<T[]> =>
    (await database.pool.query<T>(sql, waarden)).rows;
  const uitgiften = async (zaakId: string) =>
    (await query(`select from event_store.events where stream = $1 and type = 'ZaakUitgegeven'`, [`zaak-${zaakId}`]))
      .length;

  async function totdat(waar: () => Promise<boolean>): Promise<void> {
    for (const einde = Date.now() + 60_000; !(await waar());) {
      if (Date.now() > einde) throw new Error(`it did not become so: ${waar.toString()}`);
      await new Promise((verder) => setTimeout(verder, 20));
    }
  }

  /**
   * Kills a server when it has chosen a zaak and its append stands waiting for us: `slot` holds back every append. What becomes of the
   * append is up to the test.
   */
  async function doodVoorAppend(token: string, sleutel: string, slot: PoolClient): Promise<void> {
    const keuzes = async () => (await query('select from uitgiften.keuzes')).length;
    const voor = await keuzes();
    await slot.query('begin');
    await slot.query('lock table event_store.events in share row exclusive mode');
    const verzoek = voorraad.volgende(servers[0]!.adres, token, sleutel).then(
      () => 'answered',
      () => 'broken off',
    );
    await totdat(async () => (await wachtend()).length === 1);
    expect(await keuzes()).toBe(voor + 1);
    await servers[0]!.eindig('SIGKILL');
    expect(await verzoek).toBe('broken off');
  }

  /** The first of the two, started again when it was killed. */
  async function eerste(): Promise<string> {
    if (servers[0]!.proces.signalCode !== null) servers[0] = await Serverproces.start(map);
    return servers[0]!.adres;
  }

  const wachtend = () =>
    query<{ pid: number }>(
      `select pid from pg_stat_activity
        where datname = current_database() and wait_event_type = 'Lock' and query like '%append_events%'`,
    );

  it('hand out every zaak once to 200 callers at once, and then answer 204', async () => {
    const zaakIds = await voorraad.legKlaar(servers[0]!.adres, 300);
    const gekregen = await voorraad.neemAlles(
      servers.map(({ adres }) => adres),
      200,
    );
    expect(gekregen.map(({ zaakId }) => zaakId).sort()).toEqual([...zaakIds].sort());
    for (const zaakId of zaakIds) expect(await uitgiften(zaakId)).toBe(1);
  });

  it('killed between reservation and append: others have the zaak within seconds, and the same key takes no second one', async () => {
    const [zaakId] = await voorraad.legKlaar(await eerste(), 1);
    const [jan, piet] = [await voorraad.beller('jan'), await voorraad.beller('piet')];
    const sleutel = randomUUID();
    const slot = await database.pool.connect();
    await doodVoorAppend(jan, sleutel, slot);
    const [reservering] = await query<{ rest: number }>(
      'select extract(epoch from gereserveerd_tot - now())::float8 as rest from werkverdeling.zaken where zaak_id = $1',
      [zaakId],
    );
    expect(reservering!.rest).toBeLessThan(HOOGSTENS);
    for (const { pid } of await wachtend()) await query('select pg_terminate_backend($1)', [pid]);
    await totdat(async () => (await wachtend()).length === 0);
    await slot.query('rollback');
    slot.release();

    let uitgifte = await voorraad.volgende(servers[1]!.adres, piet);
    while (uitgifte.status === 204) uitgifte = await voorraad.volgende(servers[1]!.adres, piet);
    expect(uitgifte).toMatchObject({ status: 201, zaakId });
    expect(await voorraad.volgende(servers[1]!.adres, jan, sleutel)).toMatchObject({ status: 204 });
    expect(await uitgiften(zaakId!)).toBe(1);
  });

  it('killed between reservation and append: who repeats the same key gets that zaak at once', async () => {
    const [een, twee] = await voorraad.legKlaar(await eerste(), 2);
    const jan = await voorraad.beller('jan');
    const sleutel = randomUUID();
    const slot = await database.pool.connect();
    await doodVoorAppend(jan, sleutel, slot);
    for (const { pid } of await wachtend()) await query('select pg_terminate_backend($1)', [pid]);
    await totdat(async () => (await wachtend()).length === 0);
    await slot.query('rollback');
    slot.release();

    for (let keer = 0; keer < 2; keer++) {
      expect(await voorraad.volgende(servers[1]!.adres, jan, sleutel)).toMatchObject({
        status: 201,
        zaakId: een,
        etag: '"3"',
      });
    }
    expect(await voorraad.volgende(servers[1]!.adres, jan)).toMatchObject({ zaakId: twee });
    expect([await uitgiften(een!), await uitgiften(twee!)]).toEqual([1, 1]);
  });

  it('killed after the append, before the answer: who repeats the same key gets the zaak that was taken', async () => {
    const [een, twee] = await voorraad.legKlaar(await eerste(), 2);
    const jan = await voorraad.beller('jan');
    const sleutel = randomUUID();
    const slot = await database.pool.connect();
    await doodVoorAppend(jan, sleutel, slot);
    // The database goes on with what it was asked for: its client is dead and does not hear of it.
    await slot.query('rollback');
    slot.release();
    await totdat(async () => (await uitgiften(een!)) === 1);

    // Long after, when the reservation is over and the zaak has left the list.
    await query(`update werkverdeling.zaken set gereserveerd_tot = null`);
    for (let keer = 0; keer < 3; keer++) {
      expect(await voorraad.volgende(servers[1]!.adres, jan, sleutel)).toMatchObject({
        status: 201,
        zaakId: een,
        etag: '"3"',
      });
    }
    expect([await uitgiften(een!), await uitgiften(twee!)]).toEqual([1, 0]);
    expect(await voorraad.volgende(servers[1]!.adres, jan)).toMatchObject({ zaakId: twee });
  });
});
