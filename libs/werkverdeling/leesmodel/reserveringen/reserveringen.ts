import { Coalescer, migrate } from '@zaakstroom/postgres';
import { Parameters } from '@zaakstroom/zaken';
import type { Pool } from 'pg';
import type { Keuzevraag, Uitgiftecriteria } from '../../domein/index.js';
import { filtersVan, klaarVoor } from '../voorwaarden.js';
import { ZAKEN_ZONDER_HOUDER } from '../schema.js';
import { KEUZES_STAPPEN } from './schema.js';

/** How long nobody else is offered a zaak that was chosen: longer than an append takes, short enough to wait for. */
const DUUR = "interval '5 seconds'";
/** An operation is never repeated after the term of its key, seven days. */
const BEWAARTERMIJN = "interval '8 days'";
const OPRUIMEN_NA = 60 * 60 * 1_000;
const HOOGSTENS = 500;

interface Keuze {
  readonly operatie_id: string;
  readonly zaak_id: string;
}

/**
 * Chooses zaken for operations. A reservation keeps others away from a zaak for a few seconds and is no more than that: whose it
 * is, its stream tells. Calls that come at once share a statement, which takes so many zaken as there are callers alike.
 */
export class Reserveringen {
  private readonly keuzes: Coalescer<Keuzevraag, string | undefined>;
  private opgeruimd = 0;

  private constructor(
    private readonly pool: Pool,
    private readonly bijFout: (fout: unknown) => void,
  ) {
    this.keuzes = new Coalescer((vragen) => this.kiesAlle(vragen), { maxItems: HOOGSTENS });
  }

  /** @param bijFout hears that old choices could not be cleared away */
  static async open(pool: Pool, bijFout: (fout: unknown) => void): Promise<Reserveringen> {
    await migrate(pool, 'uitgiften', KEUZES_STAPPEN);
    return new Reserveringen(pool, bijFout);
  }

  /** The zaak that the operation chose before; else the first that is free, reserved. Undefined: there is none. */
  kies(vraag: Keuzevraag): Promise<string | undefined> {
    this.ruimSomsOp();
    return this.keuzes.add(vraag);
  }

  private async kiesAlle(vragen: readonly Keuzevraag[]): Promise<(string | undefined)[]> {
    const gelijk = Map.groupBy(vragen, ({ criteria }) => JSON.stringify(criteria));
    const gekozen = await Promise.all([...gelijk.values()].map((groep) => this.kiesVoor(groep[0]!.criteria, groep)));
    const opOperatie = new Map(gekozen.flat().map(({ operatie_id, zaak_id }) => [operatie_id, zaak_id]));
    return vragen.map(({ operatieId }) => opOperatie.get(operatieId));
  }

  /**
   * One statement, so that no zaak is reserved without the choice that goes with it. Another try of the same operation may be
   * choosing beside this one: the choice that was there first stands, unless it is the one that did not work out.
   */
  private async kiesVoor(criteria: Uitgiftecriteria, vragen: readonly Keuzevraag[]): Promise<Keuze[]> {
    // One row per operation, and in one order for all statements, so that two cannot wait for each other.
    const eigen = [...new Map(vragen.map((vraag) => [vraag.operatieId, vraag])).values()];
    const p = new Parameters();
    const operaties = p.van(eigen.map(({ operatieId }) => operatieId));
    const mislukt = p.van(eigen.map(({ vervangt }) => vervangt ?? null));
    // Not prepared: a plan for any number of rows would not trust the index to give them in order.
    const { rows } = await this.pool.query<Keuze>(
      `with gevraagd as (
         select g.operatie_id, g.mislukt, k.zaak_id from unnest(${operaties}::uuid[], ${mislukt}::uuid[]) as g(operatie_id, mislukt)
           left join uitgiften.keuzes k on k.operatie_id = g.operatie_id and k.zaak_id is distinct from g.mislukt),
       nieuw as (
         select operatie_id, mislukt, row_number() over (order by operatie_id) as n from gevraagd where zaak_id is null),
       vrij as materialized (
         select zaak_id, streefdatum, ontvangen_op, zaaknummer from ${ZAKEN_ZONDER_HOUDER}
          where ${klaarVoor(filtersVan(criteria), p).join(' and ')}
            and (gereserveerd_tot is null or gereserveerd_tot < now())
          order by streefdatum, ontvangen_op, zaaknummer limit ${p.van(eigen.length)} for update skip locked),
       paren as (
         select operatie_id, mislukt, v.zaak_id
           from (select zaak_id, row_number() over (order by streefdatum, ontvangen_op, zaaknummer) as n from vrij) v
           join nieuw using (n)),
       gereserveerd as (
         update ${ZAKEN_ZONDER_HOUDER} z set gereserveerd_tot = now() + ${DUUR} from paren where z.zaak_id = paren.zaak_id),
       gekozen as (
         insert into uitgiften.keuzes as k (operatie_id, zaak_id)
         select operatie_id, zaak_id from paren order by operatie_id
         on conflict (operatie_id) do update set gekozen_op = now(), zaak_id =
           case when k.zaak_id = (select mislukt from paren where paren.operatie_id = excluded.operatie_id)
             then excluded.zaak_id else k.zaak_id end
         returning operatie_id, zaak_id)
       select operatie_id, zaak_id from gekozen union all
       select operatie_id, zaak_id from gevraagd where zaak_id is not null`,
      p.waarden,
    );
    return rows;
  }

  /** In the background, at most once an hour, a bounded number of rows at a time. */
  private ruimSomsOp(): void {
    const nu = performance.now();
    if (this.opgeruimd > 0 && nu - this.opgeruimd < OPRUIMEN_NA) return;
    this.opgeruimd = nu;
    this.pool
      .query(
        `delete from uitgiften.keuzes where operatie_id in (
           select operatie_id from uitgiften.keuzes where gekozen_op < now() - ${BEWAARTERMIJN} limit 5000)`,
      )
      .catch(this.bijFout);
  }
}
