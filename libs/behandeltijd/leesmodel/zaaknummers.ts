import type { RecordedEvent } from '@zaakstroom/event-store';
import type { ClientBase } from 'pg';
import type { Zaakverwijzing } from './registraties-uit-events.js';

/** Most zaaknummers held in memory; beyond it the oldest are read again when they are needed. */
const MEESTE = 100_000;

/** The zaaknummer by the id of a zaak, in the projection's own table with the recent ones at hand. */
export class Zaaknummers {
  private readonly bekend = new Map<string, string>();

  constructor(
    private readonly schema: string,
    private readonly verwijzing: Zaakverwijzing,
  ) {}

  /** Takes the zaaknummers that these events give. */
  async leer(events: readonly RecordedEvent[], tx: ClientBase): Promise<void> {
    const nieuw = new Map<string, string>();
    for (const event of events) {
      const zaaknummer = this.verwijzing.zaaknummer(event);
      if (zaaknummer !== undefined) nieuw.set(this.verwijzing.zaakId(event.stream), zaaknummer);
    }
    if (nieuw.size === 0) return;
    await tx.query(
      `insert into ${this.schema}.zaken (zaak_id, zaaknummer) select * from unnest($1::uuid[], $2::text[])`,
      [[...nieuw.keys()], [...nieuw.values()]],
    );
    for (const [zaakId, zaaknummer] of nieuw) this.onthoud(zaakId, zaaknummer);
  }

  /** Makes sure that these are at hand. */
  async zoek(zaakIds: readonly string[], tx: ClientBase): Promise<void> {
    const onbekend = [...new Set(zaakIds)].filter((zaakId) => !this.bekend.has(zaakId));
    if (onbekend.length === 0) return;
    const { rows } = await tx.query<{ zaak_id: string; zaaknummer: string }>(
      `select zaak_id, zaaknummer from ${this.schema}.zaken where zaak_id = any ($1::uuid[])`,
      [onbekend],
    );
    for (const row of rows) this.onthoud(row.zaak_id, row.zaaknummer);
  }

  /** @throws Error when no event gave it: the stream does not start with a registration */
  van(zaakId: string, positie: string): string {
    const zaaknummer = this.bekend.get(zaakId);
    if (zaaknummer === undefined)
      throw new Error(`event at ${positie} concerns zaak ${zaakId}, which was never registered`);
    return zaaknummer;
  }

  private onthoud(zaakId: string, zaaknummer: string): void {
    this.bekend.set(zaakId, zaaknummer);
    // A batch never needs more than it holds itself, and it is far smaller than this.
    if (this.bekend.size > MEESTE) this.bekend.delete(this.bekend.keys().next().value!);
  }
}
