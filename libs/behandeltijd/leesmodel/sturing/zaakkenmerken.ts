import type { Kenmerken } from '../../domein/index.js';

/** How events make the attributes of a zaak. Behandeltijd knows events, not zaken: the capability of the zaken tells it. */
export interface Zaakkenmerken<Toestand extends object = object> {
  /** The event types that can change an attribute. */
  readonly typen: readonly string[];
  /** A field of the data: an event of such a type that has it changes nothing. */
  readonly zonder: string;
  /** Before its first event a zaak is not there: `undefined`. The state is plain JSON. */
  evolve(
    toestand: Toestand | undefined,
    event: { readonly type: string; readonly data: object },
    bij: { readonly metadata: Readonly<Record<string, string>> },
  ): Toestand | undefined;
  kenmerken(toestand: Toestand): Kenmerken;
}
