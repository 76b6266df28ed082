import { spawn, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { PostgresEventStore } from '@zaakstroom/event-store';
import { readTopics, startTestCluster, type Read, type TestCluster } from '@zaakstroom/kafka/testing';
import type { Database } from '@zaakstroom/postgres';
import { createTestDatabase } from '@zaakstroom/postgres/testing';
import { inNaamruimte, ZAKEN } from '../domein/topics.js';
import { legTopicsAan } from '../relais/aanleg.js';

/** Options for node that let a child process run the sources of this checkout without a build. */
const UIT_BRON = [
  '--no-warnings',
  '--conditions=zaakstroom-source',
  '--import',
  join(import.meta.dirname, '../../../test/setup/from-source.js'),
];

/** A store, a broker, and topics in a naamruimte of their own. */
export class Opstelling {
  readonly naamruimte = `test-${randomUUID()}`;
  private readonly processen: ChildProcess[] = [];

  private constructor(
    readonly kafka: TestCluster,
    readonly database: Database,
    readonly store: PostgresEventStore,
  ) {}

  /** @param kafka a cluster that more of these share; it is stopped by who started it */
  static async maak(kafka: TestCluster): Promise<Opstelling> {
    const database = await createTestDatabase();
    const store = await PostgresEventStore.open(database.pool, database.config);
    const opstelling = new Opstelling(kafka, database, store);
    await legTopicsAan(kafka.cluster, { naamruimte: opstelling.naamruimte, partities: 3, replicatiefactor: 1 });
    return opstelling;
  }

  static kafka(): Promise<TestCluster> {
    return startTestCluster();
  }

  topic(naam = ZAKEN.naam): string {
    return inNaamruimte(naam, this.naamruimte);
  }

  /** What a `read_committed` reader gets of a topic, until there are so many. */
  lees(aantal: number, naam = ZAKEN.naam, geduld?: number): Promise<Read[]> {
    return readTopics(this.kafka.brokers, [this.topic(naam)], ({ length }) => length >= aantal, geduld);
  }

  /** Starts a relay as a process of its own. @param regel hears each line that it says; @param metLeases else everybody may */
  start(regel: (regel: string) => void = () => undefined, metLeases = false): ChildProcess {
    const { config } = this.database;
    const argument = JSON.stringify({ config, brokers: this.kafka.brokers, naamruimte: this.naamruimte, metLeases });
    const programma = join(import.meta.dirname, 'relaisproces.ts');
    const kind = spawn(process.execPath, [...UIT_BRON, programma, argument], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    createInterface(kind.stdout).on('line', regel);
    this.processen.push(kind);
    return kind;
  }

  /** kill -9. */
  async dood(kind: ChildProcess): Promise<void> {
    if (kind.exitCode !== null || kind.signalCode !== null) return;
    kind.kill('SIGKILL');
    await once(kind, 'exit');
  }

  async sluit(): Promise<void> {
    await Promise.all(this.processen.map((kind) => this.dood(kind)));
    await this.store.close();
    await this.database.close();
  }
}
