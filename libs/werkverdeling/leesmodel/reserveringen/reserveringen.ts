import { Coalescer, migrate } from '@zaakstroom/postgres';
import type { Pool } from 'pg';
import type { Bekijkvraag, Keuze, Keuzevraag, Onderbouwing, Parkering } from '../../domein/index.js';
import { LIGT_KLAAR, ZAKEN_ZONDER_HOUDER } from '../schema.js';
import { Parkeerplaats } from './parkeerplaats.js';
import { KEUZES_STAPPEN } from './schema.js';
import { verdeel, type Voorstel } from './toedeling.js';
import { leesVoorraad } from './voorraadlezer.js';

/** How long nobody else is offered a zaak that was chosen: longer than an append takes, short enough to wait for. */
const DUUR = "interval '5 seconds'";
/** An operation is never repeated after the term of its key, seven days. */
const BEWAARTERMIJN = "interval '8 days'";
const OPRUIMEN_NA = 60 * 60 * 1_000;
const HOOGSTENS = 500;

/** How many of each list are read beside one for each caller; more when that does not settle it. */
const DIEPTE = 64;
const DIEPER = 8;
/** How often it is tried anew with what other programs had in hand a moment ago. */
const RONDEN = 50;

interface Keuzerij {
  readonly operatie_id: string;
  readonly zaak_id: string;
  readonly zaaknummer: string;
  readonly onderbouwing: Onderbouwing | null;
}

/**
 * Chooses zaken for operations. A reservation keeps others away from a zaak for a few seconds and is no more than that: whose it
 * is, its stream tells. Calls that come at once share what is read of the stock, and the statement that reserves.
 */
export class Reserveringen {
  private readonly keuzes: Coalescer<Keuzevraag, Keuze | undefined>;
  private readonly parkeerplaats: Parkeerplaats;
  private opgeruimd = 0;

  private constructor(
    private readonly pool: Pool,
    private readonly bijFout: (fout: unknown) => void,
  ) {
    this.parkeerplaats = new Parkeerplaats(pool);
    this.keuzes = new Coalescer((vragen) => this.kiesAlle(vragen), { maxItems: HOOGSTENS });
  }

  /** @param bijFout hears that old choices could not be cleared away */
  static async open(pool: Pool, bijFout: (fout: unknown) => void): Promise<Reserveringen> {
    await migrate(pool, 'uitgiften', KEUZES_STAPPEN);
    return new Reserveringen(pool, bijFout);
  }

  /** The zaak that the operation chose before; else the most urgent that is free, reserved. Undefined: there is none. */
  kies(vraag: Keuzevraag): Promise<Keuze | undefined> {
    this.ruimSomsOp();
    return this.keuzes.add(vraag);
  }

  /**
   * The most urgent that is free, without keeping anybody from it.
   * @param elders zaaknummers that are passed over
   */
  async bekijk(vraag: Bekijkvraag, elders: ReadonlySet<string>): Promise<Keuze | undefined> {
    const [voorstel] = await this.stelVoor([{ ...vraag, operatieId: '', vervangt: undefined }], elders);
    return voorstel;
  }

  /** Whether the operation chose before. */
  async kent(operatieId: string): Promise<boolean> {
    const { rowCount } = await this.pool.query('select from uitgiften.keuzes where operatie_id = $1', [operatieId]);
    return rowCount === 1;
  }

  /** Keeps others from a candidate that failed, until it changes or a while has passed. */
  parkeer(parkering: Parkering): Promise<void> {
    return this.parkeerplaats.zet(parkering);
  }

  private async kiesAlle(vragen: readonly Keuzevraag[]): Promise<(Keuze | undefined)[]> {
    const gekozen = await this.gekozen(vragen);
    // One of each operation: another try of it may have come along.
    const nieuw = [...new Map(vragen.map((vraag) => [vraag.operatieId, vraag])).values()].filter(
      ({ operatieId }) => !gekozen.has(operatieId),
    );
    const gelijk = Map.groupBy(nieuw, ({ criteria, werkvoorraad, maat }) =>
      JSON.stringify([criteria, werkvoorraad, maat.dag, maat.gewichten.versie]),
    );
    await Promise.all([...gelijk.values()].map((groep) => this.kiesVoor(groep, gekozen)));
    return vragen.map(({ operatieId }) => gekozen.get(operatieId));
  }

  /** What operations chose before, unless that is what did not work out. */
  private async gekozen(vragen: readonly Keuzevraag[]): Promise<Map<string, Keuze>> {
    const { rows } = await this.pool.query<Keuzerij>(
      'select operatie_id, zaak_id, zaaknummer, onderbouwing from uitgiften.keuzes where operatie_id = any ($1::uuid[])',
      [vragen.map(({ operatieId }) => operatieId)],
    );
    const mislukt = new Map(vragen.map(({ operatieId, vervangt }) => [operatieId, vervangt]));
    return new Map(
      rows
        .filter(({ operatie_id, zaak_id }) => mislukt.get(operatie_id) !== zaak_id)
        .map(({ operatie_id, zaak_id: zaakId, zaaknummer, onderbouwing }) => [
          operatie_id,
          { zaakId, zaaknummer, onderbouwing: onderbouwing ?? undefined },
        ]),
    );
  }

