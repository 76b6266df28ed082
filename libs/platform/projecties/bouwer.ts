import type { Position, RecordedEvent } from '@zaakstroom/event-store';
import type { Lease } from '@zaakstroom/leases';
import { Achterhaald, gaatVoorbij, Vergiftigd } from './fouten.js';
import type { Projectie } from './projectie.js';
import { ontparkeer, parkeer, standVan, verplaats, type Geparkeerd, type Stand, type Versie } from './stand.js';

/**
 * Writes one version of a projection, in transactions that are written only while the lease is ours.
 *
 * All methods throw Achterhaald, Vergiftigd, and what passes by itself (`gaatVoorbij`).
 */
export class Bouwer {
  constructor(
    readonly projectie: Projectie,
    private readonly versie: Versie,
    private readonly lease: Lease,
    private readonly opLeesbaar: (leesbaar: Position) => void = () => undefined,
  ) {}

  /** Where to go on. What stood parked is tried again. */
  async begin(): Promise<Position> {
    // Rows and checkpoint are one transaction, made from events that are on disk: what a crash of the server loses is made again.
    await this.lease.client.query('set synchronous_commit = off');
    const stand = await this.vergrendeld(async (gevonden) => {
      await ontparkeer(this.lease.client, this.versie.schema);
      return gevonden;
    });
    this.opLeesbaar(stand.leesbaar);
    return stand.positie;
  }

  /**
   * Takes in a run of events up to the position. When it fails it is halved until the event that does it stands alone:
   * everything before that event is kept, and the projection is parked there.
   */
  async neemOp(events: readonly RecordedEvent[], positie: Position): Promise<void> {
    try {
      await this.schrijf(events, positie);
    } catch (error) {
      if (gaatVoorbij(error) || events.length === 0) throw error;
      if (events.length === 1) {
        const { position, id, type } = events[0]!;
        return this.parkeer({ positie: position, eventId: id, type, fout: tekstVan(error) }, error);
      }
      const eerste = events.slice(0, events.length >> 1);
      await this.neemOp(eerste, eerste.at(-1)!.position);
      await this.neemOp(events.slice(eerste.length), positie);
    }
  }

  /** Does a part of the marked work; false when none is left: then everything taken in can be read. */
  async reken(): Promise<boolean> {
    if (!this.projectie.werkBij) return false;
    let leesbaar: Position = '';
    try {
      return await this.leesbaarNa(async (stand) => {
        leesbaar = stand.leesbaar;
        if (await this.projectie.werkBij!(this.lease.client, this.versie.schema)) return undefined;
        if (stand.positie !== stand.leesbaar || stand.geparkeerd) {
          await verplaats(this.lease.client, this.versie.schema, stand.positie, stand.positie);
        }
        return stand.positie;
      });
    } catch (error) {
      if (gaatVoorbij(error)) throw error;
      return this.parkeer({ positie: leesbaar, eventId: null, type: null, fout: tekstVan(error) }, error);
    }
  }

  private async schrijf(events: readonly RecordedEvent[], positie: Position): Promise<void> {
    await this.leesbaarNa(async (stand) => {
      if (events.length > 0) await this.projectie.verwerk(events, this.lease.client, this.versie.schema);
      // Events that were passed over mark nothing: when nothing was marked before them nothing is now.
      const leesbaar = !this.projectie.werkBij || (events.length === 0 && stand.leesbaar === stand.positie);
      await verplaats(this.lease.client, this.versie.schema, positie, leesbaar ? positie : stand.leesbaar);
      return leesbaar ? positie : undefined;
    });
  }

  /** Tells what can be read after the commit, not before; true while something cannot. */
  private async leesbaarNa(werk: (stand: Stand) => Promise<Position | undefined>): Promise<boolean> {
    const leesbaar = await this.vergrendeld(werk);
    if (leesbaar !== undefined) this.opLeesbaar(leesbaar);
    return leesbaar === undefined;
  }

  /** The fence first; then the row of the stand is locked before any table of ours: a swap that holds it waits for nothing of ours. */
  private vergrendeld<T>(werk: (stand: Stand) => Promise<T>): Promise<T> {
    return this.lease.inTransactie(async () => {
      const stand = await standVan(this.lease.client, this.versie.schema, true);
      if (stand?.generatie !== this.versie.generatie) throw new Achterhaald(this.versie.schema);
      return werk(stand);
    });
  }

  private async parkeer(geparkeerd: Geparkeerd, cause: unknown): Promise<never> {
    await this.lease.inTransactie(() => parkeer(this.lease.client, this.versie, geparkeerd));
    throw new Vergiftigd(this.projectie.naam, geparkeerd, { cause });
  }
}

function tekstVan(error: unknown): string {
  return Error.isError(error) ? error.message : String(error);
}
