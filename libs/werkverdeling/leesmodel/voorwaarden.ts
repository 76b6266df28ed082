import type { Parameters } from '@zaakstroom/zaken';
import type { Uitgiftecriteria } from '../domein/index.js';
import { LIGT_KLAAR } from './schema.js';

/** Which zaken; what is left out does not matter. */
export interface Voorraadfilters {
  /** Null stands nowhere: nothing. */
  readonly locatie?: string | null | undefined;
  readonly zaaktype?: string | undefined;
  /** One of these. */
  readonly soorten?: readonly string[] | undefined;
  readonly zwaartes?: readonly string[] | undefined;
}

/** `voldoet` of the domain in SQL, for what of the criteria is given. */
export function klaarVoor({ locatie, zaaktype, soorten, zwaartes }: Voorraadfilters, p: Parameters): string[] {
  return [
    LIGT_KLAAR,
    ...(locatie === undefined ? [] : [`locatie = ${p.van(locatie)}`]),
    ...(zaaktype === undefined ? [] : [`zaaktype = ${p.van(zaaktype)}`]),
    ...(soorten === undefined ? [] : [`zaaksoort = any (${p.van(soorten)})`]),
    ...(zwaartes === undefined ? [] : [`zwaarte = any (${p.van(zwaartes)})`]),
  ];
}

/** Both zwaartes are all of them: no condition that an index would have to look at. */
export function filtersVan({ zwaartes, ...rest }: Uitgiftecriteria): Voorraadfilters {
  return { ...rest, zwaartes: zwaartes.length === 2 ? undefined : zwaartes };
}
