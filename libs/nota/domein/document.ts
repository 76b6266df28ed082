/**
 * A nota as a document, before it is Markdown or HTML. All texts are plain: what people typed may hold line breaks, and anything that looks
 * like markup is text.
 */
export interface Notadocument {
  readonly titel: string;
  readonly ondertitel: string;
  /** What the reader must know of this copy, such as that it is a draft. */
  readonly meldingen: readonly string[];
  readonly kop: readonly Gegeven[];
  readonly secties: readonly Sectie[];
  /** Absent: it is not ready to be signed. */
  readonly ondertekening?: Ondertekening | undefined;
}

export interface Gegeven {
  readonly naam: string;
  readonly waarde: string | Weggelaten;
}

export interface Sectie {
  readonly titel: string;
  readonly blokken: readonly Blok[];
}

export type Blok =
  | { readonly soort: 'zin'; readonly tekst: string }
  | { readonly soort: 'gegevens'; readonly gegevens: readonly Gegeven[] }
  | { readonly soort: 'verhaal'; readonly draden: readonly Draad[] };

/** What is told together: one passage, or a question and its answer. */
export type Draad = readonly (Passage | Weggelaten)[];

export interface Passage {
  readonly soort: 'passage';
  /** ms since the epoch */
  readonly moment: number;
  /** Who acted, as the reader may know it. */
  readonly door: string;
  readonly tekst: string;
  /** Why it no longer holds. */
  readonly vervallen?: string | undefined;
  /** What is missing after it. */
  readonly zonderVervolg?: string | undefined;
}

/** What the reader may not see, told where it stood. */
export interface Weggelaten {
  readonly soort: 'weggelaten';
  readonly tekst: string;
}

export interface Ondertekening {
  readonly ondertekenaar: string;
  /** Lines to be filled in by hand. */
  readonly regels: readonly string[];
}
