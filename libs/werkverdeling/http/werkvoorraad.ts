import { nietGevonden, Probleem } from '@zaakstroom/http';
import type { Inrichting } from '@zaakstroom/zaken';
import { grenzenVan, type Werkvoorraad } from '../domein/index.js';
import type { Voorraadfilters } from '../leesmodel/index.js';

/** @throws Probleem 404 */
export function vindWerkvoorraad({ werkvoorraden }: Inrichting, werkvoorraadId: string): Werkvoorraad {
  const gevonden = werkvoorraden.find(({ id }) => id === werkvoorraadId);
  if (!gevonden) throw nietGevonden('Deze werkvoorraad bestaat niet.');
  return gevonden;
}

/** What lies in it. @param locatie undefined: all, null: none */
export function liggendIn(werkvoorraad: Werkvoorraad, locatie: string | null | undefined): Voorraadfilters {
  const { locaties, wachtend } = werkvoorraad;
  return { ...grenzenVan(werkvoorraad), locatie, locaties, wachtend };
}

/** 403: this person never gets anything here. */
export function geenUitgifte(detail: string): Probleem {
  return new Probleem({ status: 403, slug: 'geen-uitgifte', titel: 'U krijgt hier geen zaak uitgegeven', detail });
}
