import { byteaArray, Coalescer, int4Array, textArray, uuidArray } from '@zaakstroom/postgres';
import type pg from 'pg';

export type Ids = Readonly<Record<string, string>>;

export interface Aanvraag {
  /** HMACs in hex. */
  readonly sleutel: string;
  readonly vingerafdruk: string;
  /** Used when the key is new. */
  readonly operatieId: string;
  readonly ids: Ids;
}

export interface Bewaard {
  readonly vingerafdruk: string;
  readonly operatieId: string;
  readonly ids: Ids;
  /** Undefined: not answered yet. */
  readonly antwoord: BewaardAntwoord | undefined;
}

export interface BewaardAntwoord {
  readonly status: number;
  readonly kopregels: Readonly<Record<string, string>>;
  readonly positie: string | undefined;
}

interface Afronding {
  readonly aanvraag: Aanvraag;
  readonly antwoord: BewaardAntwoord;
}

interface Rij {
  sleutel: string;
  vingerafdruk: string;
  operatie_id: string;
  ids: Ids;
  status: number | null;
  kopregels: Record<string, string> | null;
  positie: string | null;
}

const BEWAARTERMIJN = "interval '7 days'";
const KOLOMMEN = `encode(i.sleutel, 'hex') as sleutel, encode(i.vingerafdruk, 'hex') as vingerafdruk, i.operatie_id, i.ids,
  i.status, i.kopregels, i.positie`;

/**
 * Neither claim nor completion waits for the disk. The events are committed after the claim on the same server, with a flush, and a
 * flush takes all of the log before it: events without their claim cannot outlive a crash. A completion that is lost leaves an open
 * claim, which leads the repeat to the same events.
 */
const ZONDER_WACHTEN = "zonder_wachten as materialized (select set_config('synchronous_commit', 'off', true))";

/**
 * Claims in one statement. A key that was refused, or that is past its term, is taken over; refused and the same request keeps its
 * operation id, so that a try that was still under way beside the refusal can never be done twice.
 */
const CLAIM = `
  with ${ZONDER_WACHTEN}
  insert into idempotentie as i (sleutel, vingerafdruk, operatie_id, ids)
  select n.* from unnest($1::bytea[], $2::bytea[], $3::uuid[], $4::text[]::jsonb[]) n, zonder_wachten
  on conflict (sleutel) do update set
    vingerafdruk = excluded.vingerafdruk,
    operatie_id = case when i.vingerafdruk = excluded.vingerafdruk and i.geweigerd
      then i.operatie_id else excluded.operatie_id end,
    ids = case when i.vingerafdruk = excluded.vingerafdruk and i.geweigerd then i.ids else excluded.ids end,
    geweigerd = false, status = null, kopregels = null, positie = null, gemaakt_op = now()
  where i.geweigerd or i.gemaakt_op < now() - ${BEWAARTERMIJN}
  returning ${KOLOMMEN}`;

/**
 * A refusal beside it may have marked the row, and the term may have passed: the operation was done, so its answer stands.
 * Written as an insert because a conflict is found through the index, whatever the statistics say: the plan of an update is made
 * while the table is small, and would read all of it for every batch.
 */
const AFRONDING = `
  with ${ZONDER_WACHTEN}
  insert into idempotentie as i (sleutel, vingerafdruk, operatie_id, ids, status, kopregels, positie)
  select n.* from unnest($1::bytea[], $2::bytea[], $3::uuid[], $4::text[]::jsonb[], $5::int[], $6::text[]::jsonb[], $7::text[]) n,
    zonder_wachten
  on conflict (sleutel) do update set
    geweigerd = false, status = excluded.status, kopregels = excluded.kopregels, positie = excluded.positie
  where i.operatie_id = excluded.operatie_id`;

/** The table of keys; calls of concurrent requests share statements. */
export class Sleutelopslag {
  private readonly claims: Coalescer<Aanvraag, Bewaard>;
  private readonly afrondingen: Coalescer<Afronding, void>;
  /** Answers that were given and are being kept: a repeat that comes at once finds them here. */
  private readonly onderweg = new Map<string, Afronding>();

  constructor(private readonly pool: pg.Pool) {
    this.claims = new Coalescer((aanvragen) => this.claimAlle(aanvragen), { maxItems: 500 });
    this.afrondingen = new Coalescer((items) => this.rondAlleAf(items), { maxItems: 500 });
  }

