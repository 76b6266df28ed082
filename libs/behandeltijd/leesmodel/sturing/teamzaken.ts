import type { Pool } from 'pg';
import {
  OUDSTEN,
  SIGNALEN,
  sleutelVan,
  STIL_DAGEN,
  WACHT_ZONDER_EINDE_DAGEN,
  type Bereik,
  type Berekening,
  type Drietal,
  type Ouderdom,
  type Signaal,
} from '../../domein/index.js';
import { snij, type Bladzijde, type Plek } from '../bladzijde.js';

export const SORTERINGEN = ['streefdatum', 'leeftijd'] as const;
export type Sortering = (typeof SORTERINGEN)[number];

const KOLOMMEN = {
  streefdatum: ['streefdatum', 'ontvangen_op', 'zaaknummer'],
  leeftijd: ['ontvangen_op', 'zaaknummer'],
} as const satisfies Readonly<Record<Sortering, readonly string[]>>;

/** How many parts the place of a row has. */
export const plaatsdelen = (sortering: Sortering): number => KOLOMMEN[sortering].length;

/** The values of the sort columns of a row, as text. */
export type Zaakplaats = readonly string[];

export interface Teamfilters {
  readonly zaaktype?: string | undefined;
  readonly zaaksoort?: string | undefined;
  readonly status?: string | undefined;
  readonly wachtreden?: string | undefined;
  /** ISO date, inclusive. */
  readonly streefdatumTot?: string | undefined;
  /** Only zaken with a reason to think that they are stuck. */
  readonly vastgelopen: boolean;
}

/** An open zaak as a team sees it. Who holds it is not there, and no moment at which anything happened. */
export interface Teamzaak extends Ouderdom {
  readonly zaakId: string;
  readonly zaaknummer: string;
  readonly zaaktype: string;
  readonly zaaksoort: string | null;
  readonly zwaarte: string | null;
  readonly locatie: string | null;
  readonly team: string | null;
  readonly status: string;
  readonly wachtreden: string | null;
  readonly wachtWaarop: string | null;
  readonly ontvangenOp: string;
  readonly opnieuwVerdiept: number;
  readonly tijd: Drietal;
  readonly signalen: readonly Signaal[];
}

type Rij = Omit<Teamzaak, 'tijd' | 'wachtTot'> & {
  readonly wachtTot: string | null;
  readonly half: string;
  readonly kap: string;
  readonly dubbel: string;
};

/** Each reason as a condition on a row; `$1` is the day of asking. */
const VOORWAARDEN: Readonly<Record<Signaal, string>> = {
  'streefdatum voorbij': 'z.streefdatum::date < $1::date',
  'wacht voorbij de dag': `z.fase = 'wachtend' and z.wacht_tot < $1::date`,
  'wacht zonder dag': `z.fase = 'wachtend' and z.wacht_tot is null and $1::date - z.status_dag >= ${WACHT_ZONDER_EINDE_DAGEN}`,
  'ligt stil': `z.fase = 'gehouden' and $1::date - z.status_dag >= ${STIL_DAGEN}`,
  oudste: 'z.zaak_id in (select zaak_id from oudsten)',
};

const FILTERS: { readonly [F in Exclude<keyof Teamfilters, 'vastgelopen'>]-?: string } = {
  zaaktype: 'z.zaaktype =',
  zaaksoort: 'z.zaaksoort =',
  status: 'z.status =',
  wachtreden: 'z.wachtreden =',
  streefdatumTot: 'z.streefdatum <=',
};

/** Open zaken of a team or a locatie. */
export class Teamzaken {
  private readonly sleutel: string;

  constructor(
    private readonly pool: Pool,
    berekening: Berekening,
  ) {
    this.sleutel = sleutelVan(berekening);
  }

