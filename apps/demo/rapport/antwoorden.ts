/** What the report reads of the answers of the API. Times in ms. */
export interface Cijfer {
  readonly milliseconden: number;
  readonly band: { readonly minimum: number; readonly maximum: number };
}

export interface Soorttijd {
  readonly zaaktype: string;
  readonly zaaksoort?: string;
  /** Left out when there are too few people behind them. */
  readonly cijfers?: {
    readonly zaken: number;
    readonly totaal: Cijfer;
    readonly mediaan: Cijfer;
    readonly p90: Cijfer;
  };
}

export interface Teambehandeltijden {
  readonly soorten: readonly Soorttijd[];
  readonly bereik: { readonly omschrijving: string };
}

export interface Teamzaak {
  readonly zaaktype: string;
  readonly zaaksoort?: string;
  readonly status: string;
  /** Days. */
  readonly dagenInStatus: number;
  readonly leeftijd: number;
  readonly wacht?: { readonly reden: string; readonly waarop?: string };
  readonly behandeltijd: Cijfer;
  readonly vastgelopen: readonly { readonly reden: string }[];
}

export interface Teamcorrectie {
  readonly milliseconden: number;
  readonly status: string;
}

export interface Werkvoorraad {
  readonly id: string;
  readonly naam: string;
  readonly aantal: number;
  readonly perZwaarte: { readonly eenvoudig: number; readonly gemiddeld: number };
}
