import { nietBeschikbaar, wachtOpMinimum, zetPositie } from '@zaakstroom/http';
import type { Zakenstand } from '@zaakstroom/zaken';

/** How long a selection waits for the stock that it is made from, ms. */
const GEDULD = 5_000;

/** The position is read before the rows: what the answer holds is never older than it says. */
export async function opPeil(stand: Zakenstand): Promise<void> {
  await wachtOpMinimum(stand);
  zetPositie(await stand.leesbaar());
}

/** All that is in the store now can be read. @returns the position up to which; @throws Probleem 503 when it takes too long */
export async function totKop(stand: Zakenstand): Promise<string> {
  if (!(await stand.wacht(await stand.kop(), GEDULD))) {
    throw nietBeschikbaar(
      'De voorraad is nog niet bijgewerkt. Probeer het zo nog eens met dezelfde Idempotency-Key.',
      1,
    );
  }
  return stand.leesbaar();
}
