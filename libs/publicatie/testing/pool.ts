import { Pool, type ClientConfig } from 'pg';

/** Connections that may be lost while a test takes things down. */
export function openPool(config: ClientConfig): Pool {
  const pool = new Pool({ ...config, max: 4 });
  pool.on('error', () => undefined);
  return pool;
}
