import type { Catalogus } from '@zaakstroom/catalogus';
import type { EventStore, JsonValue, Position } from '@zaakstroom/event-store';
import type { EventVersleuteling } from '@zaakstroom/sleutels';
import type { Pool } from 'pg';
import {
  MASSABEWERKING,
  MassabewerkingNietGevonden,
  massabewerkingstroom,
  type Massabewerking,
  type MassabewerkingEvent,
  type MassabewerkingGestart,
  type Massasoort,
  type Massastatus,
} from '../../domein/index.js';
import { snij, type Bladzijde, type Plek } from '../bladzijde.js';
import { MASSABEWERKINGEN } from './projectie.js';

/** An operation with its reason, readable. */
export interface LeesbareMassabewerking {
  readonly id: string;
  readonly bewerking: Massabewerking;
  readonly reden: string;
}

/** As read from its own stream: always current. */
export interface MassabewerkingNu extends LeesbareMassabewerking {
  readonly revision: number;
  readonly position: Position;
}

export interface Massapost {
  readonly nummer: number;
  readonly zaakId: string;
  readonly zaaknummer: string;
  readonly voor: number | null;
  /** Null: not tried yet. */
  readonly gedaan: boolean | null;
  readonly reden: string | null;
}

export const UITSLAGEN = ['gedaan', 'geweigerd', 'nog niet'] as const;
export type Uitslag = (typeof UITSLAGEN)[number];

const MET_UITSLAG: Readonly<Record<Uitslag, string>> = {
  gedaan: 'gedaan',
  geweigerd: 'not gedaan',
  'nog niet': 'gedaan is null',
};

export interface Massafilter {
  /** Undefined: whoever ordered it. */
  readonly door: number | undefined;
  readonly status?: Massastatus | undefined;
  readonly soort?: Massasoort | undefined;
}

interface Rij {
  readonly id: string;
  readonly bewerking: Massabewerking;
  readonly positie: string;
  readonly reden: { readonly eventId: string; readonly reden: JsonValue };
}

/** Reads bulk operations: single ones from their streams, lists from the projection. */
export class Massalezer {
  constructor(
    private readonly pool: Pool,
    private readonly store: EventStore,
    private readonly catalogus: Catalogus,
    private readonly versleuteling: EventVersleuteling,
  ) {}

  /** @throws MassabewerkingNietGevonden */
  async een(id: string): Promise<MassabewerkingNu> {
    const events = await Array.fromAsync(this.store.readStream(massabewerkingstroom(id)));
    const bewerking = events.reduce<Massabewerking | undefined>(
      (tot, event) =>
        MASSABEWERKING.evolve(
          tot,
          { type: event.type, data: this.catalogus.bijgewerkt(event) } as MassabewerkingEvent,
          event,
        ),
      MASSABEWERKING.begin,
    );
    if (!bewerking) throw new MassabewerkingNietGevonden();
    const [gestart] = await this.versleuteling.ontsleutel(id, events.slice(0, 1));
    const { reden } = this.catalogus.bijgewerkt(gestart!) as MassabewerkingGestart['data'];
    const { revision, position } = events.at(-1)!;
    return { id, bewerking, reden, revision, position };
  }

  /** Newest first. */
  async alle(
    { door, status, soort }: Massafilter,
    plek: Plek<string>,
  ): Promise<Bladzijde<LeesbareMassabewerking, string>> {
    const terug = plek.vanaf?.richting === 'voor';
    const waar = `($1::int is null or door = $1) and ($2::text is null or status = $2) and ($3::text is null or soort = $3)`;
    const waarden = [door ?? null, status ?? null, soort ?? null];
    const { rows } = await this.pool.query<Rij>(
      `select massabewerking_id as id, bewerking, positie, reden from ${MASSABEWERKINGEN}.massabewerkingen
        where ${waar} and ($4::text is null or positie ${terug ? '>' : '<'} $4)
        order by positie ${terug ? 'asc' : 'desc'} limit $5`,
      [...waarden, plek.vanaf?.sleutel ?? null, plek.pageSize + 1],
    );
    const { results, ...rest } = snij(rows, plek, ({ positie }) => positie);
    return {
      ...rest,
      aantal: plek.metAantal ? await this.tel('massabewerkingen', waar, waarden) : undefined,
      results: await Promise.all(results.map((rij) => this.leesbaar(rij))),
    };
  }

  /** The zaken of one operation, in the order in which they are done. */
  async posten(id: string, uitslag: Uitslag | undefined, plek: Plek<number>): Promise<Bladzijde<Massapost, number>> {
    const terug = plek.vanaf?.richting === 'voor';
    const waar = `massabewerking_id = $1${uitslag ? ` and ${MET_UITSLAG[uitslag]}` : ''}`;
    const { rows } = await this.pool.query<Massapost>(
      `select nummer, zaak_id as "zaakId", zaaknummer, voor, gedaan, reden from ${MASSABEWERKINGEN}.posten
        where ${waar} and ($2::int is null or nummer ${terug ? '<' : '>'} $2)
        order by nummer ${terug ? 'desc' : 'asc'} limit $3`,
      [id, plek.vanaf?.sleutel ?? null, plek.pageSize + 1],
    );
    const aantal = plek.metAantal ? await this.tel('posten', waar, [id]) : undefined;
    return { ...snij(rows, plek, ({ nummer }) => nummer), aantal };
  }

  /** Ids of those under way, the oldest first. */
  async lopende(): Promise<readonly string[]> {
    const { rows } = await this.pool.query<{ id: string }>(
      `select massabewerking_id as id from ${MASSABEWERKINGEN}.massabewerkingen where status = 'lopend' order by positie`,
    );
    return rows.map(({ id }) => id);
  }

  /** Ids of the zaken to which an operation was done. */
  async gedaan(id: string): Promise<readonly string[]> {
    const { rows } = await this.pool.query<{ zaakId: string }>(
      `select zaak_id as "zaakId" from ${MASSABEWERKINGEN}.posten where massabewerking_id = $1 and gedaan`,
      [id],
    );
    return rows.map(({ zaakId }) => zaakId);
  }

  private async tel(tabel: string, waar: string, waarden: readonly unknown[]): Promise<number> {
    const { rows } = await this.pool.query<{ aantal: number }>(
      `select count(*)::int as aantal from ${MASSABEWERKINGEN}.${tabel} where ${waar}`,
      [...waarden],
    );
    return rows[0]!.aantal;
  }

  private async leesbaar({ id, bewerking, reden: { eventId, reden } }: Rij): Promise<LeesbareMassabewerking> {
    const [open] = await this.versleuteling.ontsleutel(id, [{ id: eventId, type: '', data: { reden } }]);
    return { id, bewerking, reden: open!.data.reden as string };
  }
}
