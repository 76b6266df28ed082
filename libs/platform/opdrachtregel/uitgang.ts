import { Onderbroken } from './stopsignaal.js';

/** How a command ends when it does not fail: 0 done, 3 done but a part of what it was given was refused. */
export type Uitgang = 0 | 3;

const MISLUKT = 1;
const VERKEERD_GEBRUIK = 2;

/** The command was called in a way that cannot work; exit code 2. */
export class VerkeerdGebruik extends Error {
  override readonly name = 'VerkeerdGebruik';
}

/** The exit code that belongs to an error. */
export function uitgangVan(error: unknown): number {
  if (error instanceof Onderbroken) return error.uitgang;
  return error instanceof VerkeerdGebruik ? VERKEERD_GEBRUIK : MISLUKT;
}

export { VERKEERD_GEBRUIK };
