import type { EventDefinitie, Openbaarheidsklasse } from './definitie.js';

/** The event is of a type or version that this program does not know: it must be newer than we are. */
export class OnbekendEvent extends Error {
  override readonly name = 'OnbekendEvent';
  constructor(
    readonly type: string,
    readonly versie: number | undefined,
    /** Where it stands in the store. */
    readonly position: string,
    reden: string,
  ) {
    super(`event ${type} version ${versie ?? '?'} at position ${position}: ${reden}`);
  }
}

/** What the catalogue needs to know of a stored event. */
export interface Opgeslagen {
  readonly type: string;
  readonly data: object;
  readonly metadata: Readonly<Record<string, string>>;
  readonly position: string;
}

/** Metadata field that holds the schema version an event was written with. */
export const SCHEMAVERSIE = 'schemaversie';

/** All event types of the product. Built once, from the entries of the capabilities. */
export class Catalogus {
  private readonly definities = new Map<string, EventDefinitie>();

  constructor(definities: Iterable<EventDefinitie>) {
    for (const definitie of definities) {
      if (this.definities.has(definitie.type)) throw new Error(`event ${definitie.type} is declared twice`);
      this.definities.set(definitie.type, definitie);
    }
  }

  alle(): EventDefinitie[] {
    return [...this.definities.values()];
  }

  /** @throws OnbekendEvent */
  definitieVan(event: Opgeslagen): EventDefinitie {
    const definitie = this.definities.get(event.type);
    if (!definitie) {
      throw new OnbekendEvent(
        event.type,
        versieVan(event),
        event.position,
        'unknown type; run a version of the product that declares it',
      );
    }
    return definitie;
  }

  /** The definition of a type that is about to be written. */
  definitie(type: string): EventDefinitie {
    const definitie = this.definities.get(type);
    if (!definitie) throw new Error(`event ${type} is not declared in the catalogue`);
    return definitie;
  }

  /** Who may see this event: its own class where it has one, else that of its type. @throws OnbekendEvent */
  openbaarheidVan(event: Opgeslagen): Openbaarheidsklasse {
    const { openbaarheidVan, openbaarheidsklasse } = this.definitieVan(event);
    return openbaarheidVan?.(this.bijgewerkt(event) as Record<string, unknown>) ?? openbaarheidsklasse;
  }

  /** The data in the shape of today's version. @throws OnbekendEvent */
  bijgewerkt(event: Opgeslagen): object {
    const definitie = this.definitieVan(event);
    const versie = versieVan(event);
    if (versie === definitie.versie) return event.data;
    if (versie === undefined || versie < 1 || versie > definitie.versie) {
      throw new OnbekendEvent(
        event.type,
        versie,
        event.position,
        `unknown version; this program knows 1 to ${definitie.versie}`,
      );
    }
    let data = event.data as Record<string, unknown>;
    for (let v = versie; v < definitie.versie; v++) data = definitie.upcasters![v]!(data);
    return data;
  }
}

function versieVan(event: Opgeslagen): number | undefined {
  const versie = Number(event.metadata[SCHEMAVERSIE]);
  return Number.isInteger(versie) ? versie : undefined;
}
