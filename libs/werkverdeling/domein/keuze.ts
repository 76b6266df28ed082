import type { Uitgiftecriteria } from './uitgifteregel.js';

/** A zaak is to be chosen for an operation. */
export interface Keuzevraag {
  /** UUID, the same at each try. */
  readonly operatieId: string;
  /** The choice that did not work out: somebody else has that zaak. */
  readonly vervangt: string | undefined;
  readonly criteria: Uitgiftecriteria;
}
