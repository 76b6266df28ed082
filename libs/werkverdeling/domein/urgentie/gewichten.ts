/** How much each part of the urgency counts: 100 points together. The configuration checks it and says from which day it holds. */
export interface Gewichten {
  readonly versie: string;
  readonly termijn: { readonly punten: number; readonly aanloopdagen: number };
  readonly leeftijd: { readonly punten: number; readonly dagen: number };
  readonly prioriteit: { readonly punten: number; readonly themas: readonly string[] };
  readonly antwoord: { readonly punten: number; readonly wachtredenen: readonly string[] };
  readonly vervolg: { readonly punten: number };
}

/** The day and the rule by which is weighed. */
export interface Maatstaf {
  /** The rule in whose words, when it is not that of today: a choice of then is told as it was. */
  readonly regel?: string | undefined;
  /** Local day, ISO date. */
  readonly dag: string;
  readonly gewichten: Gewichten;
}
