import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Database } from '@zaakstroom/postgres';
import { createTestDatabase } from '@zaakstroom/postgres/testing';
import { Serverproces, type Beller } from './serverproces.js';
import { Uitgever } from './uitgever.js';

/** Answer nobody but who asks for their health, so they are told of no issuer. */
const ZONDER_TOKENS = ['projecties', 'publicatie'];

/** Services as they run in production, as processes of their own, on one database, with one key and one issuer. */
export class Dienstenproef {
  private readonly lopend: Serverproces[] = [];

  private constructor(
    readonly database: Database,
    /** Holds the master key; for what else a test writes. */
    readonly map: string,
    /** What each of them is told. */
    readonly omgeving: Readonly<Record<string, string>>,
    private readonly uitgever: Uitgever,
  ) {}

  /** @param extra what all of them are told besides */
  static async maak(extra: Readonly<Record<string, string>> = {}): Promise<Dienstenproef> {
    const [database, uitgever] = await Promise.all([createTestDatabase(), Uitgever.start()]);
    const map = await mkdtemp(join(tmpdir(), 'zaakstroom-diensten-'));
    const { connectionString, host, user, database: naam } = database.config;
    const DATABASE_URL = connectionString ?? `postgresql://${user}@${encodeURIComponent(host ?? '')}/${naam}`;
    const ZAAKSTROOM_SLEUTEL = join(map, 'hoofdsleutel');
    const omgeving = { ...uitgever.instellingen, DATABASE_URL, ZAAKSTROOM_SLEUTEL, ...extra };
    return new Dienstenproef(database, map, omgeving, uitgever);
  }

  /** Resolves when all are ready. */
  async start(...namen: string[]): Promise<Serverproces[]> {
    const zonder = Object.fromEntries(Object.keys(this.uitgever.instellingen).map((naam) => [naam, '']));
    const gestart = await Promise.all(
      namen.map((naam) =>
        Serverproces.dienst(naam, this.map, { ...this.omgeving, ...(ZONDER_TOKENS.includes(naam) && zonder) }),
      ),
    );
    this.lopend.push(...gestart);
    return gestart;
  }

  /** The process that has the lease, or had it last. */
  async houder(lease: string): Promise<Serverproces | undefined> {
    const { rows } = await this.database.pool.query<{ pid: number }>(
      `select substring(houder from 'proces (\\d+)$')::int as pid from leases.lease where naam = $1`,
      [lease],
    );
    return this.lopend.find(({ proces }) => proces.pid === rows[0]?.pid);
  }

  /** kill -9 */
  async dood(proces: Serverproces): Promise<void> {
    this.lopend.splice(this.lopend.indexOf(proces), 1);
    await proces.eindig('SIGKILL');
  }

  token(beller: Beller): Promise<string> {
    return this.uitgever.token(beller);
  }

  async sluit(): Promise<void> {
    await Promise.all(this.lopend.splice(0).map((proces) => proces.eindig('SIGKILL')));
    this.uitgever.sluit();
    await this.database.close();
    await rm(this.map, { recursive: true });
  }
}
