import { nietBeschikbaar, wachtOpMinimum, zetPositie } from '@zaakstroom/http';
import type { Behandeltijdstand } from './poorten.js';

/** How long a command waits for what it decides on, ms. */
const GEDULD = 5_000;

/** Several projections as one: as far as the one that is furthest behind. */
export function samen(...standen: readonly [Behandeltijdstand, ...Behandeltijdstand[]]): Behandeltijdstand {
  return {
    wacht: async (positie, ms) =>
      (await Promise.all(standen.map((stand) => stand.wacht(positie, ms)))).every((gehaald) => gehaald),
    kop: () => standen[0].kop(),
    leesbaar: async () =>
      (await Promise.all(standen.map((stand) => stand.leesbaar()))).reduce((a, b) => (a < b ? a : b)),
  };
}

/** The position is read before the rows: what the answer holds is never older than it says. */
export async function opPeil(stand: Behandeltijdstand): Promise<void> {
  await wachtOpMinimum(stand);
  zetPositie(await stand.leesbaar());
}

/** Everything that is in the store now can be read. @throws Probleem 503 when it takes too long */
export async function totKop(stand: Behandeltijdstand): Promise<void> {
  if (!(await stand.wacht(await stand.kop(), GEDULD))) {
    throw nietBeschikbaar('De tijden zijn nog niet bijgewerkt. Probeer het zo nog eens.', 1);
  }
}
