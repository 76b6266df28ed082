import type { EventStore, Position } from '@zaakstroom/event-store';
import type { Lease, Leases } from '@zaakstroom/leases';
import { Client, type ClientConfig } from 'pg';
import { Bouwer } from './bouwer.js';
import { Achterhaald, Vergiftigd } from './fouten.js';
import { pauze } from './pauze.js';
import type { Projectie } from './projectie.js';
import { standVan } from './stand.js';
import { volg } from './volgen.js';

/** How often a program that does not hold the lease of a projection asks for it, in ms. */
const OPNIEUW = 500;

export interface Luisteraar {
  /** Everything up to this position can be read now. */
  opLeesbaar(naam: string, leesbaar: Position): void;
  /** From here on another program may follow the projection. */
  opLosgelaten(naam: string): void;
  opGeparkeerd(naam: string, fout: Vergiftigd): void;
  opFout(naam: string, fout: unknown): void;
}

/** Keeps the live version of one projection up to date, as long as this program holds its lease. */
export class Volger {
  private readonly gestopt = new AbortController();
  private loop: Promise<void> | undefined;

  constructor(
    private readonly projectie: Projectie,
    private readonly config: ClientConfig,
    private readonly leases: Leases,
    private readonly store: EventStore,
    private readonly luisteraar: Luisteraar,
  ) {}

  start(): void {
    this.loop ??= this.draai();
  }

  /** Resolves when what was under way is done: nothing is written after it. */
  async stop(): Promise<void> {
    this.gestopt.abort();
    await this.loop;
  }

  private async draai(): Promise<void> {
    const { signal } = this.gestopt;
    const { naam } = this.projectie;
    while (!signal.aborted) {
      try {
        await this.leases
          .metLease(`projectie ${naam}`, signal, (lease) => this.volg(lease))
          .finally(() => this.luisteraar.opLosgelaten(naam));
      } catch (error) {
        if (error instanceof Achterhaald) continue;
        if (error instanceof Vergiftigd) {
          // Nothing will be different until the code or the event is: wait for a rebuild, `ontparkeer` or the next start.
          this.luisteraar.opGeparkeerd(naam, error);
          await this.totHetWeerMag();
          continue;
        }
        this.luisteraar.opFout(naam, error);
      }
      await pauze(OPNIEUW, signal);
    }
  }

  private async volg(lease: Lease): Promise<void> {
    const stand = await standVan(lease.client, this.projectie.naam);
    // Tables of another version of the code are left alone: ours come with a rebuild, or somebody runs a newer program.
    if (stand?.versie !== this.projectie.versie) return;
    const bouwer = new Bouwer(this.projectie, stand, lease, (leesbaar) =>
      this.luisteraar.opLeesbaar(this.projectie.naam, leesbaar),
    );
    await volg(bouwer, this.store, lease.signal);
  }

  private async totHetWeerMag(): Promise<void> {
    const { signal } = this.gestopt;
    while (!signal.aborted) {
      await pauze(OPNIEUW, signal);
      const client = new Client(this.config);
      client.on('error', () => undefined);
      try {
        await client.connect();
        const stand = await standVan(client, this.projectie.naam);
        if (!stand?.geparkeerd) return;
      } catch {
        // The server is away: ask again.
      } finally {
        await client.end().catch(() => undefined);
      }
    }
  }
}
