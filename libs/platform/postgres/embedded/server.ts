import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { nativeFolder, prepareBinaries, type Binaries, type Link } from './binaries.js';
import { prepareCluster, USER } from './cluster.js';
import { commandFailed, EmbeddedPostgresError, run as runCommand, type Command, type Run } from './command.js';
import { chooseIdentity, type Identity } from './identity.js';
import { disarmPidFiles, isPostmasterOf, runningPostmaster, wasCrashed } from './postmaster.js';
import { settings } from './settings.js';
import { socketFolderFor } from './socket-folder.js';

/** What may be another in a test. */
export interface Machine {
  readonly run: Run;
  /** Folder with `bin`, `lib`, `share`. */
  readonly native: string;
  readonly link: Link;
}

/**
 * The PostgreSQL server of one data folder. Its callers hold the slot: nobody else starts or stops it meanwhile. All of it
 * stands in `<dataDir>/postgres`: `data/`, `server.log`, the socket.
 */
export class EmbeddedServer {
  private constructor(
    private readonly room: string,
    private readonly data: string,
    private readonly socketFolder: string,
    private readonly binaries: Binaries,
    private readonly identity: Identity,
    private readonly run: Run,
  ) {}

  static async prepare(dataDir: string, machine: Partial<Machine> = {}): Promise<EmbeddedServer> {
    const run = machine.run ?? runCommand;
    const room = join(resolve(dataDir), 'postgres');
    await mkdir(room, { recursive: true, mode: 0o700 });
    const binaries = await prepareBinaries(machine.native ?? nativeFolder(), join(room, 'lib'), machine.link);
    const needed = binaries.folders.filter((folder) => !folder.startsWith(room));
    const identity = await chooseIdentity(room, needed, run);
    const socketFolder = await socketFolderFor(room, identity);
    const data = await prepareCluster(room, binaries, identity, run);
    return new EmbeddedServer(room, data, socketFolder, binaries, identity, run);
  }

  /** How to connect to it, without a database. */
  get address(): { host: string; port: number; user: string } {
    return { host: this.socketFolder, port: 5432, user: USER };
  }

  /** Adopts the server that runs on this data folder, or starts one; returns a connection to its maintenance database. */
  async connect(applicationName: string): Promise<pg.Client> {
    const deadline = performance.now() + 60_000;
    for (;;) {
      const running = await runningPostmaster(this.data, this.run);
      if (running === undefined) await this.start();
      const client = new pg.Client({ ...this.address, database: 'postgres', application_name: applicationName });
      try {
        await client.connect();
        return client;
      } catch (error) {
        // It may still be starting, or on its way out after somebody else's stop.
        if (performance.now() > deadline) {
          throw new EmbeddedPostgresError(
            `De ingebouwde PostgreSQL van ${this.data} draait (pid ${running?.pid ?? 'net gestart'}) maar neemt geen ` +
              `verbindingen aan: ${String(error)}\nOplossing: zie ${this.log}; beëindig dat proces en start opnieuw.`,
            { cause: error },
          );
        }
        await sleep(50);
      }
    }
  }

  /** Whether it runs now. */
  async isRunning(): Promise<boolean> {
    return (await runningPostmaster(this.data, this.run)) !== undefined;
  }

  /** Ends it and waits until its process is gone. */
  async stop(): Promise<void> {
    const running = await runningPostmaster(this.data, this.run);
    if (running === undefined) return;
    const command = this.pgCtl(['stop', '-m', 'fast', '-w', '-t', '60']);
    const result = await this.run(command);
    if (result.code !== 0 && (await this.isRunning())) {
      throw await commandFailed('De ingebouwde PostgreSQL stopte niet', command, result, {
        log: this.log,
        remedy: `beëindig proces ${running.pid} (kill -INT ${running.pid}); daar gaat niets door verloren.`,
      });
    }
    // pg_ctl looks at the pid file, which goes a moment before the process.
    for (let turn = 0; turn < 250 && (await isPostmasterOf(running.pid, this.data, this.run)); turn++) await sleep(10);
  }

  private async start(): Promise<void> {
    await disarmPidFiles(this.data, this.socketFolder, this.run);
    const crashed = await wasCrashed(this.data);
    await writeFile(join(this.data, 'postgresql.conf'), settings(this.socketFolder));
    await rename(this.log, `${this.log}.1`).catch(() => undefined);
    const command = this.pgCtl(['start', '-w', '-t', '120', '-s', '-l', 'server.log']);
    for (let turn = 0; ; turn++) {
      const result = await this.run(command);
      // It may fail because the pg_ctl of a process that was killed is still at work, and comes first.
      if (result.code === 0 || (await this.isRunning())) return;
      // After SIGKILL of a postmaster its children need a moment to notice and leave the shared memory.
      if (!crashed || turn === 20) {
        throw await commandFailed('De ingebouwde PostgreSQL startte niet', command, result, {
          log: this.log,
          remedy: 'zie het log hierboven. Of zet DATABASE_URL op een eigen PostgreSQL-server.',
        });
      }
      await sleep(250);
    }
  }

  private get log(): string {
    return join(this.room, 'server.log');
  }

  /** Paths go by the environment and the working folder: pg_ctl hands them to a shell between double quotes. */
  private pgCtl(args: readonly string[]): Command {
    const env = { PATH: process.env['PATH'] ?? '/usr/bin:/bin', LC_ALL: 'C', PGDATA: this.data, ...this.binaries.env };
    return this.identity.as({ file: this.binaries.pgCtl, args, cwd: this.room, env });
  }
}
