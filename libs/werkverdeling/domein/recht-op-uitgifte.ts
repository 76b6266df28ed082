import { uitgiftecriteria, waaromDicht, type Aanvrager, type Uitgifteregels } from './uitgifteregel.js';
import type { Werkvoorraad } from './werkvoorraad.js';

/**
 * Why this person gets nothing from this werkvoorraad by pull, whatever lies there, in Dutch; undefined: may get something. It is told,
 * because "there is nothing" would be taken for an empty stock.
 */
export function waaromNooit(vrager: Aanvrager, werkvoorraad: Werkvoorraad, regels: Uitgifteregels): string | undefined {
  const dicht = waaromDicht(vrager, werkvoorraad);
  if (dicht !== undefined) return dicht;
  const {
    locatie,
    zwaartes,
    soorten,
    expertises = [],
  } = uitgiftecriteria(vrager, { ...werkvoorraad, soorten: werkvoorraad.soorten ?? regels.soorten }, regels);
  if (locatie === null) return 'Uw token noemt geen locatie; zaken worden per locatie uitgegeven.';
  if (zwaartes.length === 0) {
    return vrager.groepsfunctie === undefined
      ? 'U hebt geen expertisekaart met een groepsfunctie en uw token noemt geen groepsfunctie; alleen C, E en F krijgen de volgende zaak.'
      : `Met groepsfunctie ${vrager.groepsfunctie} krijgt u hier niet de volgende zaak; kies er zelf een, of laat u er een toewijzen.`;
  }
  if (soorten?.length !== 0) return undefined;
  const gevraagd = new Set(expertises.filter(({ voldoet }) => !voldoet).map(({ expertise }) => expertise));
  return gevraagd.size > 0
    ? `Wat in de werkvoorraad ${werkvoorraad.naam} ligt, vraagt expertise die niet op uw kaart staat: ${[...gevraagd].join(', ')}.`
    : `Uw token noemt geen soort die in de werkvoorraad ${werkvoorraad.naam} ligt.`;
}
