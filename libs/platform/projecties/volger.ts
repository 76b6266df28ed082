import type { EventStore, Position } from '@zaakstroom/event-store';
import { Client, type ClientConfig } from 'pg';
import { Achterhaald, Bouwer, Vergiftigd } from './bouwer.js';
import { pauze } from './pauze.js';
import type { Projectie } from './projectie.js';
import { standVan } from './stand.js';

/** How often a program that does not hold the lease of a projection asks for it, in ms. */
const OPNIEUW = 1_000;

export interface Luisteraar {
  /** Everything up to this position can be read now. */
  opLeesbaar(naam: string, leesbaar: Position): void;
  opGeparkeerd(naam: string, fout: Vergiftigd): void;
  opFout(naam: string, fout: unknown): void;
}

/**
 * Keeps the live version of one projection up to date, as long as this program holds its lease: an advisory lock of the
 * session that also writes the rows. A program that loses its connection loses both at once.
 */
export class Volger {
  private readonly gestopt = new AbortController();
  private loop: Promise<void> | undefined;

  constructor(
    private readonly projectie: Projectie,
    private readonly config: ClientConfig,
    private readonly store: EventStore,
    private readonly luisteraar: Luisteraar,
  ) {}

  start(): void {
    this.loop ??= this.draai();
  }

  async stop(): Promise<void> {
    this.gestopt.abort();
    await this.loop;
  }

  private async draai(): Promise<void> {
    while (!this.gestopt.signal.aborted) {
      let meteen = false;
      try {
        await metLease(this.config, this.projectie.naam, (client) => this.volg(client));
      } catch (error) {
        meteen = error instanceof Achterhaald;
        if (error instanceof Vergiftigd) {
          // Nothing will be different until the code or the event is: wait for a rebuild or the next start.
          this.luisteraar.opGeparkeerd(this.projectie.naam, error);
          await this.totNieuweGeneratie(error);
          meteen = true;
        } else if (!meteen) this.luisteraar.opFout(this.projectie.naam, error);
      }
      if (!meteen) await pauze(OPNIEUW, this.gestopt.signal);
    }
  }

  private async volg(client: Client): Promise<void> {
    const stand = await standVan(client, this.projectie.naam);
    if (!stand) return;
    const bouwer = new Bouwer(this.projectie, stand.schema, stand.generatie, client, this.store, (leesbaar) =>
      this.luisteraar.opLeesbaar(this.projectie.naam, leesbaar),
    );
    await bouwer.volg(this.gestopt.signal);
  }

  private async totNieuweGeneratie(fout: Vergiftigd): Promise<void> {
    while (!this.gestopt.signal.aborted) {
      await pauze(OPNIEUW, this.gestopt.signal);
      const client = new Client(this.config);
      client.on('error', () => undefined);
      try {
        await client.connect();
        const stand = await standVan(client, this.projectie.naam);
        if (stand?.geparkeerd?.positie !== fout.geparkeerd.positie) return;
      } catch {
        // The server is away: ask again.
      } finally {
        await client.end().catch(() => undefined);
      }
    }
  }
}

/** Runs the work when the lease is free; answers at once when another program holds it. */
export async function metLease(
  config: ClientConfig,
  naam: string,
  werk: (client: Client) => Promise<void>,
): Promise<boolean> {
  const client = new Client({ ...config, application_name: `zaakstroom projectie ${naam}` });
  const verloren = new Promise<never>((_, reject) => client.on('error', reject));
  verloren.catch(() => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ vrij: boolean }>(
      `select pg_try_advisory_lock(hashtext('projectie'), hashtext($1)) as vrij`,
      [naam],
    );
    if (!rows[0]!.vrij) return false;
    await Promise.race([werk(client), verloren]);
    return true;
  } finally {
    await client.end().catch(() => undefined);
  }
}
