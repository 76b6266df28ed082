import type { Catalogus } from '@zaakstroom/catalogus';
import type { EventFilter, RecordedEvent } from '@zaakstroom/event-store';
import type { Projectie } from '@zaakstroom/projecties';
import type { ClientBase } from 'pg';
import { LokaleDagen, type Kenmerken } from '../../domein/index.js';
import { tabellen } from './tabellen.js';
import type { Zaakkenmerken } from './zaakkenmerken.js';

/** Name of the projection and of its schema. */
export const STURING = 'sturing';

/**
 * One row per zaak with what steering filters, sorts and counts by. Days only, no moments: a moment at which one zaak stops and another one
 * starts would tell that one person holds both. The acts of a log change nothing here, and are not even read.
 */
export class SturingProjectie<Toestand extends object> implements Projectie {
  readonly naam = STURING;
  readonly versie = 1;
  readonly filter: EventFilter;
  private readonly dagen: LokaleDagen;

  /** @param zone IANA zone of the days */
  constructor(
    private readonly catalogus: Catalogus,
    private readonly verwijzing: { readonly zaakId: (stroom: string) => string },
    private readonly zaken: Zaakkenmerken<Toestand>,
    zone: string,
  ) {
    this.filter = { types: zaken.typen, without: zaken.zonder };
    this.dagen = new LokaleDagen(zone);
  }

  async maak(tx: ClientBase, schema: string): Promise<void> {
    await tx.query(tabellen(schema));
  }

  async verwerk(events: readonly RecordedEvent[], tx: ClientBase, schema: string): Promise<void> {
    const waren = await lees<Toestand>(tx, schema, [
      ...new Set(events.map(({ stream }) => this.verwijzing.zaakId(stream))),
    ]);
    const zijn = new Map(waren);
    for (const event of events) {
      const zaakId = this.verwijzing.zaakId(event.stream);
      const bijgewerkt = { type: event.type, data: this.catalogus.bijgewerkt(event) };
      const toestand = this.zaken.evolve(zijn.get(zaakId), bijgewerkt, event);
      if (toestand) zijn.set(zaakId, toestand);
    }
    const rijen = [...zijn]
      .filter(([zaakId, toestand]) => toestand !== waren.get(zaakId))
      .map(([zaakId, toestand]) => this.rij(zaakId, toestand));
    if (rijen.length > 0) await schrijf(tx, schema, rijen);
  }

  private rij(zaakId: string, toestand: Toestand) {
    const { statusSinds, beeindigdOp, wacht, ...kenmerken }: Kenmerken = this.zaken.kenmerken(toestand);
    return {
      zaak_id: zaakId,
      toestand,
      zaaknummer: kenmerken.zaaknummer,
      zaaktype: kenmerken.zaaktype,
      zaaksoort: kenmerken.zaaksoort,
      zwaarte: kenmerken.zwaarte,
      locatie: kenmerken.locatie,
      team: kenmerken.team,
      status: kenmerken.status,
      fase: kenmerken.fase,
      status_dag: this.dagen.dagVan(statusSinds).datum,
      wachtreden: wacht?.reden,
      wacht_waarop: wacht?.waarop,
      wacht_tot: wacht?.tot,
      ontvangen_op: kenmerken.ontvangenOp,
      streefdatum: kenmerken.streefdatum,
      beeindigd_dag: beeindigdOp === undefined ? undefined : this.dagen.dagVan(beeindigdOp).datum,
      uitkomst: kenmerken.uitkomst,
      opnieuw_verdiept: kenmerken.opnieuwVerdiept,
    };
  }
}

async function lees<Toestand>(
  tx: ClientBase,
  schema: string,
  zaakIds: readonly string[],
): Promise<Map<string, Toestand>> {
  const { rows } = await tx.query<{ zaak_id: string; toestand: Toestand }>(
    `select zaak_id, toestand from ${schema}.zaken where zaak_id = any ($1::uuid[])`,
    [zaakIds],
  );
  return new Map(rows.map(({ zaak_id, toestand }) => [zaak_id, toestand]));
}

/** Whole rows: what is absent in the new one becomes null. */
async function schrijf(tx: ClientBase, schema: string, rijen: readonly object[]): Promise<void> {
  const kolommen = Object.keys(rijen[0]!).filter((kolom) => kolom !== 'zaak_id');
  await tx.query(
    `insert into ${schema}.zaken select * from json_populate_recordset(null::${schema}.zaken, $1)
     on conflict (zaak_id) do update set ${kolommen.map((kolom) => `${kolom} = excluded.${kolom}`).join(', ')}`,
    [JSON.stringify(rijen)],
  );
}
