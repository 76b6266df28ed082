import pg from 'pg';
import { Membership } from './embedded/membership.js';
import { closePool, openPool } from './pool.js';

export interface DatabaseOptions {
  /** Folder of all state; the embedded server stands in `postgres/` in it. */
  readonly dataDir: string;
  /** A PostgreSQL server from outside; without it the embedded one is used. */
  readonly databaseUrl?: string | undefined;
  /** Shown in pg_stat_activity as application_name. */
  readonly name: string;
  /** Most connections at once, default 10. */
  readonly poolSize?: number | undefined;
  /** Hears of connections that were lost outside any call. Calls in progress fail with errors of their own. */
  readonly onError?: ((error: Error) => void) | undefined;
}

export interface Database {
  readonly pool: pg.Pool;
  /** For dedicated connections, such as one that listens. */
  readonly config: pg.ClientConfig;
  readonly source: 'embedded' | 'external';
  /** Closes all connections; the last process that leaves the embedded server stops it. May be called again. */
  close(): Promise<void>;
}

/**
 * Opens the database of Zaakstroom; starts the embedded server when no other process did.
 *
 * @throws EmbeddedPostgresError with the command, its output and the remedy
 * @throws Error when the server of `databaseUrl` does not answer
 */
export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  const onError = options.onError ?? (() => undefined);
  if (options.databaseUrl !== undefined && options.databaseUrl !== '') {
    const config = { connectionString: options.databaseUrl, application_name: options.name };
    return external(config, openPool(config, options.poolSize, onError), onError);
  }
  const membership = await Membership.join(options.dataDir, onError);
  const config = { ...membership.address, application_name: options.name };
  const pool = openPool(config, options.poolSize, onError);
  return {
    pool,
    config,
    source: 'embedded',
    close: once(async () => {
      await closePool(pool, onError);
      await membership.leave();
    }),
  };
}

async function external(config: pg.ClientConfig, pool: pg.Pool, onError: (error: Error) => void): Promise<Database> {
  try {
    await pool.query('select 1');
  } catch (error) {
    await pool.end();
    const { host, port, database } = new pg.Client(config);
    throw new Error(
      `PostgreSQL op ${host}:${port}, database ${database ?? '(geen)'} (DATABASE_URL), antwoordt niet: ` +
        `${(error as Error).message}\nControleer DATABASE_URL en die server.`,
      { cause: error },
    );
  }
  return { pool, config, source: 'external', close: once(() => closePool(pool, onError)) };
}

function once(work: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | undefined;
  return () => (done ??= work());
}
