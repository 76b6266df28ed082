import { Client, type ClientConfig } from 'pg';

/**
 * Runs the work when the lease of this name is free; answers false at once when another program holds it. The lease is an
 * advisory lock of the session that the work writes with: who loses the connection loses both at once.
 *
 * The signal that the work gets aborts with the given one, and when the connection is lost, so that work that waits for
 * something else does not outlive its lease.
 *
 * @throws what the work throws, or the loss of the connection
 */
export async function metLease(
  config: ClientConfig,
  naam: string,
  signal: AbortSignal,
  werk: (client: Client, signal: AbortSignal) => Promise<void>,
): Promise<boolean> {
  const client = new Client({ ...config, application_name: `zaakstroom projectie ${naam}` });
  const verloren = new AbortController();
  client.on('error', (error) => verloren.abort(error));
  try {
    await client.connect();
    const { rows } = await client.query<{ vrij: boolean }>(
      `select pg_try_advisory_lock(hashtext('projectie'), hashtext($1)) as vrij`,
      [naam],
    );
    if (!rows[0]!.vrij) return false;
    // Rows and checkpoint are one transaction, made from events that are on disk: what a crash of the server loses is made again.
    await client.query('set synchronous_commit = off');
    await werk(client, AbortSignal.any([signal, verloren.signal]));
    verloren.signal.throwIfAborted();
    return true;
  } finally {
    await client.end().catch(() => undefined);
  }
}
