import type { Client, ClientBase } from 'pg';
import { LeaseVerloren } from './fouten.js';
import { geldt, type Bewijs } from './rij.js';
import { inTransactie } from './transactie.js';

/** A lease that this program holds, for the work that it is meant for. */
export class Lease {
  constructor(
    private readonly bewijs: Bewijs,
    /** The session of the lease: who loses it loses the lease. Write over it, in `inTransactie`. */
    readonly client: Client,
    /** Aborts when the work should end: it was told to, or the lease is lost. Courtesy; the fence is what guards. */
    readonly signal: AbortSignal,
  ) {}

  /** Rises with each holder. For what is fenced elsewhere: there a lower number is refused after a higher one. */
  get token(): number {
    return this.bewijs.token;
  }

  /**
   * One transaction that is written only while the lease is ours. A program that stands still inside it for longer than the lease
   * holds finds it rolled back.
   *
   * @throws LeaseVerloren another program holds the lease; nothing was written
   * @throws Verbroken when the connection was lost: the transaction with it, or the answer to its commit
   * @throws what the work throws, after a rollback
   */
  inTransactie<T>(werk: () => Promise<T>): Promise<T> {
    return inTransactie(this.client, async () => {
      await this.bewaak(this.client);
      return werk();
    });
  }

  /**
   * The fence, for a transaction over another connection. The first statement of it, before any row is locked.
   * @throws LeaseVerloren
   */
  async bewaak(tx: ClientBase): Promise<void> {
    if (!(await geldt(tx, this.bewijs))) throw new LeaseVerloren(this.bewijs.naam);
  }
}