  /** Takes the key, or tells what stands under it. */
  async claim(aanvraag: Aanvraag): Promise<Bewaard> {
    const onderweg = this.onderweg.get(aanvraag.sleutel);
    const bewaard = await this.claims.add(aanvraag);
    if (bewaard.antwoord || onderweg?.aanvraag.operatieId !== bewaard.operatieId) return bewaard;
    return { ...bewaard, antwoord: onderweg.antwoord };
  }

  async rondAf(aanvraag: Aanvraag, antwoord: BewaardAntwoord): Promise<void> {
    const { sleutel } = aanvraag;
    const afronding = { aanvraag, antwoord };
    this.onderweg.set(sleutel, afronding);
    try {
      await this.afrondingen.add(afronding);
    } finally {
      this.onderweg.delete(sleutel);
    }
  }

  /** The operation was refused and changed nothing: the key is free for another request. */
  async geefVrij({ sleutel, operatieId }: Aanvraag): Promise<void> {
    await this.pool.query(
      'update idempotentie set geweigerd = true where sleutel = $1 and operatie_id = $2 and status is null',
      [bytea(sleutel), operatieId],
    );
  }

  /** Takes away what is past its term, a bounded number of rows at a time. @returns the number of rows */
  async ruimOp(): Promise<number> {
    const { rowCount } = await this.pool.query(
      `delete from idempotentie where sleutel in (
         select sleutel from idempotentie where gemaakt_op < now() - ${BEWAARTERMIJN} limit 5000)`,
    );
    return rowCount ?? 0;
  }

  private async claimAlle(aanvragen: readonly Aanvraag[]): Promise<Bewaard[]> {
    const bekend = new Map<string, Bewaard>();
    const nieuw = perSleutel([...aanvragen].reverse(), (aanvraag) => aanvraag);
    const { rows } = await this.pool.query<Rij>({
      name: 'idempotentie-claim',
      text: CLAIM,
      values: kolommen(nieuw),
    });
    for (const rij of rows) bekend.set(rij.sleutel, bewaard(rij));
    const bezet = nieuw.filter(({ sleutel }) => !bekend.has(sleutel));
    if (bezet.length > 0) await this.lees(bezet, bekend);
    return aanvragen.map(({ sleutel }) => bekend.get(sleutel)!);
  }

  private async lees(bezet: readonly Aanvraag[], bekend: Map<string, Bewaard>): Promise<void> {
    const { rows } = await this.pool.query<Rij>(
      `select ${KOLOMMEN} from idempotentie i where sleutel = any($1::bytea[])`,
      [bezet.map(({ sleutel }) => bytea(sleutel))],
    );
    for (const rij of rows) bekend.set(rij.sleutel, bewaard(rij));
  }

  private async rondAlleAf(items: readonly Afronding[]): Promise<void[]> {
    const gedaan = perSleutel(items, ({ aanvraag }) => aanvraag);
    await this.pool.query({
      name: 'idempotentie-afronding',
      text: AFRONDING,
      values: [
        ...kolommen(gedaan.map(({ aanvraag }) => aanvraag)),
        int4Array(gedaan.map(({ antwoord }) => antwoord.status)),
        textArray(gedaan.map(({ antwoord }) => JSON.stringify(antwoord.kopregels))),
        gedaan.map(({ antwoord }) => antwoord.positie ?? null),
      ],
    });
    return items.map(() => undefined);
  }
}

/** The last of each key, in order of key: a statement may not touch a row twice, and two statements must lock rows in one order. */
function perSleutel<T>(items: readonly T[], aanvraagVan: (item: T) => Aanvraag): T[] {
  const laatste = new Map(items.map((item) => [aanvraagVan(item).sleutel, item]));
  return [...laatste].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, item]) => item);
}

/** As PostgreSQL reads bytes. */
const bytea = (hex: string): string => `\\x${hex}`;

function kolommen(aanvragen: readonly Aanvraag[]): unknown[] {
  return [
    byteaArray(aanvragen.map(({ sleutel }) => sleutel)),
    byteaArray(aanvragen.map(({ vingerafdruk }) => vingerafdruk)),
    uuidArray(aanvragen.map(({ operatieId }) => operatieId)),
    textArray(aanvragen.map(({ ids }) => JSON.stringify(ids))),
  ];
}

function bewaard({ vingerafdruk, operatie_id, ids, status, kopregels, positie }: Rij): Bewaard {
  const antwoord = status === null ? undefined : { status, kopregels: kopregels ?? {}, positie: positie ?? undefined };
  return { vingerafdruk, operatieId: operatie_id, ids, antwoord };
}
