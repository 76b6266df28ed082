import type { Grond } from './grond.js';
import { publicatiestanden } from './publicatie.js';

/** How far a projection lags, for who watches. */
export interface Achterstand {
  readonly naam: string;
  /** Age of the oldest event that cannot be read yet, ISO 8601. */
  readonly achterstand: string;
  readonly milliseconden: number;
  readonly geparkeerd: boolean;
}

/** Of the versions that are read; of any program that follows them. */
export async function achterstanden({ projecties }: Pick<Grond, 'projecties'>): Promise<Achterstand[]> {
  const standen = await projecties.standen(Date.now());
  return standen
    .filter(({ levend }) => levend)
    .map(({ naam, achterstand, geparkeerd }) => ({
      naam,
      achterstand: Temporal.Duration.from({ milliseconds: Math.round(achterstand) }).toString(),
      milliseconden: Math.round(achterstand),
      geparkeerd: geparkeerd !== null,
    }));
}

/** How far publication lags, for who watches. */
export interface Publicatieachterstand {
  readonly stroom: string;
  /** Age of the oldest event that is not in its topics yet, or not in its states, ISO 8601. */
  readonly achterstand: string;
  readonly milliseconden: number;
  /** Why it does not go on. */
  readonly fout?: string;
}

/** Of each stream, whichever program publishes it; empty where nothing was ever published. */
export async function publicatieachterstanden(grond: Grond): Promise<Publicatieachterstand[]> {
  const standen = await publicatiestanden(grond, Date.now());
  return standen.map(({ stroom, achterstand, fout }) => ({
    stroom,
    achterstand: Temporal.Duration.from({ milliseconds: Math.round(achterstand) }).toString(),
    milliseconden: Math.round(achterstand),
    ...(fout !== null && { fout }),
  }));
}
