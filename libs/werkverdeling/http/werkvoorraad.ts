import { nietGevonden } from '@zaakstroom/http';
import type { Inrichting } from '@zaakstroom/zaken';
import type { Werkvoorraad } from '../domein/index.js';

/** @throws Probleem 404 */
export function vindWerkvoorraad({ werkvoorraden }: Inrichting, werkvoorraadId: string): Werkvoorraad {
  const gevonden = werkvoorraden.find(({ id }) => id === werkvoorraadId);
  if (!gevonden) throw nietGevonden('Deze werkvoorraad bestaat niet.');
  return gevonden;
}
