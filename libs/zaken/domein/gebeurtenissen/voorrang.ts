import { datum, declareer, optioneel, tekst, type DomeinEvent, type EventDefinitie } from '@zaakstroom/catalogus';
import { datumInWoorden } from '@zaakstroom/klok';
import { ZAKEN_TOPIC } from './topics.js';
import { inBulk, MASSABEWERKINGVELD } from './woorden.js';

/** Regie lets the zaak go before others until a day, or takes it into a campaign that does. */
export type ZaakVoorrangGegeven = DomeinEvent<
  'ZaakVoorrangGegeven',
  {
    /** ISO date, the last day on which it counts. */
    readonly tot: string;
    /** Id of the campaign; absent: for the zaak itself. */
    readonly campagne?: string | undefined;
    /** Theme of that campaign. */
    readonly thema?: string | undefined;
    readonly toelichting: string;
    readonly massabewerking?: string | undefined;
  }
>;
export type ZaakVoorrangVervallen = DomeinEvent<
  'ZaakVoorrangVervallen',
  {
    readonly campagne?: string | undefined;
    readonly toelichting: string;
    readonly massabewerking?: string | undefined;
  }
>;

const CAMPAGNEVELD = optioneel(tekst('Id van de campagne; afwezig: de voorrang geldt deze zaak zelf.'));

export const VOORRANG: readonly EventDefinitie[] = [
  declareer<ZaakVoorrangGegeven>({
    type: 'ZaakVoorrangGegeven',
    versie: 1,
    soort: 'bewijs',
    activiteit: 'vastleggen',
    zin: ({ tot, thema, campagne, toelichting, massabewerking }) =>
      `${campagne === undefined ? 'Voorrang gegeven' : `Opgenomen in een campagne over ${thema}`} tot en met ${datumInWoorden(tot)}: ${toelichting}${inBulk(massabewerking)}`,
    openbaarheidsklasse: 'intern',
    persoonsgegevens: ['toelichting'],
    publicatie: {
      topics: [ZAKEN_TOPIC],
      uitleg: 'Regie laat de zaak tot en met een dag voorgaan, of neemt haar op in een campagne.',
      velden: {
        tot: datum('Laatste dag waarop de voorrang telt.'),
        campagne: CAMPAGNEVELD,
        thema: optioneel(tekst('Thema van de campagne.')),
        toelichting: tekst('Vrije tekst.'),
        massabewerking: MASSABEWERKINGVELD,
      },
    },
    exportnaam: 'zaak voorrang gegeven',
  }),
  declareer<ZaakVoorrangVervallen>({
    type: 'ZaakVoorrangVervallen',
    versie: 1,
    soort: 'bewijs',
    activiteit: 'vastleggen',
    zin: ({ campagne, toelichting, massabewerking }) =>
      `${campagne === undefined ? 'Voorrang ingetrokken' : 'Niet meer in de campagne'}: ${toelichting}${inBulk(massabewerking)}`,
    openbaarheidsklasse: 'intern',
    persoonsgegevens: ['toelichting'],
    publicatie: {
      topics: [ZAKEN_TOPIC],
      uitleg: 'De voorrang van de zaak, of haar deelname aan een campagne, is voorbij.',
      velden: {
        campagne: CAMPAGNEVELD,
        toelichting: tekst('Vrije tekst.'),
        massabewerking: MASSABEWERKINGVELD,
      },
    },
    exportnaam: 'zaak voorrang vervallen',
  }),
];
