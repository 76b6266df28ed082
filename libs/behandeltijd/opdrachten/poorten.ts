import type { Persoonsdag } from '../domein/index.js';

/** What is known of a person-day, from the read models. */
export interface Persoonsdaglezer {
  /** As new as the store is now. @param dag ISO date; @throws what answers 503 when the read models lag */
  lees(medewerker: number, dag: string): Promise<Persoonsdag>;
}
export const PERSOONSDAGLEZER = Symbol('Persoonsdaglezer');
