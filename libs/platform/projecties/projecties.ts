import type { EventBatch, EventStore, Position } from '@zaakstroom/event-store';
import { Leases } from '@zaakstroom/leases';
import { migrate, type Database } from '@zaakstroom/postgres';
import { Client } from 'pg';
import { eersteKeer } from './aanleg.js';
import { OnbekendeProjectie, ProjectieGeparkeerd, ProjectiesGestopt } from './fouten.js';
import { herbouw, HerbouwBezig } from './herbouw.js';
import { pauze } from './pauze.js';
import type { Projectie } from './projectie.js';
import { PROJECTIES_STEPS } from './schema.js';
import { alleStanden, ontparkeer, standVan, type Stand } from './stand.js';
import { Volger, type Luisteraar } from './volger.js';
import { Wachtkamer } from './wachtkamer.js';

/** When another program follows the projection we look at its checkpoint this often, in ms. */
const KIJK = 25;

/** How often we look whether another program's rebuild is done, in ms. */
const OPNIEUW = 1_000;

export interface Achterstand extends Stand {
  /** Age in ms of the oldest event of the store that was not passed yet; 0 when there is none. */
  readonly achterstand: number;
}

/** All projections of a program: following, waiting, rebuilding. */
export class Projecties {
  private readonly volgers: Volger[] = [];
  private readonly wachtkamer = new Wachtkamer();
  /** What can be read at least, of projections that this program follows: known without asking. */
  private readonly gevolgd = new Map<string, Position>();
  private readonly gestopt = new AbortController();
  private readonly herbouwend = new Set<Promise<void>>();

  private constructor(
    private readonly database: Database,
    private readonly leases: Leases,
    private readonly store: EventStore,
    private readonly projecties: readonly Projectie[],
    private readonly luisteraar: Pick<Luisteraar, 'opGeparkeerd' | 'opFout'>,
  ) {}

  /** Makes the tables of projections that are new. @throws TypeError when a name is not fit for a schema, or given twice */
  static async open(
    database: Database,
    store: EventStore,
    projecties: readonly Projectie[],
    luisteraar: Pick<Luisteraar, 'opGeparkeerd' | 'opFout'>,
  ): Promise<Projecties> {
    controleerNamen(projecties);
    await migrate(database.pool, 'projecties', PROJECTIES_STEPS);
    const client = new Client(database.config);
    client.on('error', () => undefined); // the statement in progress, or the next one, fails by itself
    try {
      await client.connect();
      for (const projectie of projecties) await eersteKeer(projectie, client);
    } finally {
      await client.end().catch(() => undefined);
    }
    return new Projecties(database, await Leases.open(database), store, projecties, luisteraar);
  }

  /** Follows the store with every projection whose lease is free; what another program follows is left to it. */
  start(): void {
    if (this.volgers.length > 0 || this.gestopt.signal.aborted) return;
    for (const projectie of this.projecties) {
      const volger = new Volger(projectie, this.database.config, this.leases, this.store, {
        opGeparkeerd: (naam, fout) => this.luisteraar.opGeparkeerd(naam, fout),
        opFout: (naam, fout) => this.luisteraar.opFout(naam, fout),
        opLeesbaar: (naam, leesbaar) => {
          this.gevolgd.set(naam, leesbaar);
          this.wachtkamer.meld(naam, leesbaar);
        },
        opLosgelaten: (naam) => this.gevolgd.delete(naam),
      });
      this.volgers.push(volger);
      volger.start();
    }
  }

  /** For good. Resolves when batches under way are written and rebuilds are broken off; nothing is written after it. */
  async stop(): Promise<void> {
    this.gestopt.abort(new ProjectiesGestopt());
    await Promise.all(this.volgers.map((volger) => volger.stop()));
    await Promise.allSettled(this.herbouwend);
  }

  /**
   * Rebuilds what was built by an older version of the code; the old rows are read until the swap. Waits when another
   * program does it already. Resolves as well when the projections are stopped.
   * @throws Vergiftigd, the loss of a connection
   */
  async werkVersiesBij(voortgang: (naam: string, batch: EventBatch) => void): Promise<void> {
    for (const { naam, versie } of this.projecties) {
      while (!this.gestopt.signal.aborted && (await this.stand(naam)).versie < versie) {
        try {
          await this.herbouw(naam, (batch) => voortgang(naam, batch));
        } catch (error) {
          if (error instanceof ProjectiesGestopt) return;
          if (!(error instanceof HerbouwBezig)) throw error;
          await pauze(OPNIEUW, this.gestopt.signal);
        }
      }
    }
  }

  /** @throws OnbekendeProjectie, HerbouwBezig, Vergiftigd, ProjectiesGestopt: the live version stays as it is */
  async herbouw(naam: string, voortgang: (batch: EventBatch) => void): Promise<void> {
    this.gestopt.signal.throwIfAborted();
    const projectie = this.projecties.find((p) => p.naam === naam);
    if (!projectie) throw new OnbekendeProjectie(naam, this.projecties);
    const bezig = herbouw(projectie, this.database.config, this.leases, this.store, voortgang, this.gestopt.signal);
    this.herbouwend.add(bezig);
    try {
      await bezig;
    } finally {
      this.herbouwend.delete(bezig);
    }
  }

  /** Tries a parked projection again from where it stands. @throws OnbekendeProjectie */
  async ontparkeer(naam: string): Promise<void> {
    await ontparkeer(this.database.pool, (await this.stand(naam)).schema);
  }

  /** Readable up to here. @throws OnbekendeProjectie */
  async leesbaar(naam: string): Promise<Position> {
    return this.gevolgd.get(naam) ?? (await this.stand(naam)).leesbaar;
  }

  /**
   * Resolves true as soon as everything up to the position can be read, false after the time.
   * @throws OnbekendeProjectie
   * @throws ProjectieGeparkeerd, ProjectiesGestopt when waiting is of no use
   */
  async wacht(naam: string, positie: Position, hoogstensMs = Number.POSITIVE_INFINITY): Promise<boolean> {
    const einde = Date.now() + hoogstensMs;
    const plaats = this.wachtkamer.neemPlaats(naam, positie);
    try {
      for (;;) {
        this.gestopt.signal.throwIfAborted();
        const stand = await this.stand(naam);
        if (stand.leesbaar >= positie) return true;
        if (stand.geparkeerd) throw new ProjectieGeparkeerd(stand, stand.geparkeerd);
        const rest = einde - Date.now();
        if (rest <= 0) return false;
        await pauze(Math.min(KIJK, rest), plaats.gehoord);
        if (plaats.gehoord.aborted) return true;
      }
    } finally {
      plaats.verlaat();
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

  /** Where the live version stands. @throws OnbekendeProjectie */
  async stand(naam: string): Promise<Stand> {
    const stand = await standVan(this.database.pool, naam);
    if (!stand?.levend) throw new OnbekendeProjectie(naam, this.projecties);
    return stand;
  }
}

/** The name becomes that of a schema, in statements that take no parameter there. */
function controleerNamen(projecties: readonly Projectie[]): void {
  for (const { naam } of projecties) {
    if (!/^[a-z_]{1,50}$/.test(naam)) throw new TypeError(`projection name '${naam}' must be [a-z_]+, at most 50 long`);
  }
  if (new Set(projecties.map(({ naam }) => naam)).size < projecties.length) {
    throw new TypeError('two projections have the same name');
  }
}
