import type { EventBatch, EventStore, Position, RecordedEvent } from '@zaakstroom/event-store';
import type { Client } from 'pg';
import type { Projectie } from './projectie.js';
import { pauze } from './pauze.js';
import { parkeer, standVan, verplaats, type Geparkeerd } from './stand.js';

/** Share of the time that computing marked work may take while events keep coming: one part in four. */
const RUST_NA_BIJWERKEN = 3;

/** Far from the head a larger batch costs fewer commits. */
const GROTE_BATCH = 5_000;

/** Another program took this version away (a rebuild was swapped in): look again which one is live. */
export class Achterhaald extends Error {
  override readonly name = 'Achterhaald';
}

/** An event that this projection cannot take. */
export class Vergiftigd extends Error {
  override readonly name = 'Vergiftigd';
  constructor(
    readonly geparkeerd: Geparkeerd,
    options: ErrorOptions,
  ) {
    super(`event ${geparkeerd.type} at ${geparkeerd.positie}: ${geparkeerd.fout}`, options);
  }
}

/**
 * Builds one version of a projection, over one connection: the lease, the rows and the checkpoint share a session, so
 * who lost the lease has lost the means to write as well.
 */
export class Bouwer {
  private volgendeBijwerking = 0;

  constructor(
    readonly projectie: Projectie,
    private readonly schema: string,
    private readonly generatie: number,
    private readonly client: Client,
    private readonly store: EventStore,
    private readonly opVoortgang: (leesbaar: Position) => void,
  ) {}

  /** Follows the store until the signal aborts. @throws Achterhaald, Vergiftigd, and what the connection throws */
  async volg(signal: AbortSignal): Promise<void> {
    let positie = await this.begin();
    const opties = { ...this.projectie.filter, after: positie, signal };
    for await (const batch of this.store.subscribe(opties)) {
      if (batch.position !== positie) await this.neemOp(batch);
      positie = batch.position;
      if (batch.atHead && Date.now() < this.volgendeBijwerking)
        await pauze(this.volgendeBijwerking - Date.now(), signal);
      if (batch.atHead || Date.now() >= this.volgendeBijwerking) await this.werkBij(batch.atHead, signal);
      if (signal.aborted) return;
    }
  }

  /** Takes in everything up to the head as it is when it gets there, and computes all that was marked. */
  async haalIn(voortgang: (batch: EventBatch) => void): Promise<void> {
    const after = await this.begin();
    for await (const batch of this.store.readAll({ ...this.projectie.filter, after, batchSize: GROTE_BATCH })) {
      await this.neemOp(batch);
      voortgang(batch);
    }
    await this.werkAllesBij();
  }

  async werkAllesBij(): Promise<void> {
    if (this.projectie.werkBij) while (await this.inTransactie((leesbaar) => this.stap(leesbaar)));
  }

  private async begin(): Promise<Position> {
    const stand = await standVan(this.client, this.schema);
    if (stand?.generatie !== this.generatie) throw new Achterhaald(this.schema);
    return stand.positie;
  }

  private async neemOp(batch: EventBatch): Promise<void> {
    try {
      await this.verwerk(batch.events, batch.position);
    } catch (error) {
      if (isVerbindingsfout(error) || error instanceof Achterhaald) throw error;
      await this.eenVoorEen(batch);
    }
  }

  /** A batch failed: everything before the event that does it is kept, and the projection is parked there. */
  private async eenVoorEen(batch: EventBatch): Promise<void> {
    for (const event of batch.events) {
      try {
        await this.verwerk([event], event.position);
      } catch (error) {
        if (isVerbindingsfout(error) || error instanceof Achterhaald) throw error;
        const fout = error instanceof Error ? error.message : String(error);
        const geparkeerd = { positie: event.position, eventId: event.id, type: event.type, fout };
        await parkeer(this.client, this.schema, geparkeerd);
        throw new Vergiftigd(geparkeerd, { cause: error });
      }
    }
    await this.verwerk([], batch.position);
  }

  private async verwerk(events: readonly RecordedEvent[], positie: Position): Promise<void> {
    await this.inTransactie(async (leesbaar) => {
      if (events.length > 0) await this.projectie.verwerk(events, this.client, this.schema);
      const meteenLeesbaar = this.projectie.werkBij === undefined;
      await verplaats(this.client, this.schema, positie, meteenLeesbaar ? positie : leesbaar);
      if (meteenLeesbaar) this.opVoortgang(positie);
    });
  }

  /** Computes marked work until none is left or, away from the head, for one step. */
  private async werkBij(totHetEinde: boolean, signal: AbortSignal): Promise<void> {
    if (!this.projectie.werkBij) return;
    const begin = Date.now();
    let meer = true;
    while (meer && !signal.aborted) {
      meer = await this.inTransactie((leesbaar) => this.stap(leesbaar));
      if (!totHetEinde) break;
    }
    const nu = Date.now();
    this.volgendeBijwerking = nu + RUST_NA_BIJWERKEN * (nu - begin);
  }

  private async stap(leesbaar: Position): Promise<boolean> {
    const meer = await this.projectie.werkBij!(this.client, this.schema);
    if (meer) return true;
    const stand = (await standVan(this.client, this.schema))!;
    if (stand.positie !== leesbaar) await verplaats(this.client, this.schema, stand.positie, stand.positie);
    this.opVoortgang(stand.positie);
    return false;
  }

  /** The row of the stand is locked first: a swap that waits for it then never waits for our rows as well. */
  private async inTransactie<T>(doe: (leesbaar: Position) => Promise<T>): Promise<T> {
    await this.client.query('begin');
    try {
      const stand = await standVan(this.client, this.schema, true);
      if (stand?.generatie !== this.generatie) throw new Achterhaald(this.schema);
      const uitkomst = await doe(stand.leesbaar);
      await this.client.query('commit');
      return uitkomst;
    } catch (error) {
      await this.client.query('rollback').catch(() => undefined);
      throw error;
    }
  }
}

/** No SQLSTATE and no domain error: the connection. 57P is a server that goes down, 40 a conflict that passes. */
export function isVerbindingsfout(error: unknown): boolean {
  const code = (error as { code?: unknown }).code;
  if (typeof code === 'string') return /^(57P|08|53|40|E[A-Z])/.test(code);
  return (
    error instanceof Error &&
    /Connection terminated|Client has encountered a connection error|Client was closed/.test(error.message)
  );
}
