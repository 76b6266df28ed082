import type { EventBatch, EventStore, Position } from '@zaakstroom/event-store';
import { migrate, type Database } from '@zaakstroom/postgres';
import { Client } from 'pg';
import { eersteKeer, herbouw } from './herbouw.js';
import type { Projectie } from './projectie.js';
import { PROJECTIES_STEPS } from './schema.js';
import { alleStanden, parkeer, standVan, type Stand } from './stand.js';
import { Volger, type Luisteraar } from './volger.js';

/** When another program follows the projection we look at its checkpoint this often, in ms. */
const KIJK = 25;

export interface Achterstand extends Stand {
  /** Age in ms of the oldest event that cannot be read yet; 0 when there is none. */
  readonly achterstand: number;
}

export class OnbekendeProjectie extends Error {
  override readonly name = 'OnbekendeProjectie';
}

/** A wait for a projection that stands still: what was asked for will not come by itself. */
export class ProjectieGeparkeerd extends Error {
  override readonly name = 'ProjectieGeparkeerd';
  constructor(readonly stand: Stand) {
    const { positie, type, fout } = stand.geparkeerd!;
    super(
      `projection ${stand.naam} is parked at ${positie} (${type}): ${fout}. Mend the cause, then: herbouw ${stand.naam}`,
    );
  }
}

/** All projections of a program: following, waiting, rebuilding. */
export class Projecties {
  private readonly volgers: Volger[] = [];
  private readonly wachtend = new Set<() => void>();

  private constructor(
    private readonly database: Database,
    private readonly store: EventStore,
    private readonly projecties: readonly Projectie[],
    private readonly luisteraar: Pick<Luisteraar, 'opGeparkeerd' | 'opFout'>,
  ) {}

  /** Makes the tables of projections that are new. */
  static async open(
    database: Database,
    store: EventStore,
    projecties: readonly Projectie[],
    luisteraar: Pick<Luisteraar, 'opGeparkeerd' | 'opFout'>,
  ): Promise<Projecties> {
    await migrate(database.pool, 'projecties', PROJECTIES_STEPS);
    const client = new Client(database.config);
    await client.connect();
    try {
      for (const projectie of projecties) await eersteKeer(projectie, client);
    } finally {
      await client.end();
    }
    return new Projecties(database, store, projecties, luisteraar);
  }

  /** Follows the store with every projection whose lease is free; what another program follows is left to it. */
  start(): void {
    for (const projectie of this.projecties) {
      const volger = new Volger(projectie, this.database.config, this.store, {
        ...this.luisteraar,
        opLeesbaar: () => this.wek(),
      });
      this.volgers.push(volger);
      volger.start();
    }
  }

  async stop(): Promise<void> {
    await Promise.all(this.volgers.map((volger) => volger.stop()));
  }

  /** Rebuilds what was built by an older version of the code; the old rows are read until the swap. */
  async werkVersiesBij(voortgang: (naam: string, batch: EventBatch) => void): Promise<void> {
    for (const projectie of this.projecties) {
      const stand = await standVan(this.database.pool, projectie.naam);
      if (stand && stand.versie < projectie.versie)
        await this.herbouw(projectie.naam, (batch) => voortgang(projectie.naam, batch));
    }
  }

  /** @throws OnbekendeProjectie, HerbouwBezig, Vergiftigd */
  async herbouw(naam: string, voortgang: (batch: EventBatch) => void): Promise<void> {
    const projectie = this.projecties.find((p) => p.naam === naam);
    if (!projectie) {
      throw new OnbekendeProjectie(
        `no projection '${naam}'; there are: ${this.projecties.map((p) => p.naam).join(', ')}`,
      );
    }
    await herbouw(projectie, this.database.config, this.store, voortgang);
  }

  /** Tries a parked projection again from where it stands. */
  async ontparkeer(naam: string): Promise<void> {
    await parkeer(this.database.pool, naam, null);
  }

  /** Readable up to here. @throws OnbekendeProjectie */
  async leesbaar(naam: string): Promise<Position> {
    return (await this.stand(naam)).leesbaar;
  }

  /**
   * Resolves true as soon as everything up to the position can be read, false after the time.
   * @throws ProjectieGeparkeerd when waiting is of no use
   */
  async wacht(naam: string, positie: Position, hoogstensMs = Number.POSITIVE_INFINITY): Promise<boolean> {
    const einde = Date.now() + hoogstensMs;
    for (;;) {
      const stand = await this.stand(naam);
      if (stand.leesbaar >= positie) return true;
      if (stand.geparkeerd) throw new ProjectieGeparkeerd(stand);
      if (Date.now() >= einde) return false;
      await this.volgendeVoortgang(Math.min(KIJK, einde - Date.now()));
    }
  }

  /** Where each version of each projection stands, and how far behind. */
  async standen(nu: number): Promise<Achterstand[]> {
    const standen = await alleStanden(this.database.pool);
    return Promise.all(standen.map(async (stand) => ({ ...stand, achterstand: await this.achterstand(stand, nu) })));
  }

  private async achterstand(stand: Stand, nu: number): Promise<number> {
    for await (const batch of this.store.readAll({ after: stand.leesbaar, batchSize: 1 })) {
      const oudste = batch.events[0];
      if (oudste) return Math.max(1, nu - oudste.recordedAt);
    }
    return 0;
  }

  private async stand(naam: string): Promise<Stand> {
    const stand = await standVan(this.database.pool, naam);
    if (!stand) throw new OnbekendeProjectie(`no projection '${naam}'`);
    return stand;
  }

  private wek(): void {
    for (const wakker of [...this.wachtend]) wakker();
  }

  private volgendeVoortgang(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const wakker = () => {
        clearTimeout(timer);
        this.wachtend.delete(wakker);
        resolve();
      };
      const timer = setTimeout(wakker, ms);
      this.wachtend.add(wakker);
    });
  }
}
