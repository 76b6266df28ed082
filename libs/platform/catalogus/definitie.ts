import type { Notaregel } from './nota.js';
import type { Publicatie } from './publicatie.js';

/** What an event says about the work of the person who caused it (`behandeltijd/1`); `geen` yields no record. */
export type Soort = 'start' | 'stop' | 'bewijs' | 'geen';

/** The kind of work that a segment of time opened by this event is counted as. */
export type Activiteit =
  | 'behandelen'
  | 'gesprek'
  | 'dossier lezen'
  | 'vastleggen'
  | 'brief'
  | 'consult vragen'
  | 'consult geven'
  | 'meekijken';

/** Who may see an event: everybody with a right to the file, staff (default), or only those close to the zaak. */
export type Openbaarheidsklasse = 'openbaar' | 'intern' | 'vertrouwelijk';

/** Brings the data of one schema version to the next. */
export type Upcaster = (data: Record<string, unknown>) => Record<string, unknown>;

/**
 * All that is known of an event type, declared once. Time line, behandeltijd, export and publication are generic
 * over it: a new event is one entry and its decide/evolve.
 */
export interface EventDefinitie<Type extends string = string, Data extends object = Record<string, unknown>> {
  readonly type: Type;
  /** The schema version that is written today; from 1. */
  readonly versie: number;
  /** `upcasters[n]` brings version n to n + 1; one for every version before `versie`. */
  readonly upcasters?: Readonly<Record<number, Upcaster>>;
  readonly soort: Soort;
  readonly activiteit: Activiteit;
  /** The sentence of the time line, Dutch, without the name of the person who acted. */
  readonly zin: (data: Data) => string;
  readonly openbaarheidsklasse: Openbaarheidsklasse;
  /** Where each event has a class of its own, such as a document; left out: `openbaarheidsklasse` holds for all. */
  readonly openbaarheidVan?: (data: Data) => Openbaarheidsklasse;
  /** Left out: the nota van behandeling does not tell it. */
  readonly nota?: Notaregel<Data>;
  /** The person whose hold ends by this event; when it is not the one who acted, that person's work stops too. */
  readonly beeindigtWerkVan?: (data: Data) => number | undefined;
  /** Fields about the belanghebbende and free text: encrypted under the key of the zaak before they are stored. */
  readonly persoonsgegevens: readonly (keyof Data & string)[];
  /** Left out: it is never published. */
  readonly publicatie?: Publicatie<Data>;
  /** Name in XES and OCEL. */
  readonly exportnaam: string;
}

/** A domain event as decide makes it and evolve takes it. */
export interface DomeinEvent<Type extends string = string, Data extends object = object> {
  readonly type: Type;
  readonly data: Data;
}

/**
 * Declares an event type; the type parameter `E` ties the definition to the event's own data. The catalogue holds
 * definitions of many types and gives each only data of its own type, so there the type of the data is let go.
 */
export function declareer<E extends DomeinEvent>(definitie: EventDefinitie<E['type'], E['data']>): EventDefinitie {
  if (!Number.isInteger(definitie.versie) || definitie.versie < 1) {
    throw new Error(`event ${definitie.type} has version ${definitie.versie}; versions are 1, 2, 3, …`);
  }
  for (let v = 1; v < definitie.versie; v++) {
    if (!definitie.upcasters?.[v])
      throw new Error(`event ${definitie.type} has no upcaster from version ${v} to ${v + 1}`);
  }
  return definitie;
}
