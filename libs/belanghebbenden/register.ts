import { createHmac, randomUUID } from 'node:crypto';
import { Coalescer, migrate } from '@zaakstroom/postgres';
import { versleutel, type Sleutelbos } from '@zaakstroom/sleutels';
import type { Pool } from 'pg';
import { STAPPEN } from './schema.js';

/** One key for all: a belanghebbende outlives the keys of the zaken. */
const EIGENAAR = 'belanghebbenden';
/** Ids that are remembered to be there. */
const MEESTE = 10_000;

export interface Belanghebbende {
  readonly belanghebbendeId: string;
  /** ms since the epoch */
  readonly geregistreerdOp: number;
}

interface Vastlegging {
  readonly bsn: string;
  readonly moment: number;
}

/**
 * The protected look-up. A BSN goes in and an opaque id comes out, always the same; nothing here turns an id into a BSN. The id is
 * drawn by lot and holds no moment, so that it does not tell whether the BSN was known before.
 */
export class Belanghebbendenregister {
  private readonly vastleggen: Coalescer<Vastlegging, string>;
  private readonly opzoeken: Coalescer<string, boolean>;
  /** An id that is there stays. */
  private readonly bekend = new Set<string>();
  private readonly hmacsleutel: Buffer;

  private constructor(
    private readonly pool: Pool,
    private readonly sleutelbos: Sleutelbos,
  ) {
    this.hmacsleutel = sleutelbos.afgeleid('belanghebbenden');
    this.vastleggen = new Coalescer((vastleggingen) => this.legVast(vastleggingen), { maxItems: 1_000 });
    this.opzoeken = new Coalescer((ids) => this.zoekOp(ids), { maxItems: 1_000 });
  }

  static async open(pool: Pool, sleutelbos: Sleutelbos): Promise<Belanghebbendenregister> {
    await migrate(pool, 'belanghebbenden', STAPPEN);
    return new Belanghebbendenregister(pool, sleutelbos);
  }

  /**
   * The id of who has this BSN; who is new gets one. A BSN that is known takes the same steps, in about the same time.
   *
   * @param bsn nine digits that pass the 11-proef; the edge has seen to that
   * @param moment of the registration, ms since the epoch
   */
  idVan(bsn: string, moment: number): Promise<string> {
    return this.vastleggen.add({ bsn, moment });
  }

  async vind(belanghebbendeId: string): Promise<Belanghebbende | undefined> {
    const { rows } = await this.pool.query<{ id: string; geregistreerd_op: Date }>(
      'select id, geregistreerd_op from belanghebbenden.belanghebbenden where id = $1',
      [belanghebbendeId],
    );
    return rows[0] && { belanghebbendeId: rows[0].id, geregistreerdOp: rows[0].geregistreerd_op.getTime() };
  }

  /** Whether there is such an id; calls at the same time share a statement, and what was there is not looked up again. */
  async kent(belanghebbendeId: string): Promise<boolean> {
    const id = belanghebbendeId.toLowerCase();
    return this.bekend.has(id) || this.opzoeken.add(id);
  }

  private async zoekOp(ids: readonly string[]): Promise<boolean[]> {
    const { rows } = await this.pool.query<{ id: string }>({
      name: 'belanghebbenden_kent',
      text: 'select id from belanghebbenden.belanghebbenden where id = any ($1::uuid[])',
      values: [ids],
    });
    const gevonden = new Set(rows.map(({ id }) => id));
    for (const id of gevonden) this.bekend.add(id);
    for (const oudste of this.bekend) {
      if (this.bekend.size <= MEESTE) break;
      this.bekend.delete(oudste);
    }
    return ids.map((id) => gevonden.has(id));
  }

  /** An insert that meets the row of another waits until that is committed, so that the read after it sees every row. */
  private async legVast(vastleggingen: readonly Vastlegging[]): Promise<string[]> {
    const sleutel = await this.sleutelbos.van(EIGENAAR);
    const kenmerken = vastleggingen.map(({ bsn }) => this.kenmerkVan(bsn));
    const rijen = vastleggingen
      .map(({ bsn, moment }, i) => {
        const id = randomUUID();
        return { id, kenmerk: kenmerken[i]!, bsn: versleutel(sleutel, bsn, id), moment: new Date(moment) };
      })
      // Two statements must take rows in one order.
      .sort((a, b) => Buffer.compare(a.kenmerk, b.kenmerk));
    await this.pool.query({
      name: 'belanghebbenden_leg_vast',
      text: `insert into belanghebbenden.belanghebbenden (id, kenmerk, bsn, geregistreerd_op)
             select * from unnest($1::uuid[], $2::bytea[], $3::text[], $4::timestamptz[]) on conflict do nothing`,
      values: [
        rijen.map(({ id }) => id),
        rijen.map(({ kenmerk }) => kenmerk),
        rijen.map(({ bsn }) => bsn),
        rijen.map(({ moment }) => moment),
      ],
    });
    const { rows } = await this.pool.query<{ kenmerk: Buffer; id: string }>({
      name: 'belanghebbenden_zoek',
      text: 'select kenmerk, id from belanghebbenden.belanghebbenden where kenmerk = any ($1::bytea[])',
      values: [kenmerken],
    });
    const ids = new Map(rows.map(({ kenmerk, id }) => [kenmerk.toString('hex'), id]));
    return kenmerken.map((kenmerk) => ids.get(kenmerk.toString('hex'))!);
  }

  private kenmerkVan(bsn: string): Buffer {
    return createHmac('sha256', this.hmacsleutel).update(bsn).digest();
  }
}
