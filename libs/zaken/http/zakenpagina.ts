import { leesCursor, pagina, wachtOpMinimum, zetPositie, type Bladeren, type Pagina } from '@zaakstroom/http';
import type { Vrager } from '../domein/index.js';
import type { Bladzijde, Plaats, Plek } from '../leesmodel/index.js';
import type { ZaakDto } from './antwoorden.js';
import type { Zakenstand } from './poorten.js';
import { zaakVoor } from './vertaling.js';
import type { Vragers } from './vragers.js';

export interface Lijst {
  readonly vragers: Vragers;
  /** Of the projection that the rows come from. */
  readonly stand: Zakenstand;
  /** How many columns the list is sorted by. */
  readonly sorteerdelen: number;
  readonly lees: (vrager: Vrager, plek: Plek) => Promise<Bladzijde>;
}

/**
 * A page of a list of zaken, each as the caller of this request sees it. The position is read before the rows: what the answer
 * holds is never older than it says.
 */
export async function zakenpagina(
  { cursor, pageSize, metAantal }: Bladeren,
  { vragers, stand, sorteerdelen, lees }: Lijst,
): Promise<Pagina<ZaakDto>> {
  const gelezen = cursor === undefined ? undefined : leesCursor(cursor, Array<'string'>(sorteerdelen).fill('string'));
  const vanaf = gelezen && { richting: gelezen.richting, sleutel: gelezen.sleutel as Plaats };
  const vrager = await vragers.huidig();
  await wachtOpMinimum(stand);
  zetPositie(await stand.leesbaar());
  const gevonden = await lees(vrager, { vanaf, pageSize, metAantal });
  return pagina({ ...gevonden, results: gevonden.results.map(({ zaakId, zaak }) => zaakVoor(zaakId, zaak, vrager)) });
}
