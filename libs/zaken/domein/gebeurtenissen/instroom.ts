import {
  blijftBinnen,
  datum,
  declareer,
  eenVan,
  geheel,
  groep,
  lijst,
  optioneel,
  tekst,
  type EventDefinitie,
} from '@zaakstroom/catalogus';
import { datumInWoorden } from '@zaakstroom/klok';
import { dagenNa } from '../inrichting/inrichting.js';
import { ZWAARTES, type Zwaarte } from '../inrichting/vorm.js';
import { classificatiefeiten, registratiefeiten } from './feiten.js';
import { hoofdletter, inBulk, MASSABEWERKINGVELD } from './woorden.js';
import { ZAKEN_TOPIC } from './topics.js';
import type {
  Aanslag,
  Uitworp,
  ZaakGeclassificeerd,
  ZaakGekoppeld,
  ZaakGeregistreerd,
  ZaakOntkoppeld,
  ZaakVerplaatst,
} from './instroomtypen.js';

export * from './instroomtypen.js';

/** Days that held when version 1 was written. */
const STREEFDAGEN_V1: Readonly<Record<string, number>> = {
  aangifte: 365,
  bezwaar: 84,
  verzoek: 56,
  beroep: 182,
};

/** Characters at most: of a name in the inrichting, and of what comes out of a log. */
const NAAM = 100;
const UIT_LOG = 2_000;

const POST_IN_WOORDEN: Readonly<Record<Zwaarte, string>> = {
  C: 'eenvoudige post (C)',
  E: 'gemiddelde post (E)',
};

