import { Client, type ClientConfig } from 'pg';
import { LeaseVerloren } from './fouten.js';
import { DUUR, verleng, type Bewijs } from './rij.js';

/** How often leases are renewed, in ms. */
const RITME = 1_000;

/** So many failures in a row are as long as a lease holds. */
const GEMIST = (DUUR * 1_000) / RITME;

/**
 * Renews the leases of this program over a connection of its own, so that neither long work nor a pool without free connections makes
 * it lose them. While it holds none it has no connection.
 */
export class Verlenger {
  private readonly gehouden = new Map<Bewijs, AbortController>();
  private client: Client | undefined;
  private timer: NodeJS.Timeout | undefined;
  private gemist = 0;

  constructor(private readonly config: ClientConfig) {}

  /** @param verloren is aborted with a LeaseVerloren when the lease turns out to be another's, or could not be renewed in time */
  houd(bewijs: Bewijs, verloren: AbortController): void {
    this.gehouden.set(bewijs, verloren);
    this.timer ??= setTimeout(() => void this.ronde(), RITME);
  }

  laatLos(bewijs: Bewijs): void {
    this.gehouden.delete(bewijs);
    if (this.gehouden.size > 0) return;
    clearTimeout(this.timer);
    this.timer = undefined;
    this.hangOp();
  }

  private async ronde(): Promise<void> {
    const bewijzen = [...this.gehouden.keys()];
    try {
      const nog = await verleng(await this.verbinding(), bewijzen);
      this.gemist = 0;
      this.verloren(bewijzen.filter(({ naam }) => !nog.has(naam)));
    } catch {
      // Whoever works under the leases meets the same server: what is wrong with it is told there.
      this.hangOp();
      if (++this.gemist >= GEMIST) this.verloren(bewijzen);
    }
    if (this.gehouden.size === 0) this.hangOp();
    else this.timer = setTimeout(() => void this.ronde(), RITME);
  }

  private verloren(bewijzen: readonly Bewijs[]): void {
    for (const bewijs of bewijzen) this.gehouden.get(bewijs)?.abort(new LeaseVerloren(bewijs.naam));
  }

  private async verbinding(): Promise<Client> {
    if (this.client) return this.client;
    const geduld = { connectionTimeoutMillis: RITME, query_timeout: RITME };
    const client = new Client({ ...this.config, ...geduld, application_name: 'zaakstroom leases' });
    client.on('error', () => this.hangOp());
    this.client = client;
    await client.connect();
    // A renewal that a crash of the server loses is missed by nobody: the sessions of the holders are lost with it.
    await client.query('set synchronous_commit = off');
    return client;
  }

  private hangOp(): void {
    void this.client?.end().catch(() => undefined);
    this.client = undefined;
  }
}
