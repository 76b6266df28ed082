import type { Uitgiftecriteria } from './uitgifteregel.js';
import type { Afgevallen, Maatstaf, Onderbouwing } from './urgentie/index.js';

/** A zaak is to be chosen for an operation. */
export interface Keuzevraag {
  /** UUID, the same at each try. */
  readonly operatieId: string;
  /** The choice that did not work out: somebody else has that zaak. */
  readonly vervangt: string | undefined;
  /** All that did not work out in this operation, the last one included. */
  readonly afgevallen: readonly Afgevallen[];
  /** For whom. */
  readonly medewerker: number;
  /** Id of the werkvoorraad out of which. */
  readonly werkvoorraad: string;
  readonly criteria: Uitgiftecriteria;
  /** Revision of the expertisekaart from which the criteria follow; undefined: there is none. */
  readonly kaart: number | undefined;
  readonly maat: Maatstaf;
}

/** The same without an operation that keeps the choice. */
export type Bekijkvraag = Omit<Keuzevraag, 'operatieId' | 'vervangt'>;

export interface Keuze {
  readonly zaakId: string;
  readonly zaaknummer: string;
  /** Absent: chosen by a version that kept none. */
  readonly onderbouwing?: Onderbouwing | undefined;
  /** Revision of the zaak as it was weighed; absent: chosen at an earlier try. */
  readonly revisie?: number | undefined;
}

/** A candidate that failed is put aside, so that it stands in nobody's way: until it changes, or a while has passed. */
export interface Parkering {
  readonly zaakId: string;
  readonly zaaknummer: string;
  /** Dutch, a few words. */
  readonly reden: string;
  /** Of the zaak as it was weighed: what changes after it counts anew. */
  readonly revisie: number;
}