export const INSTROOM: readonly EventDefinitie[] = [
  declareer<ZaakGeregistreerd>({
    type: 'ZaakGeregistreerd',
    versie: 2,
    upcasters: {
      1: (data) => ({
        ...data,
        streefdatum: dagenNa(data['ontvangenOp'] as string, STREEFDAGEN_V1[data['zaaktype'] as string] ?? 84),
      }),
    },
    soort: 'bewijs',
    activiteit: 'vastleggen',
    zin: ({ zaaktype, zaaknummer, ontvangenOp }) =>
      `${hoofdletter(zaaktype)} ${zaaknummer} geregistreerd, ontvangen op ${ontvangenOp}.`,
    openbaarheidsklasse: 'openbaar',
    nota: {
      rubriek: 'aanleiding',
      zin: ({ zaaktype, zaaknummer, ontvangenOp, bron }) =>
        `${hoofdletter(zaaktype)} ontvangen op ${datumInWoorden(ontvangenOp)} en geregistreerd onder nummer ${zaaknummer}${bron ? `, overgenomen uit ${bron}` : ''}.`,
      feiten: registratiefeiten,
    },
    persoonsgegevens: ['belanghebbende', 'onderwerp'],
    publicatie: {
      topics: [ZAKEN_TOPIC],
      uitleg: 'De zaak is geregistreerd.',
      velden: {
        zaaknummer: tekst('Zaaknummer; van een overgenomen zaak het nummer in haar log.', UIT_LOG),
        zaaktype: tekst('Zaaktype, uit de inrichting.'),
        ontvangenOp: datum('Dag van ontvangst.'),
        streefdatum: datum('Dag waarop de zaak klaar hoort te zijn; geen wettelijke termijn.'),
        verzondenOp: optioneel(datum('Dag van het poststempel of van verzending.')),
        belastingjaar: optioneel(geheel('Belastingjaar.')),
        aanslag: optioneel(
          groep<Aanslag>(
            {
              dagtekening: datum('Dagtekening.'),
              bekendgemaaktOp: optioneel(datum('Dag van bekendmaking.')),
            },
            'De bestreden aanslag.',
          ),
        ),
        locatie: optioneel(tekst('Locatie waar de zaak ligt.')),
        kanaal: optioneel(tekst('Kanaal waarlangs de zaak binnenkwam.')),
        themas: optioneel(lijst(tekst('Thema.', NAAM), 'Thema’s, uit de inrichting.')),
        geleverdDoor: blijftBinnen(),
        belanghebbende: optioneel(tekst('Wie het betreft.')),
        onderwerp: optioneel(tekst('Vrije tekst.')),
        bron: optioneel(tekst('Naam van het log waaruit de zaak is overgenomen.', UIT_LOG)),
      },
    },
    exportnaam: 'zaak geregistreerd',
  }),
  declareer<ZaakGeclassificeerd>({
    type: 'ZaakGeclassificeerd',
    versie: 2,
    upcasters: { 1: (data) => ({ ...data, zwaarte: 'E', uitworpredenen: [] }) },
    soort: 'bewijs',
    activiteit: 'vastleggen',
    zin: ({ zaaksoort, zwaarte, uitworpredenen, regelversie }) => {
      const uitworp = uitworpredenen.map(({ reden, zwaarte: code }) => `${reden} (${code})`).join(', ');
      const regel = regelversie ? ` door selectieregel ${regelversie}` : '';
      return `Geclassificeerd als ${zaaksoort}, ${zwaarte}-post${regel}${uitworp ? `; uitworp: ${uitworp}` : ''}.`;
    },
    openbaarheidsklasse: 'openbaar',
    nota: {
      rubriek: 'aanleiding',
      zin: ({ zaaksoort, zwaarte, uitworpredenen, regelversie }) => {
        const regel = regelversie ? `, volgens selectieregel ${regelversie}` : '';
        const uitworp = uitworpredenen.map(({ reden, zwaarte: code }) => `${reden} (${code})`).join(', ');
        return `Ingedeeld als ${zaaksoort}, een ${POST_IN_WOORDEN[zwaarte]}${regel}.${uitworp && ` Uitworpredenen: ${uitworp}.`}`;
      },
      feiten: classificatiefeiten,
      stelt: 'indeling',
      laatVervallen: { wat: 'indeling', omdat: 'is de zaak opnieuw ingedeeld' },
    },
    persoonsgegevens: [],
    publicatie: {
      topics: [ZAKEN_TOPIC],
      uitleg: 'De zaak is ingedeeld; een latere indeling vervangt een eerdere.',
      velden: {
        zaaksoort: tekst('Soort, uit de inrichting van het zaaktype.'),
        zwaarte: eenVan(ZWAARTES, 'C is eenvoudige, E gemiddelde post.'),
        uitworpredenen: lijst(
          groep<Uitworp>(
            {
              reden: tekst('Uitworpreden.', NAAM),
              zwaarte: eenVan(ZWAARTES, 'Zwaarte die de reden geeft.'),
            },
            'Uitworp.',
          ),
          'Selectieregels die de zaak uitwierpen.',
        ),
        regelversie: optioneel(tekst('Versie van de regel die indeelde; afwezig: een mens.')),
        streefdatum: optioneel(datum('Nieuwe streefdatum; afwezig: die van de registratie blijft.')),
        themas: optioneel(lijst(tekst('Thema.', NAAM), 'Thema’s, uit de inrichting.')),
      },
    },
    exportnaam: 'zaak geclassificeerd',
  }),
  declareer<ZaakGekoppeld>({
    type: 'ZaakGekoppeld',
    versie: 1,
    soort: 'bewijs',
    activiteit: 'vastleggen',
    zin: ({ zaaknummer, aard }) => `Gekoppeld: ${aard} ${zaaknummer}.`,
    openbaarheidsklasse: 'openbaar',
    nota: {
      rubriek: 'aanleiding',
      zin: ({ zaaknummer, aard }) => `Deze zaak is ${aard} zaak ${zaaknummer}.`,
      stelt: 'koppeling',
      waarvan: ({ zaakId }) => zaakId,
    },
    persoonsgegevens: [],
    publicatie: {
      topics: [ZAKEN_TOPIC],
      uitleg: 'De zaak is gekoppeld aan de zaak waaruit zij voortkwam.',
      velden: {
        zaakId: tekst('Id van de andere zaak.'),
        zaaknummer: tekst('Zaaknummer van de andere zaak.', UIT_LOG),
        aard: eenVan(['voortgekomen uit'], 'Aard van de koppeling.'),
      },
    },
    exportnaam: 'zaak gekoppeld',
  }),
  declareer<ZaakOntkoppeld>({
    type: 'ZaakOntkoppeld',
    versie: 1,
    soort: 'bewijs',
    activiteit: 'vastleggen',
    zin: ({ zaaknummer, reden }) => `Koppeling met ${zaaknummer} teruggenomen: ${reden}`,
    openbaarheidsklasse: 'intern',
    nota: {
      rubriek: 'aanleiding',
      zin: ({ zaaknummer, reden }) => `De koppeling met zaak ${zaaknummer} is teruggenomen.\n${reden}`,
      laatVervallen: {
        wat: 'koppeling',
        omdat: 'is de koppeling teruggenomen',
      },
      waarvan: ({ zaakId }) => zaakId,
    },
    persoonsgegevens: ['reden'],
    publicatie: {
      topics: [ZAKEN_TOPIC],
      uitleg: 'De koppeling met een andere zaak is teruggenomen: de zaak kwam daar niet uit voort.',
      velden: {
        zaakId: tekst('Id van de andere zaak.'),
        zaaknummer: tekst('Zaaknummer van de andere zaak.', UIT_LOG),
        reden: tekst('Vrije tekst.'),
      },
    },
    exportnaam: 'koppeling teruggenomen',
  }),
  declareer<ZaakVerplaatst>({
    type: 'ZaakVerplaatst',
    versie: 2,
    upcasters: {
      1: (data) => ({
        ...data,
        mechanisme: 'push',
        niveau: 'locatie',
        grond: 'verplaatsing',
        instellingen: 'versie 1',
      }),
    },
    soort: 'bewijs',
    activiteit: 'vastleggen',
    zin: ({ van, naar, toelichting, massabewerking }) =>
      `Verplaatst ${van === undefined ? '' : `van ${van} `}naar ${naar}: ${toelichting}${inBulk(massabewerking)}`,
    openbaarheidsklasse: 'intern',
    persoonsgegevens: ['toelichting'],
    publicatie: {
      topics: [ZAKEN_TOPIC],
      uitleg: 'De zaak ligt voortaan bij een andere locatie.',
      velden: {
        van: optioneel(tekst('Locatie waar de zaak lag; afwezig: zij lag nergens.')),
        naar: tekst('Locatie waar de zaak ligt.'),
        mechanisme: eenVan(['push'], 'push: gekregen.'),
        niveau: eenVan(['locatie'], 'Aan wie is toegedeeld: een locatie.'),
        grond: tekst('Grond van de toedeling.'),
        instellingen: tekst('Versie van de instellingen die zijn gevolgd.'),
        ronde: optioneel(tekst('Ronde van de carrousel die het bepaalde.')),
        toelichting: tekst('Vrije tekst.'),
        massabewerking: MASSABEWERKINGVELD,
      },
    },
    exportnaam: 'zaak verplaatst',
  }),
];
