import { ZWAARTES, type Inrichtingsgegevens } from './vorm.js';

/** What lists and figures are filtered by, and the configuration has names for. */
export type Keuzefilter =
  'zaaktypen' | 'zaaksoorten' | 'zwaartes' | 'uitworpredenen' | 'uitkomsten' | 'wachtredenen' | 'themas';

/**
 * The names that the configuration has for a filter, each once.
 * @param zaaktypen of which soorten and uitkomsten are asked; left out: of all
 */
export function keuzes(gegevens: Inrichtingsgegevens, filter: Keuzefilter, zaaktypen?: readonly string[]): string[] {
  const gevraagd = gegevens.zaaktypen.filter(({ naam }) => zaaktypen === undefined || zaaktypen.includes(naam));
  // Where no zaaktype is known that is the fault: any soort or uitkomst will do.
  const types = gevraagd.length > 0 ? gevraagd : gegevens.zaaktypen;
  switch (filter) {
    case 'zaaktypen':
      return namen(gegevens.zaaktypen);
    case 'zaaksoorten':
      return namen(types.flatMap(({ soorten }) => soorten));
    case 'uitworpredenen':
      return namen(gegevens.zaaktypen.flatMap(({ uitworpredenen }) => uitworpredenen));
    case 'uitkomsten':
      return namen(types.flatMap(({ uitkomsten }) => uitkomsten));
    case 'zwaartes':
      return [...ZWAARTES];
    case 'wachtredenen':
      return namen(gegevens.wachtredenen);
    case 'themas':
      return [...gegevens.themas];
  }
}

const namen = (lijst: readonly { readonly naam: string }[]): string[] => [...new Set(lijst.map(({ naam }) => naam))];
