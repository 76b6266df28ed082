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
  | { readonly soort: 'einde voorrang' };

export const MASSASOORTEN = [
  'aanhouding',
  'vrijgave uit aanhouding',
  'voorrang',
  'einde voorrang',
] as const satisfies readonly Massaopdracht['soort'][];
export type Massasoort = Massaopdracht['soort'];

/** How the zaken were chosen, as it was asked: fields of the filter, with their values. */
export type Selectie = Readonly<Record<string, string | boolean | readonly string[]>>;

/** A zaak of the selection. */
export interface Post {
  readonly zaakId: string;
  readonly zaaknummer: string;
}

/** The most zaken of one operation: what a person can still oversee, and a list that a program holds in memory. */
export const MEESTE_POSTEN = 100_000;
