import type { Delen, Leesbaar } from './controle.js';
import { bekendeNamen, teksten } from './namen.js';
import { isDag } from './urgentiecontrole.js';
import { GROEPSFUNCTIES, ZWAARTES, type Werkvoorraad } from './vorm.js';

type Namen = readonly (string | undefined)[];

/** What is wrong with a werkvoorraad beside its id and name; of what refers to names that cannot be read nothing is said. */
export function foutenInWerkvoorraad(voorraad: Leesbaar<Werkvoorraad>, bij: string, alle: Delen): string[] {
  const { zwaartes, themas, locaties, wachtend, nemers } = voorraad;
  const { groepsfuncties, expertises, teams } = nemers ?? {};
  return [
    ...foutenBijZaaktype(voorraad, bij, alle.zaaktypen),
    ...vreemd(zwaartes, ZWAARTES, (zwaarte) => `${bij}: zwaarte '${zwaarte}' moet ${ZWAARTES.join(' of ')} zijn`),
    ...vreemd(themas, alle.themas, (thema) => `${bij}: thema '${thema}' bestaat niet`),
    ...teksten(`${bij}: locaties`, locaties ?? []),
    ...foutenInDagen(voorraad, bij),
    ...vreemd(
      wachtend === undefined ? [] : [wachtend],
      bekendeNamen(alle.wachtredenen),
      (reden) => `${bij}: wachtreden '${reden}' bestaat niet`,
    ),
    ...vreemd(groepsfuncties, GROEPSFUNCTIES, (functie) => `${bij}: groepsfunctie '${functie}' bestaat niet`),
    ...vreemd(expertises, alle.expertises ?? [], (expertise) => `${bij}: expertise '${expertise}' bestaat niet`),
    ...teksten(`${bij}: teams`, teams ?? []),
  ];
}

/** What is wrong with names that belong to a zaaktype. */
export function foutenBijZaaktype(
  { zaaktype, soorten, uitworpredenen }: Leesbaar<Pick<Werkvoorraad, 'zaaktype' | 'soorten' | 'uitworpredenen'>>,
  bij: string,
  zaaktypen: Delen['zaaktypen'],
): string[] {
  const bestaande = bekendeNamen(zaaktypen);
  if (zaaktype === undefined || !bestaande) return [];
  if (!bestaande.includes(zaaktype)) return [`${bij}: zaaktype '${zaaktype}' bestaat niet`];
  const type = zaaktypen?.find((een) => een?.naam === zaaktype);
  const niet = (wat: string) => (naam: string) => `${bij}: ${wat} '${naam}' bestaat niet bij ${zaaktype}`;
  return [
    ...vreemd(soorten, bekendeNamen(type?.soorten), niet('soort')),
    ...vreemd(uitworpredenen, bekendeNamen(type?.uitworpredenen), niet('uitworpreden')),
  ];
}

function foutenInDagen({ ontvangenVanaf, ontvangenVoor }: Leesbaar<Werkvoorraad>, bij: string): string[] {
  const velden = Object.entries({ ontvangenVanaf, ontvangenVoor });
  const fouten = velden
    .filter(([, dag]) => dag !== undefined && !isDag(dag))
    .map(([veld, dag]) => `${bij}: ${veld} '${dag}' moet een datum zijn`);
  if (fouten.length > 0 || ontvangenVanaf === undefined || ontvangenVoor === undefined) return fouten;
  return ontvangenVanaf < ontvangenVoor ? [] : [`${bij}: ontvangenVanaf moet voor ontvangenVoor liggen`];
}

function vreemd(genoemd: Namen | undefined, bekend: Namen | undefined, zeg: (naam: string) => string): string[] {
  if (bekend?.includes(undefined) !== false) return [];
  return (genoemd ?? [])
    .filter((naam) => naam !== undefined)
    .flatMap((naam) => (bekend.includes(naam) ? [] : [zeg(naam)]));
}