  /** Callers alike. What another program took between reading and reserving is passed over at the next try. */
  private async kiesVoor(vragen: readonly Keuzevraag[], gekozen: Map<string, Keuze>): Promise<void> {
    const elders = new Set<string>();
    let over = vragen;
    for (let ronde = 0; ronde < RONDEN && over.length > 0; ronde++) {
      const voorstellen = await this.stelVoor(over, elders);
      if (voorstellen.length === 0) return;
      const gereserveerd = await this.reserveer(voorstellen);
      for (const { vraag, ...keuze } of voorstellen) {
        const zaakId = gereserveerd.get(vraag.operatieId);
        if (zaakId === undefined) elders.add(keuze.zaaknummer);
        else if (zaakId === keuze.zaakId) gekozen.set(vraag.operatieId, keuze);
      }
      // Another try of the operation, in another program, had chosen already.
      const ander = voorstellen.filter(
        ({ vraag }) => gereserveerd.has(vraag.operatieId) && !gekozen.has(vraag.operatieId),
      );
      if (ander.length > 0) {
        for (const [id, keuze] of await this.gekozen(ander.map(({ vraag }) => vraag))) gekozen.set(id, keuze);
      }
      over = over.filter(({ operatieId }) => !gekozen.has(operatieId));
    }
  }

  private async stelVoor(vragen: readonly Keuzevraag[], elders: ReadonlySet<string>): Promise<readonly Voorstel[]> {
    const { criteria, maat } = vragen[0]!;
    const mensen = [...new Set(vragen.map(({ medewerker }) => medewerker))];
    for (let diepte = vragen.length + elders.size + DIEPTE; ; diepte *= DIEPER) {
      const uitsnede = await leesVoorraad(this.pool, criteria, maat, mensen, diepte);
      const voorstellen = verdeel(vragen, uitsnede, elders);
      if (voorstellen) return voorstellen;
    }
  }

  /**
   * One statement, so that no zaak is reserved without the choice that goes with it. Another try of the same operation may be
   * choosing beside this one: the choice that was there first stands, unless it is the one that did not work out.
   *
   * @returns per operation the zaak that is kept for it; without those whose zaak was not free any more
   */
  private async reserveer(voorstellen: readonly Voorstel[]): Promise<Map<string, string>> {
    const { rows } = await this.pool.query<Keuzerij>(
      `with paren as (
         select * from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::text[], $5::text[])
             as p(operatie_id, mislukt, zaak_id, zaaknummer, onderbouwing)),
       vrij as materialized (
         select zaak_id from ${ZAKEN_ZONDER_HOUDER}
          where zaak_id = any ($3::uuid[]) and ${LIGT_KLAAR} and (gereserveerd_tot is null or gereserveerd_tot < now())
            for update skip locked),
       gereserveerd as (
         update ${ZAKEN_ZONDER_HOUDER} z set gereserveerd_tot = now() + ${DUUR} from vrij where z.zaak_id = vrij.zaak_id)
       insert into uitgiften.keuzes as k (operatie_id, zaak_id, zaaknummer, onderbouwing)
       -- In one order for all statements, so that two cannot wait for each other.
       select operatie_id, zaak_id, zaaknummer, onderbouwing::jsonb from paren join vrij using (zaak_id) order by operatie_id
       on conflict (operatie_id) do update set (gekozen_op, zaak_id, zaaknummer, onderbouwing) = (
         select now(), case when vervangt then excluded.zaak_id else k.zaak_id end,
                case when vervangt then excluded.zaaknummer else k.zaaknummer end,
                case when vervangt then excluded.onderbouwing else k.onderbouwing end
           from (select k.zaak_id = mislukt as vervangt from paren where paren.operatie_id = excluded.operatie_id) v)
       returning operatie_id, zaak_id`,
      [
        voorstellen.map(({ vraag }) => vraag.operatieId),
        voorstellen.map(({ vraag }) => vraag.vervangt ?? null),
        voorstellen.map(({ zaakId }) => zaakId),
        voorstellen.map(({ zaaknummer }) => zaaknummer),
        voorstellen.map(({ onderbouwing }) => JSON.stringify(onderbouwing)),
      ],
    );
    return new Map(rows.map(({ operatie_id, zaak_id }) => [operatie_id, zaak_id]));
  }

  /** In the background, at most once an hour, a bounded number of rows at a time. */
  private ruimSomsOp(): void {
    const nu = performance.now();
    if (this.opgeruimd > 0 && nu - this.opgeruimd < OPRUIMEN_NA) return;
    this.opgeruimd = nu;
    const oud = [
      `delete from uitgiften.keuzes where operatie_id in (
         select operatie_id from uitgiften.keuzes where gekozen_op < now() - ${BEWAARTERMIJN} limit 5000)`,
      'delete from uitgiften.geparkeerd where tot < now()',
    ];
    for (const opdracht of oud) this.pool.query(opdracht).catch(this.bijFout);
  }
}
