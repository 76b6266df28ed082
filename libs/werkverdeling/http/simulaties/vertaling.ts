import type { Bezetting, Ouderdom, Simulatiecijfers, Simulatieuitkomst, Telaat } from '../../domein/index.js';
import type {
  SimulatiebezettingDto,
  SimulatiecijfersDto,
  SimulatieleeftijdDto,
  SimulatieTeLaatDto,
  SimulatieuitkomstDto,
} from './antwoorden.js';

const UUR = 3_600_000;

export function uitkomstVoor({ geheel, perSoort, bezetting }: Simulatieuitkomst): SimulatieuitkomstDto {
  return {
    geheel: cijfersVoor(geheel),
    perSoort: perSoort.map(({ locatie, zwaarte, ...cijfers }) => ({ locatie, zwaarte, ...cijfersVoor(cijfers) })),
    bezetting: bezetting.map(bezettingVoor),
  };
}

function cijfersVoor(cijfers: Simulatiecijfers): SimulatiecijfersDto {
  const { begin, instroom, uitstroom, voorraad } = cijfers;
  return {
    begin,
    instroom,
    uitstroom,
    voorraad,
    leeftijdUitstroom: leeftijdVoor(cijfers.leeftijdUitstroom),
    leeftijdVoorraad: leeftijdVoor(cijfers.leeftijdVoorraad),
    uitstroomTeLaat: teLaatVoor(cijfers.uitstroomTeLaat),
    voorraadTeLaat: teLaatVoor(cijfers.voorraadTeLaat),
    cohort: teLaatVoor(cijfers.cohort),
  };
}

const leeftijdVoor = ({ mediaan, p90 }: Ouderdom): SimulatieleeftijdDto => ({
  ...(mediaan !== undefined && { mediaan }),
  ...(p90 !== undefined && { p90 }),
});

const teLaatVoor = ({ zaken, teLaat }: Telaat): SimulatieTeLaatDto => ({ zaken, teLaat, ...deelVan(teLaat, zaken) });

const bezettingVoor = ({ locatie, groepsfunctie, mensen, beschikbaar, gewerkt }: Bezetting): SimulatiebezettingDto => ({
  locatie,
  groepsfunctie,
  mensen,
  uren: Math.round(beschikbaar / UUR),
  ...deelVan(gewerkt, beschikbaar),
});

const deelVan = (teller: number, noemer: number): { deel?: number } =>
  noemer === 0 ? {} : { deel: Math.round((1_000 * teller) / noemer) / 1_000 };