  /**
   * @param vandaag ISO date: ages are counted to it, and time of days before it
   */
  async lees(
    bereik: Bereik,
    filters: Teamfilters,
    sortering: Sortering,
    plek: Plek<Zaakplaats>,
    vandaag: string,
  ): Promise<Bladzijde<Teamzaak, Zaakplaats>> {
    const { vanaf, pageSize, metAantal } = plek;
    const terug = vanaf?.richting === 'voor';
    const waarden: unknown[] = [vandaag];
    const p = (waarde: unknown): string => `$${waarden.push(waarde)}`;
    const binnen = [
      `z.fase in ('voorraad', 'gehouden', 'wachtend')`,
      ...(bereik.team === undefined ? [] : [`z.team = ${p(bereik.team)}`]),
      ...(bereik.locatie === undefined ? [] : [`z.locatie = ${p(bereik.locatie)}`]),
    ];
    const oudsten = `oudsten as (
      select z.zaak_id from sturing.zaken z where ${binnen.join(' and ')} order by z.ontvangen_op, z.zaaknummer limit ${OUDSTEN})`;
    const waar = [
      ...binnen,
      ...Object.entries(FILTERS).flatMap(([filter, vergelijking]) => {
        const waarde = filters[filter as keyof typeof FILTERS];
        return waarde === undefined ? [] : [`${vergelijking} ${p(waarde)}`];
      }),
      ...(filters.vastgelopen ? [`(${Object.values(VOORWAARDEN).join(' or ')})`] : []),
    ];
    const tellen = metAantal ? this.tel(oudsten, waar, [...waarden]) : undefined;

    const kolommen = KOLOMMEN[sortering];
    const grens = vanaf && [
      `(${kolommen.map((kolom) => `z.${kolom}`).join(', ')}) ${terug ? '<' : '>'}
       (${vanaf.sleutel.map(p).join(', ')})`,
    ];
    // The page is cut first: time is added up for its rows alone.
    const { rows } = await this.pool.query<Rij>(
      `with ${oudsten}, bladzijde as (
         select z.*, array_remove(array[${SIGNALEN.map((signaal) => `case when ${VOORWAARDEN[signaal]} then '${signaal}' end`).join(', ')}], null) as signalen
           from sturing.zaken z where ${[...waar, ...(grens ?? [])].join(' and ')}
          order by ${kolommen.map((kolom) => `z.${kolom} ${terug ? 'desc' : 'asc'}`).join(', ')} limit ${p(pageSize + 1)})
       select z.zaak_id as "zaakId", zaaknummer, zaaktype, zaaksoort, zwaarte, locatie, team, status, wachtreden,
              wacht_waarop as "wachtWaarop", wacht_tot::text as "wachtTot", ontvangen_op as "ontvangenOp",
              streefdatum, opnieuw_verdiept as "opnieuwVerdiept", signalen,
              $1::date - ontvangen_op::date as leeftijd, $1::date - status_dag as "dagenInStatus",
              $1::date - streefdatum::date as "dagenNaStreefdatum", coalesce($1::date - wacht_tot, 0) as "dagenNaWacht",
              coalesce(t.half, 0) as half, coalesce(t.kap, 0) as kap, coalesce(t.dubbel, 0) as dubbel
         from bladzijde z left join lateral (
              select sum(r.ms_half) as half, sum(r.ms) as kap, sum(r.ms_dubbel) as dubbel
                from behandeltijd.resultaten r join behandeltijd.berekeningen b on b.id = r.berekening
               where b.sleutel = ${p(this.sleutel)} and r.zaak = z.zaaknummer and r.dag < $1::date) t on true
        order by ${kolommen.map((kolom) => `z.${kolom} ${terug ? 'desc' : 'asc'}`).join(', ')}`,
      waarden,
    );
    const zaken = rows.map(({ half, kap, dubbel, wachtTot, ...rij }) => ({
      ...rij,
      wachtTot: wachtTot ?? undefined,
      tijd: { half: Number(half), kap: Number(kap), dubbel: Number(dubbel) },
    }));
    const plaatsVan = (zaak: Teamzaak): Zaakplaats =>
      sortering === 'streefdatum'
        ? [zaak.streefdatum, zaak.ontvangenOp, zaak.zaaknummer]
        : [zaak.ontvangenOp, zaak.zaaknummer];
    return { ...snij(zaken, plek, plaatsVan), aantal: await tellen };
  }

  private async tel(oudsten: string, waar: readonly string[], waarden: readonly unknown[]): Promise<number> {
    const { rows } = await this.pool.query<{ aantal: number }>(
      `with ${oudsten} select count(*)::int as aantal from sturing.zaken z where $1::date is not null and ${waar.join(' and ')}`,
      [...waarden],
    );
    return rows[0]!.aantal;
  }
}
