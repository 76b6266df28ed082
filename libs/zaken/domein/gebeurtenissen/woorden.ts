import { optioneel, tekst, type Veld } from '@zaakstroom/catalogus';

export function hoofdletter(tekst: string): string {
  return tekst.charAt(0).toUpperCase() + tekst.slice(1);
}

/** Free text after a sentence of ours: on a line of its own, so that it is clear which words are whose. */
export const opEigenRegel = (tekst: string | undefined): string => (tekst ? `\n${tekst}` : '');

/** At the end of a sentence of the time line: by which bulk operation of regie this was done. */
export const inBulk = (massabewerking: string | undefined): string =>
  massabewerking === undefined ? '' : ` Massabewerking ${massabewerking}.`;

export const MASSABEWERKINGVELD: Veld<false> = optioneel(
  tekst('Id van de massabewerking van regie waarvan dit een deel is.'),
);
