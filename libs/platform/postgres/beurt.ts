import type { Pool } from 'pg';

/** A program that stands still for so long in its turn has lost it. */
const GEDULD = '5s';

/**
 * One thing of a kind is decided at a time, over all programs: for what concerns several streams, which the revision of one cannot guard, and
 * is so rare that waiting costs nothing. Within a program they queue before they take a connection, so that they never hold more than one.
 *
 * A paused program keeps nobody waiting for ever: the server ends a session that does nothing for five seconds, and the lock with it. What that program decided
 * on is then old when it wakes up; deciding takes milliseconds, so that this is the smaller evil.
 */
export class Beurt {
  private vorige: Promise<unknown> = Promise.resolve();

  /** @param slot key of the advisory lock, one for each kind: four letters as a number */
  constructor(
    private readonly pool: Pool,
    private readonly slot: number,
  ) {}

  neem<T>(werk: () => Promise<T>): Promise<T> {
    const beurt = this.vorige.then(() => this.onderSlot(werk));
    this.vorige = beurt.catch(() => undefined);
    return beurt;
  }

  private async onderSlot<T>(werk: () => Promise<T>): Promise<T> {
    const client = await this.pool.connect();
    let kwijt: Error | undefined;
    try {
      await client.query(`set idle_session_timeout = '${GEDULD}'`);
      await client.query('select pg_advisory_lock($1)', [this.slot]);
      return await werk();
    } finally {
      await client
        .query(`select pg_advisory_unlock(${this.slot}); reset idle_session_timeout`)
        .catch((error: Error) => (kwijt = error));
      // A connection that may still hold the lock is closed, and the lock with it.
      client.release(kwijt);
    }
  }
}
