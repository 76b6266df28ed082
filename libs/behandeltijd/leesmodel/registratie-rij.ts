import type { Registratie } from '../domein/index.js';

/** A row of `registraties`, read as an array: objects with names cost a third of the time of a rebuild. */
export type RegistratieRij = [
  medewerker: number,
  tijdstip: string,
  positie: string,
  volgnummer: number,
  zaak: string,
  soort: Registratie['soort'],
  activiteit: Registratie['activiteit'],
];

export const REGISTRATIE_KOLOMMEN = 'medewerker, tijdstip, positie, volgnummer, zaak, soort, activiteit';

export function naarRegistratie([
  medewerker,
  tijdstip,
  positie,
  volgnummer,
  zaak,
  soort,
  activiteit,
]: RegistratieRij): Registratie {
  return { medewerker, tijdstip: Number(tijdstip), positie, volgnummer, zaak, soort, activiteit };
}
