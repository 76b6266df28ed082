import type { Client } from 'pg';
import { Verbroken } from './fouten.js';

/**
 * Runs the work in one transaction on this connection.
 *
 * @throws Verbroken when the connection was lost: the transaction with it, or the answer to its commit
 * @throws what the work throws, after a rollback
 */
export async function inTransactie<T>(client: Client, werk: () => Promise<T>): Promise<T> {
  try {
    await client.query('begin');
    const uitkomst = await werk();
    const { command } = await client.query('commit');
    // PostgreSQL answers a commit after a failed statement with a rollback, and with no error.
    if (command !== 'COMMIT') throw new Error('the transaction was rolled back: an error inside it was swallowed');
    return uitkomst;
  } catch (error) {
    // Whether the connection is to blame is asked of the connection, not read from the error.
    await client.query('rollback').catch(() => {
      throw new Verbroken(`connection lost: ${Error.isError(error) ? error.message : String(error)}`, {
        cause: error,
      });
    });
    throw error;
  }
}
