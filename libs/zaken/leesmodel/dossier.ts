import {
  vanMetadata,
  type Catalogus,
  type EventDefinitie,
  type EventMetadata,
  type Openbaarheidsklasse,
} from '@zaakstroom/catalogus';
import type { EventStore, Position, RecordedEvent } from '@zaakstroom/event-store';
import type { EventVersleuteling } from '@zaakstroom/sleutels';
import {
  raadplegingstroom,
  isStuk,
  stukkenVan,
  ZAAK,
  ZaakNietGevonden,
  zaakstroom,
  ziet,
  type Operatie,
  type Stuk,
  type Stukken,
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
  /** All of them: who shows them leaves out what this reader may not see. */
  readonly stukken: Stukken;
  readonly revision: number;
  readonly position: Position;
}

/** One event, readable. */
export interface Gebeurtenis {
  readonly id: string;
  readonly positie: Position;
  readonly definitie: EventDefinitie;
  readonly data: Record<string, unknown>;
  readonly openbaarheidsklasse: Openbaarheidsklasse;
  readonly metadata: EventMetadata;
}

/** What happened in the stream of a zaak itself, readings left out, and what came of it. */
export interface Verloop {
  readonly dossier: Dossier;
  /** All, oldest first: who shows them leaves out what is vertrouwelijk, unless `dichtbij`. */
  readonly gebeurtenissen: readonly Gebeurtenis[];
  /** Who asks stands close enough to the zaak to see what is vertrouwelijk. */
  readonly dichtbij: boolean;
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
    const getoond = events.filter((event, i) => i === 0 || isStuk(event));
    return this.dossier(zaakId, events, await this.leesbaar(zaakId, getoond));
  }

  /** @throws ZaakNietGevonden */
  async verloop(zaakId: string, vrager: Vrager, operatie: Operatie): Promise<Verloop> {
    const events = await this.events(zaakstroom(zaakId));
    const leesbaar = await this.leesbaar(zaakId, events);
    const dossier = this.dossier(zaakId, events, leesbaar);
    if (!ziet(vrager, operatie, dossier.zaak)) throw new ZaakNietGevonden();
    return {
      dossier,
      gebeurtenissen: leesbaar.map((event) => this.gebeurtenis(event)),
      dichtbij: ziet(vrager, 'vertrouwelijke gebeurtenis inzien', dossier.zaak),
    };
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
      .map((event) => regel(this.gebeurtenis(event)))
      .filter(({ openbaarheidsklasse }) => dichtbij || openbaarheidsklasse !== 'vertrouwelijk');
  }

  private gebeurtenis(event: RecordedEvent): Gebeurtenis {
    const definitie = this.catalogus.definitieVan(event);
    return {
      id: event.id,
      positie: event.position,
      definitie,
      data: this.catalogus.bijgewerkt(event) as Record<string, unknown>,
      openbaarheidsklasse: this.catalogus.openbaarheidVan(event),
      metadata: vanMetadata(event.metadata),
    };
  }

  private dossier(zaakId: string, events: readonly RecordedEvent[], leesbaar: readonly RecordedEvent[]): Dossier {
    const zaak = this.gevouwen(events);
    if (!zaak) throw new ZaakNietGevonden();
    const { belanghebbende, onderwerp } = leesbaar[0]!.data as Persoonlijk;
    const { revision, position } = events.at(-1)!;
    const stukken = leesbaar.filter(isStuk).map((event) => ({
      event: this.bijgewerkt(event) as Stuk,
      moment: vanMetadata(event.metadata).tijdstip,
    }));
    return {
      zaakId,
      zaak,
      persoonlijk: { belanghebbende, onderwerp },
      stukken: stukkenVan(stukken),
      revision,
      position,
    };
  }

  private gevouwen(events: readonly RecordedEvent[]): Zaak | undefined {
    return events.reduce<Zaak | undefined>(
      (zaak, event) => ZAAK.evolve(zaak, this.bijgewerkt(event), event),
      ZAAK.begin,
    );
  }

  private bijgewerkt(event: RecordedEvent): ZaakEvent {
    return { type: event.type, data: this.catalogus.bijgewerkt(event) } as ZaakEvent;
  }

  private leesbaar(zaakId: string, events: readonly RecordedEvent[]): Promise<RecordedEvent[]> {
    return this.versleuteling.ontsleutel(zaakId, events);
  }

  private events(stroom: string): Promise<RecordedEvent[]> {
    return Array.fromAsync(this.store.readStream(stroom));
  }
}

function regel({ definitie, data, ...gebeurtenis }: Gebeurtenis): Tijdlijnregel {
  const { type, activiteit, zin } = definitie;
  return { ...gebeurtenis, type, activiteit, zin: zin(data) };
}
