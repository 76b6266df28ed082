import { isStorable } from '@zaakstroom/event-store';
import type { OngeldigeParameter } from '../probleem/probleem.js';
import { foutenPerVeld } from './doorzoek.js';
import { redenVan } from './redenen.js';

const ONGELDIGE_TEKST = redenVan('isBewaarbaar', []);

/** A fault for each field of what a client sent that holds, however deep, a text or name that no database can keep. */
export function zoekOngeldigeTekst(ruw: unknown): OngeldigeParameter[] {
  return foutenPerVeld(ruw, (waarde) => typeof waarde === 'string' && !isStorable(waarde), ONGELDIGE_TEKST);
}
