import type { Position } from '@zaakstroom/event-store';
import type { OngeldigeParameter } from './probleem/probleem.js';
import { ongeldigeInvoer, nietBeschikbaar } from './probleem/standaard.js';
import { huidigVerzoek, type Verzoek } from './verzoek/verzoek.js';

/** How far a projection is. */
export interface Wachtbaar {
  /** Resolves true as soon as the projection holds the position, false after `ms` milliseconds without. */
  wacht(positie: Position, ms: number): Promise<boolean>;
  /** Position of the last event of the store. */
  kop(): Promise<Position>;
}

const GEEN_POSITIE: OngeldigeParameter = {
  name: 'Zaakstroom-Positie-Minimaal',
  code: 'geen-positie',
  reason: 'Moet een positie zijn die een eerder antwoord gaf in Zaakstroom-Positie.',
};
const VORM = /^[\w.:-]{1,128}$/;

/** Puts the position of a write, or of the projection that answered, on the answer. */
export function zetPositie(positie: Position, verzoek: Verzoek = huidigVerzoek()): void {
  verzoek.zetKopregel('zaakstroom-positie', positie);
}

/** Reads the least position that the client needs; a malformed one is a fault in `fouten`. */
export function leesMinimalePositie(
  positie: string | string[] | undefined,
  fouten: OngeldigeParameter[],
): Position | undefined {
  if (positie === undefined) return undefined;
  if (typeof positie === 'string' && VORM.test(positie)) return positie;
  fouten.push(GEEN_POSITIE);
  return undefined;
}

/**
 * Waits until the projection holds what the client has seen already.
 *
 * @param ms longest wait, default 2,000 milliseconds
 * @throws Probleem 400 for a position that the store has not given out, 503 with `Retry-After` when the projection lags
 */
export async function wachtOpMinimum(
  bron: Wachtbaar,
  ms = 2_000,
  { minimalePositie }: Verzoek = huidigVerzoek(),
): Promise<void> {
  if (minimalePositie === undefined || (await bron.wacht(minimalePositie, 0))) return;
  // Positions sort as strings: one beyond the head was never given out, and waiting for it would take for ever.
  if (minimalePositie > (await bron.kop())) throw ongeldigeInvoer([GEEN_POSITIE]);
  if (!(await bron.wacht(minimalePositie, ms))) {
    throw nietBeschikbaar('De gevraagde stand is nog niet verwerkt. Probeer het zo nog eens.', 1);
  }
}
