import type { Catalogus } from '@zaakstroom/catalogus';
import type { EventFilter, EventStore, RecordedEvent } from '@zaakstroom/event-store';
import type { Projectie } from '@zaakstroom/projecties';
import { isBeeindigd, ZAAK, ZAAKCATEGORIE, zaakIdVan, type Zaak, type ZaakEvent } from '@zaakstroom/zaken';
import type { ClientBase } from 'pg';
import { GEVOLGDE_TYPES, komtTerug } from './gevolgd.js';
import { lees, schrijf, schrijfStand, verwijder } from './rijen.js';
import { maakTabellen, WERKVERDELING } from './schema.js';
import { Stapelverloop } from './stapelverloop.js';

/**
 * One row per zaak that nobody holds, with its state. A zaak that is taken leaves; one that comes back is folded anew from its own
 * stream, for what was done to it while somebody held it did not come by here.
 */
export class WerkverdelingProjectie implements Projectie {
  readonly naam = WERKVERDELING;
  readonly versie = 4;
  readonly filter: EventFilter = { categories: [ZAAKCATEGORIE], types: GEVOLGDE_TYPES };

  constructor(
    private readonly catalogus: Catalogus,
    private readonly store: Pick<EventStore, 'readStream'>,
  ) {}

  maak(tx: ClientBase, schema: string): Promise<void> {
    return maakTabellen(tx, schema);
  }

  async verwerk(events: readonly RecordedEvent[], tx: ClientBase, schema: string): Promise<void> {
    const waren = await lees(tx, schema, [...new Set(events.map(({ stream }) => zaakIdVan(stream)))]);
    const zijn = new Map(waren);
    const gegaan = new Set<string>();
    const verloop = new Stapelverloop();
    for (const event of events) {
      const zaakId = zaakIdVan(event.stream);
      const eerst = zijn.get(zaakId)?.zaak;
      const zaak = await this.na(event, eerst);
      if (zaak === eerst) continue;
      verloop.tel(eerst, zaak);
      if (zaak && ligtVoorIemand(zaak)) zijn.set(zaakId, { zaak, revisie: event.revision });
      else if (zijn.delete(zaakId)) gegaan.add(zaakId);
    }
    // Also what has come back since: the reservation under which it was taken went with it.
    await verwijder(tx, schema, [...gegaan]);
    await schrijf(
      tx,
      schema,
      [...zijn].filter(([zaakId, rij]) => rij !== waren.get(zaakId)),
    );
    await verloop.schrijf(tx, schema);
    await schrijfStand(tx, schema, events.at(-1)!.position);
  }

  private async na(event: RecordedEvent, zaak: Zaak | undefined): Promise<Zaak | undefined> {
    const bijgewerkt = this.bijgewerkt(event);
    if (!zaak && komtTerug(bijgewerkt)) return this.totEnMet(event);
    return ZAAK.evolve(zaak, bijgewerkt, event);
  }

  /** The state as the event left it, whatever came after. */
  private async totEnMet({ stream, revision }: RecordedEvent): Promise<Zaak | undefined> {
    let zaak = ZAAK.begin;
    for await (const event of this.store.readStream(stream, { limit: revision + 1 })) {
      zaak = ZAAK.evolve(zaak, this.bijgewerkt(event), event);
    }
    return zaak;
  }

  private bijgewerkt(event: RecordedEvent): ZaakEvent {
    return { type: event.type, data: this.catalogus.bijgewerkt(event) } as ZaakEvent;
  }
}

/** What stands nowhere, as an imported zaak, is nobody's to take. */
const ligtVoorIemand = (zaak: Zaak): boolean =>
  zaak.behandelaar === undefined && zaak.locatie !== undefined && !isBeeindigd(zaak);
