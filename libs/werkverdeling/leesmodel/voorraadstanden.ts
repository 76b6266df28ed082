import type { Pool } from 'pg';
import { STAPELS } from './schema.js';

/** The course of what lies ready of one kind, over all locaties. */
export interface Soortverloop {
  readonly zaaktype: string;
  readonly zaaksoort: string;
  /** How often a zaak came to lie ready, ever. */
  readonly erin: number;
  /** How often one ceased to. */
  readonly eruit: number;
  readonly perZwaarte: Readonly<Record<'C' | 'E', number>>;
}

/** How many of a kind lie ready that were received on one day. */
export interface Ontvangst {
  readonly zaaktype: string;
  readonly zaaksoort: string;
  /** ISO date. */
  readonly ontvangenOp: string;
  readonly aantal: number;
}

/** Counts without any zaak: what others may have of the stock. */
export class Voorraadstanden {
  constructor(private readonly pool: Pool) {}

  /** Both of one moment: in one statement. Ontvangsten oldest first. */
  async lees(): Promise<{ verloop: Soortverloop[]; ontvangsten: Ontvangst[] }> {
    const { rows } = await this.pool.query<{ verloop: Soortverloop[]; ontvangsten: Ontvangst[] }>(
      `select coalesce((select json_agg(v order by v.zaaktype, v.zaaksoort) from (
                select zaaktype, zaaksoort, sum(erin) as erin, sum(eruit) as eruit,
                       json_build_object('C', coalesce(sum(aantal) filter (where zwaarte = 'C'), 0),
                                         'E', coalesce(sum(aantal) filter (where zwaarte = 'E'), 0)) as "perZwaarte"
                  from ${STAPELS} where wacht = '' group by 1, 2) v), '[]') as verloop,
              coalesce((select json_agg(o order by o."ontvangenOp") from (
                select zaaktype, zaaksoort, ontvangen_op as "ontvangenOp", sum(aantal) as aantal
                  from ${STAPELS} where wacht = '' and aantal > 0 group by 1, 2, 3) o), '[]') as ontvangsten`,
    );
    return rows[0]!;
  }
}
