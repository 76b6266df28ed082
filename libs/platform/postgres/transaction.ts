import type pg from 'pg';

/**
 * Runs `work` in one transaction on one connection: all of it is committed, or nothing is.
 *
 * @throws what `work` throws, after a rollback; or what the commit throws: when the connection was lost there, the outcome
 * is unknown
 */
export async function inTransaction<T>(pool: pg.Pool, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let lost: Error | undefined;
  try {
    await client.query('begin');
    const result = await work(client);
    const { command } = await client.query('commit');
    // PostgreSQL answers a commit after a failed statement with a rollback, and with no error.
    if (command !== 'COMMIT') throw new Error('the transaction was rolled back: an error inside it was swallowed');
    return result;
  } catch (error) {
    await client.query('rollback').catch((reason: Error) => {
      lost = reason;
    });
    throw error;
  } finally {
    client.release(lost);
  }
}
