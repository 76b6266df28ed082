/** Name of the algorithm. Anything that changes a number gets a new one, so that pinned figures stay what they were. */
export const ALGORITME = 'behandeltijd/1';

/** What a computation was done with; stored beside every result. */
export interface Parameters {
  /** Longest silence that an open spell counts, ms. */
  readonly kap: number;
  /** Longest gap that a loose `bewijs` counts up to the person's next record, ms. */
  readonly aansluiting: number;
  /** IANA zone of the calendar days, daylight saving included. */
  readonly zone: string;
}

export const STANDAARD: Parameters = Object.freeze({
  kap: 60 * 60_000,
  aansluiting: 10 * 60_000,
  zone: 'Europe/Amsterdam',
});

/** An algorithm with its parameters: results of different computations stand side by side. */
export interface Berekening {
  readonly algoritme: string;
  readonly parameters: Parameters;
}

/** The computation that this library does with these parameters. */
export function berekeningMet(parameters: Parameters = STANDAARD): Berekening {
  return { algoritme: ALGORITME, parameters: gecontroleerd(parameters) };
}

/** Stable text of a computation, fit as a key: `behandeltijd/1;kap=3600000;aansluiting=600000;zone=Europe/Amsterdam`. */
export function sleutelVan({ algoritme, parameters }: Berekening): string {
  return `${algoritme};kap=${parameters.kap};aansluiting=${parameters.aansluiting};zone=${parameters.zone}`;
}

/** @throws RangeError when kap or aansluiting is not a whole number of milliseconds (the zone is checked where it is used) */
export function gecontroleerd(parameters: Parameters): Parameters {
  const { kap, aansluiting, zone } = parameters;
  if (!Number.isSafeInteger(kap) || kap < 1) throw new RangeError(`kap is whole milliseconds, at least 1: ${kap}`);
  if (!Number.isSafeInteger(aansluiting) || aansluiting < 0) {
    throw new RangeError(`aansluiting is whole milliseconds, at least 0: ${aansluiting}`);
  }
  return Object.freeze({ kap, aansluiting, zone });
}
