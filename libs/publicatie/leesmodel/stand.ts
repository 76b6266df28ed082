import type { Position } from '@zaakstroom/event-store';
import { migrate } from '@zaakstroom/postgres';
import type { Pool } from 'pg';
import { STAPPEN } from './tabellen.js';

/** Where one stream of publication stands, as its relay last said it. */
export interface Stand {
  readonly stroom: string;
  /** Of the event store: everything up to here has been told; empty when nothing can be said yet. */
  readonly positie: Position;
  /** ms since the epoch */
  readonly bijgewerkt: number;
  /** Why it does not go on; null when it does. */
  readonly fout: string | null;
}

export class Standen {
  private constructor(
    private readonly pool: Pool,
    /** By which this database is known again: made at its first publication, and copied with it from then on. */
    readonly herkomst: string,
  ) {}

  static async open(pool: Pool): Promise<Standen> {
    await migrate(pool, 'publicatie', STAPPEN);
    const { rows } = await pool.query<{ kenmerk: string }>('select kenmerk from publicatie.herkomst');
    return new Standen(pool, rows[0]!.kenmerk);
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

  /** @param positie left out: it goes on, and nothing can be said yet of how far it is complete */
  async meld(stroom: string, positie: Position | undefined): Promise<void> {
    await this.pool.query(
      `insert into publicatie.stand as s (stroom, positie, bijgewerkt) values ($1, coalesce($2, ''), clock_timestamp())
       on conflict (stroom) do update set positie = coalesce($2, s.positie), bijgewerkt = excluded.bijgewerkt, fout = null`,
      [stroom, positie],
    );
  }

  /** In topics in which nothing stands yet. */
  async meldBegin(stroom: string): Promise<void> {
    await this.pool.query(`update publicatie.stand set positie = '' where stroom = $1`, [stroom]);
  }

  async meldFout(stroom: string, fout: string): Promise<void> {
    await this.pool.query(
      `insert into publicatie.stand (stroom, positie, bijgewerkt, fout) values ($1, '', clock_timestamp(), $2)
       on conflict (stroom) do update set bijgewerkt = excluded.bijgewerkt, fout = excluded.fout`,
      [stroom, fout],
    );
  }
}
