import { uitgiftecriteria, type Aanvrager } from './uitgifteregel.js';
import type { Werkvoorraad } from './werkvoorraad.js';

/**
 * Why this person gets nothing from this werkvoorraad by pull, whatever lies there, in Dutch; undefined: may get something. It is told,
 * because "there is nothing" would be taken for an empty stock.
 *
 * @param soorten all of the zaaktype, by the configuration
 */
export function waaromNooit(
  vrager: Aanvrager,
  werkvoorraad: Werkvoorraad,
  soorten: readonly string[],
): string | undefined {
  const criteria = uitgiftecriteria(vrager, { ...werkvoorraad, soorten: werkvoorraad.soorten ?? soorten });
  if (criteria.locatie === null) return 'Uw token noemt geen locatie; zaken worden per locatie uitgegeven.';
  if (criteria.zwaartes.length === 0) {
    return vrager.groepsfunctie === undefined
      ? 'Uw token noemt geen groepsfunctie; alleen C, E en F krijgen de volgende zaak.'
      : `Met groepsfunctie ${vrager.groepsfunctie} krijgt u niet de volgende zaak; kies er zelf een, of laat u er een toewijzen.`;
  }
  if (criteria.soorten?.length === 0) {
    return `Uw token noemt geen soort die in de werkvoorraad ${werkvoorraad.naam} ligt.`;
  }
  return undefined;
}
