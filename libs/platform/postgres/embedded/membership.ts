import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import { isAlive } from './postmaster.js';
import { EmbeddedServer, type Machine } from './server.js';
import { withSlot } from './slot.js';

/** Application name of the connection that stands for a process; the process id follows. */
const PRESENT = 'zaakstroom-aanwezig';
const DATABASE = 'zaakstroom';

/**
 * A process among those that share the embedded server: whoever comes first starts it, the last to leave stops it. One open
 * connection stands for each: it goes away with its process, even by SIGKILL. Coming and going happen under the slot.
 */
export class Membership {
  private present: pg.Client | undefined;
  private left = false;

  private constructor(
    private readonly slot: string,
    private readonly server: EmbeddedServer,
    private readonly onError: (error: Error) => void,
  ) {}

  static async join(
    dataDir: string,
    onError: (error: Error) => void,
    machine: Partial<Machine> = {},
  ): Promise<Membership> {
    await mkdir(dataDir, { recursive: true, mode: 0o700 });
    const slot = join(dataDir, 'slot.sqlite');
    return withSlot(slot, async () => {
      const membership = new Membership(slot, await EmbeddedServer.prepare(dataDir, machine), onError);
      await membership.appear();
      return membership;
    });
  }

  /** How to connect to the database of Zaakstroom. */
  get address(): { host: string; port: number; user: string; database: string } {
    return { ...this.server.address, database: DATABASE };
  }

  /** @param stay leave the server running for others to come, as a test run does between its files */
  async leave({ stay = false } = {}): Promise<void> {
    if (this.left) return;
    this.left = true;
    await withSlot(this.slot, async () => {
      const stop = !stay && (await this.isLast());
      await this.present?.end();
      this.present = undefined;
      if (stop) await this.server.stop();
    });
  }

  private async appear(): Promise<void> {
    const client = await this.server.connect(`${PRESENT} ${process.pid}`);
    client.on('error', (error) => {
      if (this.present !== client) return;
      this.present = undefined;
      this.onError(new Error(`de ingebouwde PostgreSQL viel weg: ${error.message}`, { cause: error }));
      void this.reappear();
    });
    try {
      const { rowCount } = await client.query('select from pg_database where datname = $1', [DATABASE]);
      if (rowCount === 0) await client.query(`create database ${DATABASE}`);
    } catch (error) {
      await client.end();
      throw error;
    }
    this.present = client;
  }

  /** Without a presence the others would take us for gone and stop the server; and after a crash somebody has to start it. */
  private async reappear(): Promise<void> {
    while (!this.left) {
      try {
        await withSlot(this.slot, async () => {
          if (!this.left) await this.appear();
        });
        return;
      } catch (error) {
        this.onError(error as Error);
        await sleep(1_000);
      }
    }
  }

  private async isLast(): Promise<boolean> {
    // The server may have crashed, or be crashing now: then there is nothing to stop.
    for (let turn = 0; turn < 100 && (await this.server.isRunning()); turn++) {
      if (this.present === undefined) await this.appear();
      const others = await this.otherProcesses().catch(() => undefined);
      if (others === undefined) this.present = undefined;
      else if (others.length === 0) return true;
      else if (others.some(isAlive)) return false;
      // A process that was killed this moment may still have its connection: it goes within milliseconds.
      await sleep(20);
    }
    return false;
  }

  private async otherProcesses(): Promise<number[]> {
    const result = await this.present?.query<{ application_name: string }>(
      `select application_name from pg_stat_activity
        where application_name like '${PRESENT} %' and pid <> pg_backend_pid()`,
    );
    return result?.rows.map((row) => Number(row.application_name.slice(PRESENT.length + 1))) ?? [];
  }
}
