import type { Position } from '@zaakstroom/event-store';
import { migrate } from '@zaakstroom/postgres';
import type { Pool } from 'pg';

const STAPPEN = [
  {
    name: 'stand',
    sql: `
create schema publicatie;

-- What who watches may know. How far we came stands in Kafka, with the messages: nothing is decided by these rows.
create table publicatie.stand (
  stroom     text collate "C" primary key,
  positie    text collate "C" not null,
  bijgewerkt timestamptz not null,
  fout       text
);
`,
  },
];

/** Where one stream of publication stands, as its relay last said it. */
export interface Stand {
  readonly stroom: string;
  /** Of the event store: published up to here, or for a state: what it holds at least. */
  readonly positie: Position;
  /** ms since the epoch */
  readonly bijgewerkt: number;
  /** Why it does not go on; null when it does. */
  readonly fout: string | null;
}

export class Standen {
  private constructor(private readonly pool: Pool) {}

  static async open(pool: Pool): Promise<Standen> {
    await migrate(pool, 'publicatie', STAPPEN);
    return new Standen(pool);
  }

  /** None where no program ever published: who only reads makes no table. */
  static async lees(pool: Pool): Promise<Stand[]> {
    const { rows: tabel } = await pool.query<{ is: boolean }>(
      `select to_regclass('publicatie.stand') is not null as is`,
    );
    if (!tabel[0]!.is) return [];
    const { rows } = await pool.query<Stand>(
      `select stroom, positie, (extract(epoch from bijgewerkt) * 1000)::float8 as bijgewerkt, fout
         from publicatie.stand order by stroom`,
    );
    return rows;
  }

  async meld(stroom: string, positie: Position): Promise<void> {
    await this.pool.query(
      `insert into publicatie.stand (stroom, positie, bijgewerkt) values ($1, $2, clock_timestamp())
       on conflict (stroom) do update set positie = excluded.positie, bijgewerkt = excluded.bijgewerkt, fout = null`,
      [stroom, positie],
    );
  }

  async meldFout(stroom: string, fout: string): Promise<void> {
    await this.pool.query(
      `insert into publicatie.stand (stroom, positie, bijgewerkt, fout) values ($1, '', clock_timestamp(), $2)
       on conflict (stroom) do update set bijgewerkt = excluded.bijgewerkt, fout = excluded.fout`,
      [stroom, fout],
    );
  }
}
