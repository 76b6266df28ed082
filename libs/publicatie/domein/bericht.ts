import { uitgaandeVelden, vanMetadata, type Catalogus, type EventDefinitie } from '@zaakstroom/catalogus';
import { bron, cloudEventType, type CloudEvent } from './cloudevent.js';

/** One message to a topic, named as the catalogue names it. */
export interface Bericht {
  readonly topic: string;
  readonly sleutel: string;
  readonly inhoud: CloudEvent;
}

/** What a message is made of. */
interface Opgeslagen {
  readonly id: string;
  readonly type: string;
  readonly data: object;
  readonly metadata: Readonly<Record<string, string>>;
  readonly stream: string;
  readonly revision: number;
  readonly position: string;
  readonly recordedAt: number;
}

interface Vorm {
  readonly topics: readonly string[];
  readonly type: string;
  readonly velden: readonly string[];
}

/** Makes messages of events, generic over the catalogue. */
export class Berichtenmaker {
  private readonly vormen: ReadonlyMap<string, Vorm>;
  private readonly bron: string;

  constructor(
    private readonly catalogus: Catalogus,
    oin: string,
  ) {
    this.bron = bron(oin);
    this.vormen = new Map(catalogus.alle().flatMap((definitie) => vorm(definitie)));
  }

  /** The types that are published at all. */
  get types(): string[] {
    return [...this.vormen.keys()];
  }

  /** One for each topic that the entry names. @throws OnbekendEvent: it is never skipped */
  berichten(event: Opgeslagen): Bericht[] {
    const vorm = this.vormen.get(event.type);
    if (!vorm) return [];
    const sleutel = event.stream.slice(event.stream.indexOf('-') + 1);
    const inhoud = this.cloudEvent(event, vorm, sleutel);
    return vorm.topics.map((topic) => ({ topic, sleutel, inhoud }));
  }

  private cloudEvent(event: Opgeslagen, { type, velden }: Vorm, subject: string): CloudEvent {
    const { tijdstip, traceparent } = vanMetadata(event.metadata);
    const alles = this.catalogus.bijgewerkt(event) as Record<string, unknown>;
    const data: Record<string, unknown> = { tijdstip: new Date(tijdstip).toISOString() };
    for (const veld of velden) if (alles[veld] !== undefined) data[veld] = alles[veld];
    return {
      specversion: '1.0',
      id: event.id,
      source: this.bron,
      type,
      subject,
      time: new Date(event.recordedAt).toISOString(),
      datacontenttype: 'application/json',
      sequence: event.revision + 1,
      ...(traceparent !== undefined && { traceparent }),
      data,
    };
  }
}

function vorm(definitie: EventDefinitie): [string, Vorm][] {
  const { type, publicatie } = definitie;
  if (!publicatie) return [];
  const velden = uitgaandeVelden(definitie).map(([naam]) => naam);
  return [[type, { topics: publicatie.topics, type: cloudEventType(type), velden }]];
}
