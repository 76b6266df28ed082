import { migrate, type Database } from '@zaakstroom/postgres';
import { Client } from 'pg';
import { Lease } from './lease.js';
import { LEASES_STAPPEN } from './schema.js';
import { DUUR, isVrij, neem } from './rij.js';
import { Verlenger } from './verlenger.js';

/**
 * Work that one program at a time may do, among any number that are ready for it. A lease is a row with a token that rises with each
 * holder. The holder renews it every second; it holds five, by the clock of the database. Another takes over
 *
 * - at once where the session of the holder is gone, as after `kill -9`;
 * - when the lease has run out, as when the holder is paused (`SIGSTOP`) or cut off; a transaction in which it stands still is rolled
 *   back by the server after the same five seconds, so that its locks are in nobody's way.
 *
 * The fence: each transaction that writes begins by asking whether its token is still the last one, under a lock that a taker waits for
 * (`Lease.inTransactie`). A program that wakes up after it was taken over writes nothing. Work that writes elsewhere needs a fence there:
 * `Lease.token`, or one of that system's own, as a transactional id of Kafka.
 *
 * For work of any kind:
 *
 *     const leases = await Leases.open(database);
 *     while (!signal.aborted) {
 *       // Answers false at once when another program holds it.
 *       await leases.metLease('publicatie zaken', signal, async (lease) => {
 *         while (!lease.signal.aborted) await lease.inTransactie(() => werk(lease.client));
 *       });
 *       await pauze(OPNIEUW, signal);
 *     }
 */
export class Leases {
  private readonly verlenger: Verlenger;

  private constructor(private readonly database: Pick<Database, 'pool' | 'config'>) {
    this.verlenger = new Verlenger(database.config);
  }

  static async open(database: Pick<Database, 'pool' | 'config'>): Promise<Leases> {
    await migrate(database.pool, 'leases', LEASES_STAPPEN);
    return new Leases(database);
  }

  /**
   * Runs the work when the lease of this name is free; answers false at once when another program holds it. When the work has ended the
   * lease is free. The signal of the lease aborts with the given one, and when the lease is lost.
   *
   * @throws what the work throws, LeaseVerloren, the loss of the connection
   */
  async metLease(naam: string, signal: AbortSignal, werk: (lease: Lease) => Promise<void>): Promise<boolean> {
    if (!(await isVrij(this.database.pool, naam))) return false;
    const client = new Client({
      ...this.database.config,
      application_name: `zaakstroom ${naam}`,
      idle_in_transaction_session_timeout: DUUR * 1_000,
    });
    const verloren = new AbortController();
    client.on('error', (error) => verloren.abort(error));
    // A statement that hangs ends with its connection.
    verloren.signal.addEventListener('abort', () => void client.end().catch(() => undefined));
    try {
      await client.connect();
      const bewijs = await neem(client, naam);
      if (bewijs === undefined) return false;
      this.verlenger.houd(bewijs, verloren);
      try {
        await werk(new Lease(bewijs, client, AbortSignal.any([signal, verloren.signal])));
      } finally {
        this.verlenger.laatLos(bewijs);
      }
      verloren.signal.throwIfAborted();
      return true;
    } finally {
      await client.end().catch(() => undefined);
    }
  }
}
