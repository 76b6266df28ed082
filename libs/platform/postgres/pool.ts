import pg from 'pg';

/** A pool that survives the loss of its connections: `onError` hears of those that were lost outside any call. */
export function openPool(config: pg.ClientConfig, size = 10, onError: (error: Error) => void): pg.Pool {
  const pool = new pg.Pool({ ...config, max: size });
  // Without a listener Node ends the process on an error event. The pool emits one for an idle client; a client that is
  // out on loan emits its own, so that is where to listen, and the one of the pool says nothing new.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', onError));
  return pool;
}

/** A client that somebody never gives back must not keep the process, and with it the server, alive for ever. */
export async function closePool(pool: pg.Pool, onError: (error: Error) => void, patience = 5_000): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const timer = setTimeout(() => {
    onError(new Error(`${pool.totalCount} connections were still in use ${patience / 1000} seconds after close`));
    resolve();
  }, patience);
  await Promise.race([pool.end(), promise]).finally(() => clearTimeout(timer));
}
