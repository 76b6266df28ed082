import type { EventFilter, RecordedEvent } from '@zaakstroom/event-store';
import type { ClientBase, Pool } from 'pg';
import type { Projectie } from '../projectie.js';

export interface Gedrag {
  readonly versie?: number;
  readonly filter?: EventFilter;
  /** Runs before the rows of a batch are written; what it throws the projection throws. */
  bij?(events: readonly RecordedEvent[], tx: ClientBase): void | Promise<void>;
}

/** One row per event and no key: an event that was taken in twice stands there twice. */
export class Rijenprojectie implements Projectie {
  readonly versie: number;
  readonly filter: EventFilter;
  /** Sizes of the batches that were offered. */
  readonly batches: number[] = [];

  constructor(
    readonly naam: string,
    private readonly gedrag: Gedrag = {},
  ) {
    this.versie = gedrag.versie ?? 1;
    this.filter = gedrag.filter ?? {};
  }

  async maak(tx: ClientBase, schema: string): Promise<void> {
    await tx.query(`create table ${schema}.rijen (event uuid not null, positie text not null, versie int not null)`);
  }

  async verwerk(events: readonly RecordedEvent[], tx: ClientBase, schema: string): Promise<void> {
    this.batches.push(events.length);
    await this.gedrag.bij?.(events, tx);
    await tx.query(
      `insert into ${schema}.rijen (event, positie, versie) select e, p, $3 from unnest($1::uuid[], $2::text[]) as t(e, p)`,
      [events.map(({ id }) => id), events.map(({ position }) => position), this.versie],
    );
  }
}

/** Marks events in `verwerk` and turns a part of the marks into rows in `werkBij`. */
export class Merkprojectie extends Rijenprojectie {
  /** What was done, in order: `+n` events taken in, `=n` marks computed. */
  readonly verloop: string[] = [];

  constructor(
    naam: string,
    private readonly rekenen: { readonly deel: number; bij?(tx: ClientBase): void | Promise<void> },
    gedrag: Gedrag = {},
  ) {
    super(naam, gedrag);
  }

  override async maak(tx: ClientBase, schema: string): Promise<void> {
    await super.maak(tx, schema);
    await tx.query(`create table ${schema}.merken (like ${schema}.rijen)`);
  }

  override async verwerk(events: readonly RecordedEvent[], tx: ClientBase, schema: string): Promise<void> {
    await super.verwerk(events, tx, schema);
    await tx.query(
      `with weg as (delete from ${schema}.rijen where positie >= $1 returning *) insert into ${schema}.merken select * from weg`,
      [events[0]!.position],
    );
    this.verloop.push(`+${events.length}`);
  }

  async werkBij(tx: ClientBase, schema: string): Promise<boolean> {
    await this.rekenen.bij?.(tx);
    const { rowCount } = await tx.query(
      `with deel as (delete from ${schema}.merken where positie in
                       (select positie from ${schema}.merken order by positie limit ${this.rekenen.deel}) returning *)
       insert into ${schema}.rijen select * from deel`,
    );
    this.verloop.push(`=${rowCount}`);
    return rowCount === this.rekenen.deel;
  }
}

/** The events that a projection shows, in their order. */
export async function rijen(pool: Pool, schema: string): Promise<string[]> {
  const { rows } = await pool.query<{ event: string }>(`select event from ${schema}.rijen order by positie`);
  return rows.map(({ event }) => event);
}
