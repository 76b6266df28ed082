import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { openDatabase, type Database } from '@zaakstroom/postgres';
import { createTestDatabase } from '@zaakstroom/postgres/testing';
import { closePool, openPool } from './pool.js';
import { processesIn, until } from './testing/processes.js';

let dataDir: string;
let server: Database;

beforeAll(async () => {
  server = await createTestDatabase();
});

afterAll(() => server.close());

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'zaakstroom-open-'));
});

afterEach(() => rm(dataDir, { recursive: true, force: true }));

/** The address of the shared server as people write it in DATABASE_URL. */
function url(): string {
  if (server.config.connectionString !== undefined) return server.config.connectionString;
  const { host, user, database } = server.config;
  return `postgresql://${user}@${encodeURIComponent(host ?? '')}/${database}`;
}

describe('openDatabase', () => {
  it('uses the embedded server in a folder that it makes, closed to others', async () => {
    const folder = join(dataDir, 'nieuw');
    const database = await openDatabase({ dataDir: folder, name: 'proef-naam' });
    expect(database.source).toBe('embedded');
    expect((await stat(folder)).mode & 0o777).toBe(0o700);
    const { rows } = await database.pool.query(
      'select current_database() as db, application_name as name from pg_stat_activity where pid = pg_backend_pid()',
    );
    expect(rows).toEqual([{ db: 'zaakstroom', name: 'proef-naam' }]);
    const dedicated = new pg.Client(database.config);
    await dedicated.connect();
    expect((await dedicated.query('select current_database() as db')).rows).toEqual([{ db: 'zaakstroom' }]);
    await dedicated.end();
    await Promise.all([database.close(), database.close()]);
    expect(await processesIn(folder)).toEqual([]);
  });

  it('uses the server of databaseUrl and leaves the data folder alone', async () => {
    const database = await openDatabase({ dataDir, databaseUrl: url(), name: 'proef-naam', poolSize: 2 });
    expect(database.source).toBe('external');
    const { rows } = await database.pool.query(
      'select application_name as name from pg_stat_activity where pid = pg_backend_pid()',
    );
    expect(rows).toEqual([{ name: 'proef-naam' }]);
    expect(database.pool.options.max).toBe(2);
    await database.close();
    await database.close();
    expect(await readdir(dataDir)).toEqual([]);
  });

  it('tells which server does not answer, without the password', async () => {
    const opening = openDatabase({ dataDir, databaseUrl: 'postgresql://ik:geheim@127.0.0.1:1/zaken', name: 'proef' });
    const failure: Error = await opening.then(
      () => new Error('it opened'),
      (error: Error) => error,
    );
    expect(failure.message).toMatch(
      /^PostgreSQL op 127\.0\.0\.1:1, database zaken \(DATABASE_URL\), antwoordt niet: .*ECONNREFUSED/,
    );
    expect(failure.message).not.toContain('geheim');
  });

  it('hands out bigint as a string: no parser was changed', async () => {
    expect((await server.pool.query('select 9007199254740993::bigint as groot')).rows).toEqual([
      { groot: '9007199254740993' },
    ]);
  });
});

describe('a connection that the server ends', () => {
  async function terminate(pool: pg.Pool): Promise<void> {
    await server.pool.query('select pg_terminate_backend(pid) from pg_stat_activity where application_name = $1', [
      pool.options.application_name,
    ]);
  }

  it.each(['idle', 'lent'])('is told once and replaced when it is %s', async (state) => {
    const lost: Error[] = [];
    const pool = openPool({ ...server.config, application_name: `proef-${state}` }, 1, (error) => lost.push(error));
    const client = await pool.connect();
    if (state === 'idle') client.release();
    await terminate(pool);
    await until(() => lost.length > 0);
    if (state === 'lent') client.release(true);
    expect((await pool.query('select 1 as een')).rows).toEqual([{ een: 1 }]);
    await pool.end();
    expect(lost.filter(({ message }) => message.includes('administrator command'))).toHaveLength(1);
  });
});

describe('closing a pool', () => {
  it('does not wait for ever for a client that nobody gives back', async () => {
    const told: string[] = [];
    const pool = openPool(server.config, 2, (error) => told.push(error.message));
    const forgotten = await pool.connect();
    await closePool(pool, (error) => told.push(error.message), 20);
    expect(told).toEqual(['1 connections were still in use 0.02 seconds after close']);
    forgotten.release(true);
  });
});
