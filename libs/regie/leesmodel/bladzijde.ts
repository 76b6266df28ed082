/** Where a page of a list begins, and how long it is. */
export interface Plek<S> {
  /** The rows after (`na`) or before (`voor`) this place; left out: from the first. */
  readonly vanaf?: { readonly richting: 'na' | 'voor'; readonly sleutel: S } | undefined;
  readonly pageSize: number;
  readonly metAantal: boolean;
}

export interface Bladzijde<R, S> {
  readonly results: readonly R[];
  /** Place of the last row, when more follow. */
  readonly volgende?: S | undefined;
  /** Place of the first row, when more stand before it. */
  readonly vorige?: S | undefined;
  readonly aantal?: number | undefined;
}

/** The rows of one page out of what was read: one row more than asked for tells whether there are more. */
export function snij<R, S>(
  gelezen: readonly R[],
  { vanaf, pageSize }: Plek<S>,
  plaatsVan: (rij: R) => S,
): Bladzijde<R, S> {
  const terug = vanaf?.richting === 'voor';
  const results = gelezen.slice(0, pageSize);
  if (terug) results.reverse();
  const meer = gelezen.length > pageSize;
  const plaats = (rij: R | undefined): S | undefined => (rij === undefined ? undefined : plaatsVan(rij));
  return {
    results,
    volgende: terug || meer ? plaats(results.at(-1)) : undefined,
    vorige: (terug && meer) || vanaf?.richting === 'na' ? plaats(results[0]) : undefined,
  };
}
