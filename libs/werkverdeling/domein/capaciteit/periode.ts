/** ms */
const DAG = 86_400_000;

/** Whole weeks that are over: it moves on once a week. */
export const MEETWEKEN = 13;

/** ISO dates, both inclusive. */
export interface Meetperiode {
  readonly vanaf: string;
  readonly tot: string;
}

/** The thirteen weeks, Monday to Sunday, before the week of a day. @param dag ISO date */
export function meetperiode(dag: string): Meetperiode {
  const ms = Date.parse(dag);
  // January 1st, 1970 was a Thursday.
  const dagenNaMaandag = (((ms / DAG + 3) % 7) + 7) % 7;
  const maandag = ms - dagenNaMaandag * DAG;
  return { vanaf: isoDag(maandag - MEETWEKEN * 7 * DAG), tot: isoDag(maandag - DAG) };
}

const isoDag = (ms: number): string => new Date(ms).toISOString().slice(0, 10);
