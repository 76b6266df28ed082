/** What is to be done to each zaak of a bulk operation. */
export type Massaopdracht =
  | {
      readonly soort: 'aanhouding';
      /** On what the zaken wait, by the configuration. */
      readonly waarop: string;
      /** ISO date */
      readonly tot?: string | undefined;
    }
  | { readonly soort: 'vrijgave uit aanhouding' }
  | {
      readonly soort: 'voorrang';
      /** ISO date, the last day on which it counts. */
      readonly tot: string;
    }
  | { readonly soort: 'einde voorrang' }
  | {
      readonly soort: 'verdeling';
      readonly over: 'medewerkers';
      /** Numbers; a post names one by its place. */
      readonly ontvangers: readonly number[];
      readonly uitleg: string;
    }
  | { readonly soort: 'verdeling'; readonly over: 'locaties'; readonly ontvangers: readonly string[] }
  | {
      readonly soort: 'herverdeling';
      /** Who is away. */
      readonly van: number;
      /** None: everything goes back to the werkvoorraad. */
      readonly ontvangers: readonly number[];
      readonly uitleg: string;
    }
  | {
      readonly soort: 'opname in campagne';
      readonly campagne: string;
      readonly thema: string;
      /** ISO date, the last day. */
      readonly tot: string;
    }
  | { readonly soort: 'einde van campagne'; readonly campagne: string };

export const MASSASOORTEN = [
  'aanhouding',
  'vrijgave uit aanhouding',
  'voorrang',
  'einde voorrang',
  'verdeling',
  'herverdeling',
  'opname in campagne',
  'einde van campagne',
] as const satisfies readonly Massaopdracht['soort'][];
export type Massasoort = Massaopdracht['soort'];

/** What is ordered as such; the others follow from a campaign. */
export const BESTELBAAR = [
  'aanhouding',
  'vrijgave uit aanhouding',
  'voorrang',
  'einde voorrang',
  'verdeling',
  'herverdeling',
] as const satisfies readonly Massasoort[];
export type Bestelbaar = (typeof BESTELBAAR)[number];

/** How the zaken were chosen, as it was asked: fields of the filter, with their values. */
export type Selectie = Readonly<Record<string, string | boolean | readonly string[]>>;

/** A zaak of the selection. */
export interface Post {
  readonly zaakId: string;
  readonly zaaknummer: string;
  /** Who is to get it: place in the ontvangers of the order; absent: nobody fits, or nobody is to. */
  readonly voor?: number | undefined;
}

/** The most zaken of one operation: what a person can still oversee, and a list that a program holds in memory. */
export const MEESTE_POSTEN = 100_000;
