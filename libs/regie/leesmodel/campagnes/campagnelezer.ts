import type { Catalogus } from '@zaakstroom/catalogus';
import type { EventStore, Position } from '@zaakstroom/event-store';
import type { EventVersleuteling } from '@zaakstroom/sleutels';
import type { Pool } from 'pg';
import {
  CAMPAGNE,
  CampagneNietGevonden,
  campagnestroom,
  type Campagne,
  type CampagneEvent,
  type CampagneGestart,
} from '../../domein/index.js';
import { snij, type Bladzijde, type Plek } from '../bladzijde.js';
import { WACHTRIJEN } from '../wachtrijen/projectie.js';
import { CAMPAGNES } from './projectie.js';

/** A campaign, readable, as read from its own stream: always current. */
export interface CampagneNu {
  readonly id: string;
  readonly campagne: Campagne;
  readonly naam: string;
  readonly reden: string;
  readonly revision: number;
  readonly position: Position;
}

/** How far the zaken of a campaign are. */
export interface Campagnevoortgang {
  readonly opgenomen: number;
  /** Somebody has it now. */
  readonly uitgegeven: number;
  readonly afgedaan: number;
  /** Of which nobody has it. */
  readonly over: number;
  /** Ended, by week: the monday of it, ISO date. */
  readonly perWeek: readonly { readonly week: string; readonly afgedaan: number }[];
}

/** Reads campaigns from their streams, and from the projections which there are and how far their zaken are. */
export class Campagnelezer {
  constructor(
    private readonly pool: Pool,
    private readonly store: Pick<EventStore, 'readStream'>,
    private readonly catalogus: Catalogus,
    private readonly versleuteling: EventVersleuteling,
  ) {}

  /** @throws CampagneNietGevonden */
  async een(id: string): Promise<CampagneNu> {
    const events = await Array.fromAsync(this.store.readStream(campagnestroom(id)));
    const campagne = events.reduce<Campagne | undefined>(
      (tot, event) =>
        CAMPAGNE.evolve(tot, { type: event.type, data: this.catalogus.bijgewerkt(event) } as CampagneEvent, event),
      CAMPAGNE.begin,
    );
    if (!campagne) throw new CampagneNietGevonden();
    const [gestart] = await this.versleuteling.ontsleutel(id, events.slice(0, 1));
    const { naam, reden } = this.catalogus.bijgewerkt(gestart!) as CampagneGestart['data'];
    const { revision, position } = events.at(-1)!;
    return { id, campagne, naam, reden, revision, position };
  }

  /** Newest first. */
  async alle(plek: Plek<string>): Promise<Bladzijde<CampagneNu, string>> {
    const terug = plek.vanaf?.richting === 'voor';
    const { rows } = await this.pool.query<{ id: string; positie: string }>(
      `select campagne_id as id, positie from ${CAMPAGNES}.campagnes
        where $1::text is null or positie ${terug ? '>' : '<'} $1
        order by positie ${terug ? 'asc' : 'desc'} limit $2`,
      [plek.vanaf?.sleutel ?? null, plek.pageSize + 1],
    );
    const { results, ...rest } = snij(rows, plek, ({ positie }) => positie);
    return {
      ...rest,
      aantal: plek.metAantal ? await this.tel() : undefined,
      results: await Promise.all(results.map(({ id }) => this.een(id))),
    };
  }

  async voortgang(id: string): Promise<Campagnevoortgang> {
    const { rows } = await this.pool.query<Omit<Campagnevoortgang, 'over'>>(
      `with deel as (
         select zaak->>'status' in ('afgedaan', 'overgedragen') as klaar, zaak->>'behandelaar' is not null as gehouden,
                to_char(date_trunc('week', to_timestamp((zaak->>'beeindigdOp')::float8 / 1000) at time zone 'Europe/Amsterdam'),
                        'YYYY-MM-DD') as week
           from ${WACHTRIJEN}.zaken where campagne = $1)
       select count(*)::int as opgenomen, (count(*) filter (where gehouden and not klaar))::int as uitgegeven,
              (count(*) filter (where klaar))::int as afgedaan,
              coalesce((select json_agg(json_build_object('week', week, 'afgedaan', aantal) order by week)
                 from (select week, count(*) as aantal from deel where klaar group by week) w), '[]') as "perWeek"
         from deel`,
      [id],
    );
    const stand = rows[0]!;
    return { ...stand, over: stand.opgenomen - stand.uitgegeven - stand.afgedaan };
  }

  private async tel(): Promise<number> {
    const { rows } = await this.pool.query<{ aantal: number }>(
      `select count(*)::int as aantal from ${CAMPAGNES}.campagnes`,
    );
    return rows[0]!.aantal;
  }
}
