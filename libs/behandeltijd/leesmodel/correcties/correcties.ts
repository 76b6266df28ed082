import { type Catalogus } from '@zaakstroom/catalogus';
import type { EventStore, Position } from '@zaakstroom/event-store';
import type { EventVersleuteling } from '@zaakstroom/sleutels';
import type { Pool } from 'pg';
import {
  CORRECTIE,
  CorrectieNietGevonden,
  correctiestroom,
  type Correctie,
  type CorrectieEvent,
  type Correctiestatus,
} from '../../domein/index.js';
import { snij, type Bladzijde, type Plek } from '../bladzijde.js';
import type { OpgeslagenReden } from './projectie.js';

/** A correction with its reasons, readable. */
export interface LeesbareCorrectie {
  readonly correctieId: string;
  readonly correctie: Correctie;
  readonly reden: string;
  /** Of who judged it. */
  readonly redenOordeel?: string | undefined;
}

/** As read from its own stream: always current. */
export interface CorrectieNu extends LeesbareCorrectie {
  readonly revision: number;
  readonly position: Position;
}

/** Place in a list: the position of the proposal. */
export type Correctieplaats = string;

export interface Teamfilter {
  /** Teams whose corrections are shown; `alle`: of everybody. */
  readonly teams: readonly string[] | 'alle';
  /** The own corrections of this person are left out: another one judges them. */
  readonly behalve: number;
  readonly status?: Correctiestatus | undefined;
}

interface Rij {
  readonly correctie_id: string;
  readonly medewerker: number;
  readonly team: string | null;
  readonly zaak_id: string;
  readonly zaaknummer: string;
  readonly dag: string;
  readonly ms: string;
  readonly status: Correctiestatus;
  readonly voorgesteld_op: string;
  readonly beoordeeld_op: string | null;
  readonly positie: string;
  readonly voorstel: OpgeslagenReden;
  readonly oordeel: OpgeslagenReden | null;
}

/** Reads corrections: single ones from their streams, lists from the projection. */
export class Correcties {
  constructor(
    private readonly pool: Pool,
    private readonly store: EventStore,
    private readonly catalogus: Catalogus,
    private readonly versleuteling: EventVersleuteling,
  ) {}

  /** @throws CorrectieNietGevonden */
  async een(correctieId: string): Promise<CorrectieNu> {
    const events = await Array.fromAsync(this.store.readStream(correctiestroom(correctieId)));
    const correctie = events.reduce<Correctie | undefined>(
      (tot, event) =>
        CORRECTIE.evolve(tot, { type: event.type, data: this.catalogus.bijgewerkt(event) } as CorrectieEvent, event),
      CORRECTIE.begin,
    );
    if (!correctie) throw new CorrectieNietGevonden();
    const [voorstel, oordeel] = (await this.versleuteling.ontsleutel(correctie.zaakId, events)).map(
      (event) => (this.catalogus.bijgewerkt(event) as CorrectieEvent['data']).reden,
    );
    const { revision, position } = events.at(-1)!;
    return { correctieId, correctie, reden: voorstel!, redenOordeel: oordeel, revision, position };
  }

  /** The own ones, newest first. */
  vanMedewerker(
    medewerker: number,
    plek: Plek<Correctieplaats>,
  ): Promise<Bladzijde<LeesbareCorrectie, Correctieplaats>> {
    return this.blader(plek, ['medewerker = $1'], [medewerker]);
  }

  /** Those that were proposed by people of these teams, newest first. */
  vanTeams(
    { teams, behalve, status }: Teamfilter,
    plek: Plek<Correctieplaats>,
  ): Promise<Bladzijde<LeesbareCorrectie, Correctieplaats>> {
    return this.blader(
      plek,
      ['medewerker <> $1', '($2::text[] is null or team = any ($2))', '($3::text is null or status = $3)'],
      [behalve, teams === 'alle' ? null : teams, status ?? null],
    );
  }

  private async blader(
    plek: Plek<Correctieplaats>,
    waar: readonly string[],
    waarden: readonly unknown[],
  ): Promise<Bladzijde<LeesbareCorrectie, Correctieplaats>> {
    const { vanaf, pageSize, metAantal } = plek;
    const terug = vanaf?.richting === 'voor';
    const n = waarden.length;
    const [{ rows }, aantal] = await Promise.all([
      this.pool.query<Rij>(
        `select correctie_id, medewerker, team, zaak_id, zaaknummer, dag::text as dag, ms, status, voorgesteld_op, beoordeeld_op,
                positie, voorstel, oordeel
           from correcties.correcties
          where ${waar.join(' and ')} and ($${n + 1}::text is null or positie ${terug ? '>' : '<'} $${n + 1})
          order by positie ${terug ? 'asc' : 'desc'} limit $${n + 2}`,
        [...waarden, vanaf?.sleutel ?? null, pageSize + 1],
      ),
      metAantal ? this.tel(waar, waarden) : undefined,
    ]);
    const { results, ...rest } = snij(rows, plek, ({ positie }) => positie);
    return { ...rest, aantal, results: await Promise.all(results.map((rij) => this.leesbaar(rij))) };
  }

  private async tel(waar: readonly string[], waarden: readonly unknown[]): Promise<number> {
    const { rows } = await this.pool.query<{ aantal: number }>(
      `select count(*)::int as aantal from correcties.correcties where ${waar.join(' and ')}`,
      [...waarden],
    );
    return rows[0]!.aantal;
  }

  private async leesbaar(rij: Rij): Promise<LeesbareCorrectie> {
    const opgeslagen = [rij.voorstel, rij.oordeel].filter((reden) => reden !== null);
    const [voorstel, oordeel] = await this.versleuteling.ontsleutel(
      rij.zaak_id,
      opgeslagen.map(({ eventId, reden }) => ({ id: eventId, type: '', data: { reden } })),
    );
    const correctie: Correctie = {
      medewerker: rij.medewerker,
      team: rij.team ?? undefined,
      zaakId: rij.zaak_id,
      zaaknummer: rij.zaaknummer,
      dag: rij.dag,
      milliseconden: Number(rij.ms),
      voorgesteldOp: Number(rij.voorgesteld_op),
      status: rij.status,
      beoordeeldOp: rij.beoordeeld_op === null ? undefined : Number(rij.beoordeeld_op),
    };
    return {
      correctieId: rij.correctie_id,
      correctie,
      reden: voorstel!.data.reden as string,
      redenOordeel: oordeel?.data.reden as string | undefined,
    };
  }
}
