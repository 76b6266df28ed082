import type { Parameters } from '@zaakstroom/zaken';
import type { Expertisetoets, Uitgiftecriteria, Voorraadgrenzen } from '../domein/index.js';
import { LIGT_KLAAR } from './schema.js';

/** Which zaken; what is left out does not matter. */
export interface Voorraadfilters extends Partial<Voorraadgrenzen> {
  /** Null stands nowhere: nothing. */
  readonly locatie?: string | null | undefined;
  /** One of these. */
  readonly locaties?: readonly string[] | undefined;
  readonly expertises?: readonly Expertisetoets[] | undefined;
  /** What waits for this reason, instead of what lies ready. */
  readonly wachtend?: string | undefined;
}

/** `voldoet` of the domain in SQL, for what of the criteria is given. */
export function klaarVoor(filters: Voorraadfilters, p: Parameters): string[] {
  const { wachtend } = filters;
  return [
    wachtend === undefined ? LIGT_KLAAR : `status = 'wachtend' and wachtreden = ${p.van(wachtend)}`,
    ...past(filters, p),
  ];
}

/** The same, of the counts of what lies there. */
export function geteld(filters: Voorraadfilters, p: Parameters): string[] {
  return ['aantal > 0', `wacht = ${p.van(filters.wachtend ?? '')}`, ...past(filters, p)];
}

function past(filters: Voorraadfilters, p: Parameters): string[] {
  const { locatie, locaties, zaaktype, soorten, zwaartes, uitworpredenen, themas, ontvangenVanaf, ontvangenVoor } =
    filters;
  const als = <T>(waarde: T | undefined, voorwaarde: (parameter: string) => string): string[] =>
    waarde === undefined ? [] : [voorwaarde(p.van(waarde))];
  return [
    ...als(locatie, (w) => `locatie = ${w}`),
    ...als(locaties, (w) => `locatie = any (${w})`),
    ...als(zaaktype, (w) => `zaaktype = ${w}`),
    ...als(soorten, (w) => `zaaksoort = any (${w})`),
    ...als(zwaartes, (w) => `zwaarte = any (${w})`),
    ...als(uitworpredenen, (w) => `uitworpredenen ?| ${w}::text[]`),
    ...als(themas, (w) => `themas ?| ${w}::text[]`),
    ...als(ontvangenVanaf, (w) => `ontvangen_op >= ${w}`),
    ...als(ontvangenVoor, (w) => `ontvangen_op < ${w}`),
    ...(filters.expertises ?? []).flatMap((toets) => doorstaan(toets, p)),
  ];
}

/** What never may be taken is kept out by the list of soorten already. */
function doorstaan({ soort, voldoet, ontvangenTot }: Expertisetoets, p: Parameters): string[] {
  if (voldoet || ontvangenTot === undefined) return [];
  return [`(zaaksoort <> ${p.van(soort)} or ontvangen_op <= ${p.van(ontvangenTot)})`];
}

/** Both zwaartes are all of them: no condition that an index would have to look at. */
export function filtersVan({ zwaartes, ...rest }: Uitgiftecriteria): Voorraadfilters {
  return { ...rest, zwaartes: zwaartes.length === 2 ? undefined : zwaartes };
}
