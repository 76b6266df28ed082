import { randomUUID } from 'node:crypto';
import { PostgresEventStore, type EventStore, type NewEvent, type Position } from '@zaakstroom/event-store';
import type { Database } from '@zaakstroom/postgres';
import { createTestDatabase } from '@zaakstroom/postgres/testing';
import type { Vergiftigd } from '../fouten.js';
import type { Projectie } from '../projectie.js';
import { Projecties } from '../projecties.js';

const MET_NAAM = 'from pg_stat_activity where datname = current_database() and starts_with(application_name, $1)';

/** A program with its projections, and what it heard of them. */
export interface Programma {
  readonly projecties: Projecties;
  readonly geparkeerd: Vergiftigd[];
  readonly fouten: unknown[];
}

/** A store on a database of its own and programs that project it; `sluit` stops all. */
export class Opstelling {
  /** Ids of the events that were written, in store order. */
  readonly geschreven: string[] = [];
  private readonly programmas: Projecties[] = [];

  private constructor(
    readonly database: Database,
    readonly store: EventStore,
  ) {}

  static async maak(): Promise<Opstelling> {
    const database = await createTestDatabase();
    return new Opstelling(database, await PostgresEventStore.open(database.pool, database.config));
  }

  async programma(...projecties: Projectie[]): Promise<Programma> {
    const geparkeerd: Vergiftigd[] = [];
    const fouten: unknown[] = [];
    const programma = await Projecties.open(this.database, this.store, projecties, {
      opGeparkeerd: (_naam, fout) => geparkeerd.push(fout),
      opFout: (_naam, fout) => fouten.push(fout),
    });
    this.programmas.push(programma);
    return { projecties: programma, geparkeerd, fouten };
  }

  async gestart(...projecties: Projectie[]): Promise<Programma> {
    const programma = await this.programma(...projecties);
    programma.projecties.start();
    return programma;
  }

  /** Writes so many events; answers the position of the last. */
  async schrijf(aantal: number, type = 'Gebeurd', categorie = 'proef'): Promise<Position> {
    const events: NewEvent[] = Array.from({ length: aantal }, (_, n) => ({
      id: randomUUID(),
      type,
      data: { n },
      metadata: {},
    }));
    const { position } = await this.store.append({ stream: `${categorie}-${randomUUID()}`, expected: 'any', events });
    this.geschreven.push(...events.map(({ id }) => id));
    return position;
  }

  /** Connections of which the application name begins so. */
  async verbindingen(naam: string): Promise<number> {
    const { rowCount } = await this.database.pool.query(`select ${MET_NAAM}`, [naam]);
    return rowCount ?? 0;
  }

  /** Cuts them; answers how many there were. */
  async verbreek(naam: string): Promise<number> {
    const { rowCount } = await this.database.pool.query(`select pg_terminate_backend(pid) ${MET_NAAM}`, [naam]);
    return rowCount ?? 0;
  }

  async sluit(): Promise<void> {
    await Promise.all(this.programmas.map((programma) => programma.stop()));
    await this.store.close();
    await this.database.close();
  }
}

/** Waits for what only the database can tell; fails after a minute. */
export async function totdat(waar: () => boolean | Promise<boolean>): Promise<void> {
  const einde = Date.now() + 60_000;
  while (!(await waar())) {
    if (Date.now() > einde) throw new Error(`it did not become so: ${waar.toString()}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
