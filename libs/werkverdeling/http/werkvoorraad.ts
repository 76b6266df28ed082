import { nietGevonden, Probleem } from '@zaakstroom/http';
import type { Inrichting, Vrager } from '@zaakstroom/zaken';
import { waaromNooit, type Werkvoorraad } from '../domein/index.js';

/** @throws Probleem 404 */
export function vindWerkvoorraad({ werkvoorraden }: Inrichting, werkvoorraadId: string): Werkvoorraad {
  const gevonden = werkvoorraden.find(({ id }) => id === werkvoorraadId);
  if (!gevonden) throw nietGevonden('Deze werkvoorraad bestaat niet.');
  return gevonden;
}

/**
 * Of who was given nothing: whether that could have been otherwise. Asked afterwards, so that it keeps nobody from a zaak, such as one of a
 * soort that the configuration no longer has.
 * @throws Probleem 403 when this person never gets anything here, and why
 */
export function eisRechtOpUitgifte(inrichting: Inrichting, werkvoorraad: Werkvoorraad, vrager: Vrager): void {
  const soorten = inrichting.zaaktype(werkvoorraad.zaaktype).soorten.map(({ naam }) => naam);
  const detail = waaromNooit(vrager, werkvoorraad, soorten);
  if (detail === undefined) return;
  throw new Probleem({ status: 403, slug: 'geen-uitgifte', titel: 'U krijgt hier geen zaak uitgegeven', detail });
}
