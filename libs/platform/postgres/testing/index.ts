import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { openDatabase, type Database } from '../database.js';
import { Membership } from '../embedded/membership.js';
import { closePool, openPool } from '../pool.js';

export { startOutsideServer, type OutsideServer } from './outside-server.js';

/**
 * A fresh, empty database for one test file; `close` drops it. It stands on one embedded server that the whole test run
 * shares and test/setup ends, or on the server of `url`, default that of TEST_DATABASE_URL. The shared one does not sync to
 * disk: no test takes the machine down.
 */
export async function createTestDatabase(url = process.env['TEST_DATABASE_URL'] ?? ''): Promise<Database> {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  if (url !== '') {
    await maintain({ connectionString: url }, `create database ${name}`);
    const own = new URL(url);
    own.pathname = `/${name}`;
    const database = await openDatabase({ dataDir: '', databaseUrl: own.href, name: 'test', onError: ignore });
    return {
      ...database,
      close: once(async () => {
        await database.close();
        await maintain({ connectionString: url }, `drop database ${name} with (force)`);
      }),
    };
  }
  const folder = process.env['ZAAKSTROOM_TEST_POSTGRES'];
  if (folder === undefined) throw new Error('createTestDatabase needs globalSetup: test/setup/postgres-begin.js');
  const membership = await Membership.join(folder, ignore);
  await maintain(
    membership.address,
    'alter system set fsync = off',
    'select pg_reload_conf()',
    `create database ${name}`,
  );
  const config = { ...membership.address, database: name, application_name: 'test' };
  const pool = openPool(config, undefined, ignore);
  return {
    pool,
    config,
    source: 'embedded',
    close: once(async () => {
      await closePool(pool, ignore);
      await maintain(membership.address, `drop database ${name} with (force)`);
      await membership.leave({ stay: true });
    }),
  };
}

async function maintain(config: pg.ClientConfig, ...statements: string[]): Promise<void> {
  const client = new pg.Client(config);
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}

function ignore(): void {
  // A test that takes a server down expects lost connections; calls in progress fail by themselves.
}

function once(work: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | undefined;
  return () => (done ??= work());
}
