import type { Catalogus } from '@zaakstroom/catalogus';
import type { EventFilter, RecordedEvent } from '@zaakstroom/event-store';
import { lokaleDag } from '@zaakstroom/klok';
import type { Projectie } from '@zaakstroom/projecties';
import {
  isBeeindigd,
  ZAAK,
  ZAAKCATEGORIE,
  zaakIdVan,
  ZAAKKENMERKEN,
  type Zaak,
  type ZaakEvent,
} from '@zaakstroom/zaken';
import type { ClientBase } from 'pg';
import { wachtrijVan } from '../../domein/index.js';

/** Name of the projection and of its schema. */
export const WACHTRIJEN = 'wachtrijen';

const VOORRANG = ['ZaakVoorrangGegeven', 'ZaakVoorrangVervallen'] as const satisfies readonly ZaakEvent['type'][];

/**
 * A row per zaak that is open, or was in a campaign, as steering sees it; and per day how many came into each wachtrij and went out of it.
 * Folded from the events that change those attributes alone.
 */
export class WachtrijenProjectie implements Projectie {
  readonly naam = WACHTRIJEN;
  readonly versie = 1;
  readonly filter: EventFilter = {
    categories: [ZAAKCATEGORIE],
    types: [...ZAAKKENMERKEN.typen, ...VOORRANG],
    without: ZAAKKENMERKEN.zonder,
  };

  constructor(private readonly catalogus: Catalogus) {}

  async maak(tx: ClientBase, schema: string): Promise<void> {
    await tx.query(`
create table ${schema}.zaken (
  zaak_id  uuid primary key,
  zaak     jsonb not null,
  -- null: somebody has it in hand, or it has ended
  wachtrij text,
  locatie  text generated always as (zaak->>'locatie') stored,
  campagne text generated always as (zaak->'campagne'->>'campagne') stored
);
create index on ${schema}.zaken (locatie) where wachtrij is not null;
create index on ${schema}.zaken (campagne) where campagne is not null;

create table ${schema}.verloop (
  dag      text collate "C" not null,
  zaaktype text not null,
  wachtrij text not null,
  -- empty: none
  locatie  text not null,
  zwaarte  text not null,
  erin     int not null,
  eruit    int not null,
  primary key (dag, zaaktype, wachtrij, locatie, zwaarte)
);
`);
  }

  async verwerk(events: readonly RecordedEvent[], tx: ClientBase, schema: string): Promise<void> {
    const zijn = await lees(tx, schema, [...new Set(events.map(({ stream }) => zaakIdVan(stream)))]);
    const geraakt = new Set<string>();
    const verloop = new Map<string, { erin: number; eruit: number }>();
    for (const event of events) {
      const zaakId = zaakIdVan(event.stream);
      const eerst = zijn.get(zaakId);
      const bijgewerkt = { type: event.type, data: this.catalogus.bijgewerkt(event) } as ZaakEvent;
      const daarna = ZAAK.evolve(eerst, bijgewerkt, event);
      if (!daarna) continue;
      zijn.set(zaakId, daarna);
      geraakt.add(zaakId);
      tel(verloop, lokaleDag(Number(event.metadata['tijdstip'])), eerst, daarna);
    }
    await schrijf(
      tx,
      schema,
      [...geraakt].map((zaakId) => [zaakId, zijn.get(zaakId)!] as const),
    );
    await schrijfVerloop(tx, schema, verloop);
  }
}

function tel(
  verloop: Map<string, { erin: number; eruit: number }>,
  dag: string,
  eerst: Zaak | undefined,
  daarna: Zaak,
): void {
  const [van, naar] = [sleutel(dag, eerst), sleutel(dag, daarna)];
  if (van === naar) return;
  const bij = (waar: string) => {
    const stand = verloop.get(waar) ?? { erin: 0, eruit: 0 };
    verloop.set(waar, stand);
    return stand;
  };
  if (van !== undefined) bij(van).eruit++;
  if (naar !== undefined) bij(naar).erin++;
}

function sleutel(dag: string, zaak: Zaak | undefined): string | undefined {
  const gevonden = wachtrijVan(zaak);
  if (!gevonden) return undefined;
  const { zaaktype, wachtrij, locatie = '', zwaarte = '' } = gevonden;
  return JSON.stringify([dag, zaaktype, wachtrij, locatie, zwaarte]);
}

async function lees(tx: ClientBase, schema: string, zaakIds: readonly string[]): Promise<Map<string, Zaak>> {
  const { rows } = await tx.query<{ zaak_id: string; zaak: Zaak }>(
    `select zaak_id, zaak from ${schema}.zaken where zaak_id = any ($1::uuid[])`,
    [zaakIds],
  );
  return new Map(rows.map(({ zaak_id, zaak }) => [zaak_id, zaak]));
}

/** What has ended stays as well: it may be opened again, and a campaign counts it. */
async function schrijf(tx: ClientBase, schema: string, zaken: readonly (readonly [string, Zaak])[]): Promise<void> {
  if (zaken.length === 0) return;
  await tx.query(
    `insert into ${schema}.zaken (zaak_id, zaak, wachtrij)
     select * from unnest($1::uuid[], $2::text[]::jsonb[], $3::text[])
     on conflict (zaak_id) do update set zaak = excluded.zaak, wachtrij = excluded.wachtrij`,
    [
      zaken.map(([zaakId]) => zaakId),
      zaken.map(([, zaak]) => JSON.stringify(zaak)),
      zaken.map(([, zaak]) => (isBeeindigd(zaak) ? null : (wachtrijVan(zaak)?.wachtrij ?? null))),
    ],
  );
}

async function schrijfVerloop(
  tx: ClientBase,
  schema: string,
  verloop: ReadonlyMap<string, { readonly erin: number; readonly eruit: number }>,
): Promise<void> {
  if (verloop.size === 0) return;
  const standen = [...verloop.values()];
  await tx.query(
    `insert into ${schema}.verloop as v (dag, zaaktype, wachtrij, locatie, zwaarte, erin, eruit)
     select k->>0, k->>1, k->>2, k->>3, k->>4, erin, eruit
       from unnest($1::text[]::jsonb[], $2::int[], $3::int[]) as n(k, erin, eruit)
     on conflict (dag, zaaktype, wachtrij, locatie, zwaarte)
       do update set erin = v.erin + excluded.erin, eruit = v.eruit + excluded.eruit`,
    [[...verloop.keys()], standen.map(({ erin }) => erin), standen.map(({ eruit }) => eruit)],
  );
}
