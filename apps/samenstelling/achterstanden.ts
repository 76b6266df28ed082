import type { Grond } from './grond.js';

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
