import type { Catalogus } from '@zaakstroom/catalogus';
import type { EventFilter, RecordedEvent } from '@zaakstroom/event-store';
import { textArray, uuidArray } from '@zaakstroom/postgres';
import type { Projectie } from '@zaakstroom/projecties';
import { EventVersleuteling, type Sleutelbos } from '@zaakstroom/sleutels';
import type { ClientBase } from 'pg';
import { ZAAK, ZAAKCATEGORIE, zaakIdVan, type Zaak, type ZaakEvent } from '../domein/index.js';
import { Belanghebbendekenmerk } from './belanghebbendekenmerk.js';
import { maakTabellen } from './schema.js';

/** Name of the projection and of its schema. */
export const ZAKEN = 'zaken';

/**
 * One row per zaak: the state that the decisions work with, folded by the same `evolve`. A row is written only when the
 * state is another one, so what an import adds to a zaak costs a read. Of the personal fields one is opened, here and not in a request:
 * the belanghebbende, of whom a keyed digest is kept beside the state.
 */
export class ZakenProjectie implements Projectie {
  readonly naam = ZAKEN;
  readonly versie = 4;
  readonly filter: EventFilter = { categories: [ZAAKCATEGORIE] };

  private readonly versleuteling: EventVersleuteling;
  private readonly kenmerk: Belanghebbendekenmerk;

  constructor(
    private readonly catalogus: Catalogus,
    sleutelbos: Sleutelbos,
  ) {
    this.versleuteling = new EventVersleuteling(catalogus, sleutelbos);
    this.kenmerk = new Belanghebbendekenmerk(sleutelbos);
  }

  maak(tx: ClientBase, schema: string): Promise<void> {
    return maakTabellen(tx, schema);
  }

  async verwerk(events: readonly RecordedEvent[], tx: ClientBase, schema: string): Promise<void> {
    const waren = await lees(tx, schema, [...new Set(events.map(({ stream }) => zaakIdVan(stream)))]);
    const zijn = new Map(waren);
    for (const event of events) {
      const zaakId = zaakIdVan(event.stream);
      const bijgewerkt = { type: event.type, data: this.catalogus.bijgewerkt(event) } as ZaakEvent;
      const zaak = ZAAK.evolve(zijn.get(zaakId), bijgewerkt, event);
      if (zaak) zijn.set(zaakId, zaak);
    }
    const anders = [...zijn].filter(([zaakId, zaak]) => zaak !== waren.get(zaakId));
    await schrijf(tx, schema, anders, await this.kenmerken(events));
  }

  /** By zaak, for the zaken that are registered here with somebody whose key is still there. */
  private async kenmerken(events: readonly RecordedEvent[]): Promise<Kenmerken> {
    const registraties = events
      .filter(({ type }) => type === ('ZaakGeregistreerd' satisfies ZaakEvent['type']))
      .map((event) => ({ eigenaar: zaakIdVan(event.stream), event }));
    const gevonden = await this.versleuteling.ontsleutelVeld('belanghebbende', registraties);
    return new Map(
      registraties.flatMap(({ eigenaar }, i) => {
        const belanghebbende = gevonden[i];
        return typeof belanghebbende === 'string' ? [[eigenaar, this.kenmerk.van(belanghebbende)] as const] : [];
      }),
    );
  }
}

type Kenmerken = ReadonlyMap<string, Buffer>;

async function lees(tx: ClientBase, schema: string, zaakIds: readonly string[]): Promise<Map<string, Zaak>> {
  const { rows } = await tx.query<{ zaak_id: string; zaak: Zaak }>(
    `select zaak_id, zaak from ${schema}.zaken where zaak_id = any ($1::uuid[])`,
    [zaakIds],
  );
  return new Map(rows.map(({ zaak_id, zaak }) => [zaak_id, zaak]));
}

/** The digest of a zaak comes with its registration and stays. */
async function schrijf(
  tx: ClientBase,
  schema: string,
  zaken: readonly (readonly [string, Zaak])[],
  kenmerken: Kenmerken,
): Promise<void> {
  if (zaken.length === 0) return;
  await tx.query(
    `insert into ${schema}.zaken (zaak_id, zaak, belanghebbende_kenmerk)
     select * from unnest($1::uuid[], $2::text[]::jsonb[], $3::bytea[])
     on conflict (zaak_id) do update set zaak = excluded.zaak`,
    [
      uuidArray(zaken.map(([zaakId]) => zaakId)),
      textArray(zaken.map(([, zaak]) => JSON.stringify(zaak))),
      zaken.map(([zaakId]) => kenmerken.get(zaakId) ?? null),
    ],
  );
}
