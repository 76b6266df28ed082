/** A zaak that somebody gave back. */
export interface Teruggave {
  /** ISO week in which, `2026-W48`. */
  readonly week: string;
  readonly soort: string;
  readonly locatie: string;
  /** How the zaak came to who gave it back: `push capaciteit`. */
  readonly grond: string;
  /** Kind of reason, as the configuration names it. */
  readonly reden: string;
  /** Opaque number. */
  readonly medewerker: number;
}

/** By what returns are counted, in the order in which it is asked: what comes first may leave no room for what comes later. */
export const KENMERKEN = ['grond', 'reden', 'soort', 'locatie', 'week'] as const;
export type Kenmerk = (typeof KENMERKEN)[number];

export interface Patroon {
  readonly kenmerk: Kenmerk;
  readonly waarde: string;
  readonly aantal: number;
}

/** Decides which sums over cells can be told, so that nothing about few people follows from all of them together. */
export interface Afscherming {
  /** @param cellen numbers of the cells it sums over; true: it can be told, and is counted as told */
  neem(cellen: readonly number[]): boolean;
}
/** @param cellen the people behind each */
export type Afschermer = (cellen: readonly ReadonlySet<number>[]) => Afscherming;

export interface Patronen {
  /** Undefined: too few people are behind it. */
  readonly aantal: number | undefined;
  readonly patronen: readonly Patroon[];
  /** How many were left out because too few people are behind them. */
  readonly weggelaten: number;
}

/** Never by person. Of a period that is over, so that what was told stays all that is told. */
export function patronenVan(teruggaven: readonly Teruggave[], afschermer: Afschermer): Patronen {
  const cellen = [
    ...Map.groupBy(teruggaven, (een) => JSON.stringify(KENMERKEN.map((kenmerk) => een[kenmerk]))).values(),
  ];
  const afscherming = afschermer(cellen.map((cel) => new Set(cel.map(({ medewerker }) => medewerker))));
  const tel = (nummers: readonly number[]): number | undefined =>
    afscherming.neem(nummers) ? nummers.reduce((som, n) => som + cellen[n]!.length, 0) : undefined;
  const aantal = tel([...cellen.keys()]);
  const gevraagd = KENMERKEN.flatMap((kenmerk) =>
    [...Map.groupBy(cellen.keys(), (n) => cellen[n]![0]![kenmerk])]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([waarde, nummers]) => ({ kenmerk, waarde, aantal: tel(nummers) })),
  );
  const patronen = gevraagd.flatMap((een) => (een.aantal === undefined ? [] : [{ ...een, aantal: een.aantal }]));
  return { aantal, patronen, weggelaten: gevraagd.length - patronen.length };
}
