import { vanMetadata, type Catalogus, type EventMetadata, type Openbaarheidsklasse } from '@zaakstroom/catalogus';
import type { EventStore, Position, RecordedEvent } from '@zaakstroom/event-store';
import type { EventVersleuteling } from '@zaakstroom/sleutels';
import {
  raadplegingstroom,
  ZAAK,
  ZaakNietGevonden,
  zaakstroom,
  ziet,
  type Operatie,
  type Vrager,
  type Zaak,
  type ZaakEvent,
} from '../domein/index.js';

/** What is known of the belanghebbende, readable. */
export interface Persoonlijk {
  readonly belanghebbende?: string | undefined;
  readonly onderwerp?: string | undefined;
}

/** A zaak as it is now, read from its own stream: no projection can lag behind it. */
export interface Dossier {
  readonly zaakId: string;
  readonly zaak: Zaak;
  readonly persoonlijk: Persoonlijk;
  readonly revision: number;
  readonly position: Position;
}

/** One event of the time line. */
export interface Tijdlijnregel {
  readonly positie: Position;
  readonly type: string;
  /** Dutch sentence of the catalogue. */
  readonly zin: string;
  readonly activiteit: string;
  readonly openbaarheidsklasse: Openbaarheidsklasse;
  readonly metadata: EventMetadata;
}

/** Reads single zaken from their streams, for who may see them. */
export class Dossiers {
  constructor(
    private readonly store: EventStore,
    private readonly catalogus: Catalogus,
    private readonly versleuteling: EventVersleuteling,
  ) {}

  /** @throws ZaakNietGevonden */
  async zaak(zaakId: string, vrager: Vrager, operatie: Operatie): Promise<Dossier> {
    const dossier = await this.naHandeling(zaakId);
    if (!ziet(vrager, operatie, dossier.zaak)) throw new ZaakNietGevonden();
    return dossier;
  }

  /** For who has just done something to it, also when that took the zaak out of view. @throws ZaakNietGevonden */
  async naHandeling(zaakId: string): Promise<Dossier> {
    const events = await this.events(zaakstroom(zaakId));
    const zaak = this.gevouwen(events);
    if (!zaak) throw new ZaakNietGevonden();
    const [registratie] = await this.leesbaar(zaakId, events.slice(0, 1));
    const { belanghebbende, onderwerp } = registratie!.data as Persoonlijk;
    const { revision, position } = events.at(-1)!;
    return { zaakId, zaak, persoonlijk: { belanghebbende, onderwerp }, revision, position };
  }

  /** What happened, oldest first, readings included. What is vertrouwelijk is there only for who stands close. @throws ZaakNietGevonden */
  async tijdlijn(zaakId: string, vrager: Vrager): Promise<Tijdlijnregel[]> {
    const [eigen, gelezen] = await Promise.all([
      this.events(zaakstroom(zaakId)),
      this.events(raadplegingstroom(zaakId)),
    ]);
    const zaak = this.gevouwen(eigen);
    if (!zaak || !ziet(vrager, 'zaak inzien', zaak)) throw new ZaakNietGevonden();
    const dichtbij = ziet(vrager, 'vertrouwelijke gebeurtenis inzien', zaak);
    const alle = [...eigen, ...gelezen].sort((a, b) => (a.position < b.position ? -1 : 1));
    return (await this.leesbaar(zaakId, alle))
      .map((event) => this.regel(event))
      .filter(({ openbaarheidsklasse }) => dichtbij || openbaarheidsklasse !== 'vertrouwelijk');
  }

  private regel(event: RecordedEvent): Tijdlijnregel {
    const { zin, activiteit } = this.catalogus.definitieVan(event);
    return {
      positie: event.position,
      type: event.type,
      zin: zin(this.catalogus.bijgewerkt(event) as Record<string, unknown>),
      activiteit,
      openbaarheidsklasse: this.catalogus.openbaarheidVan(event),
      metadata: vanMetadata(event.metadata),
    };
  }

  private gevouwen(events: readonly RecordedEvent[]): Zaak | undefined {
    return events.reduce<Zaak | undefined>(
      (zaak, event) =>
        ZAAK.evolve(zaak, { type: event.type, data: this.catalogus.bijgewerkt(event) } as ZaakEvent, event),
      ZAAK.begin,
    );
  }

  private leesbaar(zaakId: string, events: readonly RecordedEvent[]): Promise<RecordedEvent[]> {
    return this.versleuteling.ontsleutel(zaakId, events);
  }

  private events(stroom: string): Promise<RecordedEvent[]> {
    return Array.fromAsync(this.store.readStream(stroom));
  }
}
