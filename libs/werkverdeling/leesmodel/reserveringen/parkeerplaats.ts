import type { Pool } from 'pg';
import type { Parkering } from '../../domein/index.js';
import { klaarVoor, type Voorraadfilters } from '../voorwaarden.js';
import { ZAKEN_ZONDER_HOUDER } from '../schema.js';
import { Parameters } from '@zaakstroom/zaken';

/** How long a candidate that failed is put aside when nothing happens to it. */
const DUUR = "interval '15 minutes'";

/** Whether a row `g` puts the zaak of a row `z` aside: not for ever, and no longer than that zaak stays as it was. */
export const STAAT_TERZIJDE = 'g.revisie = z.revisie and g.tot > now()';

/** A zaak that is put aside. Moments: ms since the epoch. */
export interface Geparkeerd {
  readonly zaakId: string;
  readonly zaaknummer: string;
  readonly reden: string;
  readonly sinds: number;
  /** When it comes back, if nothing happens to it before. */
  readonly tot: number;
}

/** Candidates that failed, put aside so that they stand in nobody's way. A help, as a reservation is: it says nothing of the zaak itself. */
export class Parkeerplaats {
  constructor(private readonly pool: Pool) {}

  /** Not when the zaak has changed since it was weighed: what was seen of it is old. */
  async zet({ zaakId, zaaknummer, reden, revisie }: Parkering): Promise<void> {
    await this.pool.query(
      `insert into uitgiften.geparkeerd (zaak_id, zaaknummer, reden, revisie, tot)
       select zaak_id, $2, $3, revisie, now() + ${DUUR} from ${ZAKEN_ZONDER_HOUDER} where zaak_id = $1 and revisie = $4
       on conflict (zaak_id) do update
         set reden = excluded.reden, revisie = excluded.revisie, sinds = now(), tot = excluded.tot`,
      [zaakId, zaaknummer, reden, revisie],
    );
  }

  /** What of a stock is put aside now, the longest first. */
  async lees(filters: Voorraadfilters): Promise<Geparkeerd[]> {
    const p = new Parameters();
    const { rows } = await this.pool.query<Geparkeerd>(
      `select z.zaak_id as "zaakId", g.zaaknummer, g.reden, (extract(epoch from g.sinds) * 1000)::float8 as sinds,
              (extract(epoch from g.tot) * 1000)::float8 as tot
         from uitgiften.geparkeerd g join ${ZAKEN_ZONDER_HOUDER} z on g.zaak_id = z.zaak_id
        where ${STAAT_TERZIJDE} and ${klaarVoor(filters, p).join(' and ')} order by g.sinds, g.zaaknummer`,
      p.waarden,
    );
    return rows;
  }

  async maakVrij(zaakId: string): Promise<void> {
    await this.pool.query('delete from uitgiften.geparkeerd where zaak_id = $1', [zaakId]);
  }
}
