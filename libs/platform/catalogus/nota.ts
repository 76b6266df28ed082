/** Section of the nota van behandeling in which an event is told. */
export type Rubriek = 'aanleiding' | 'verloop' | 'contacten' | 'consulten' | 'overwegingen' | 'besluit' | 'stukken';

/** Where a fact stands: in the head, where the nota says what it is about, or among the terms. */
export type Feitplaats = 'kop' | 'aanleiding' | 'termijnen';

/** A fact that an event establishes; in each place a later fact of the same name takes over. */
export interface Feit {
  readonly plaats: readonly Feitplaats[];
  /** Dutch, such as `Ontvangen op`. */
  readonly naam: string;
  /** Dutch, dates in words; undefined: not known, so nothing is told. */
  readonly waarde: string | undefined;
  /** The days of the zaak are counted from this day, or to it. */
  readonly telt?: { readonly als: 'begin' | 'eind'; /** ISO date. */ readonly dag: string };
}

/** How the nota van behandeling tells an event. */
export interface Notaregel<Data extends object = Record<string, unknown>> {
  readonly rubriek: Rubriek;
  /** The wording of the nota, Dutch, free text on a line of its own; left out: the sentence of the time line. */
  readonly zin?: (data: Data) => string;
  /** @param dag local ISO date of the event */
  readonly feiten?: (data: Data, dag: string) => readonly Feit[];
  /** Events with the same kenmerk are told together, such as a question and its answer. */
  readonly kenmerk?: (data: Data) => string;
  /** What is said for as long as nothing follows under the same kenmerk. */
  readonly zonderVervolg?: string;
  /** What holds by this event, such as `besluit`, until a later event makes it lapse. */
  readonly stelt?: string;
  /** What no longer holds by this event, and why, to be read after `op 4 maart 2026`: `is de zaak heropend`. */
  readonly laatVervallen?: { readonly wat: string; readonly omdat: string };
  /** Of which, where there can be several of what `stelt` or `laatVervallen` names: the others go on. */
  readonly waarvan?: (data: Data) => string;
  /** In what capacity the person acted, with article, when not as behandelaar or colleague: `een VTA`. */
  readonly handeltAls?: (data: Data) => string;
  /** The zaak waits from here: why, and until which ISO date when one is set. */
  readonly begintWachten?: (data: Data) => { readonly reden: string; readonly tot?: string | undefined };
  /** The zaak waits no longer. */
  readonly eindigtWachten?: true;
}
