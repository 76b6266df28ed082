import { ZWAARTES, type Inrichting } from '@zaakstroom/zaken';
import { MINSTENS_MENSEN, MINSTENS_ZAKEN, REGEL_CAPACITEIT, type Meetvraag, type Meting } from '../../domein/index.js';
import type { Gemeten } from '../../opdrachten/index.js';
import type { CapaciteitDto, CapaciteitsmetingDto } from './antwoorden.js';

const LET_OP =
  'Dit is wat zaken hebben gekost, gemeten uit wat mensen deden; geen norm en geen doel. Zaken verschillen: de helft vroeg meer. Het dient om een werklijst niet voller te maken dan het rooster.';
const GEEN = `Minder dan ${MINSTENS_ZAKEN} zaken of minder dan ${MINSTENS_MENSEN} mensen, ook over het hele zaaktype: er is geen cijfer.`;

export const duur = (milliseconden: number): string =>
  Temporal.Duration.from({ milliseconds: milliseconden })
    .round({ largestUnit: 'hours', smallestUnit: 'minutes' })
    .toString();

export function capaciteitVoor(
  { gegevens: { zaaktypen } }: Inrichting,
  { periode, metingen }: Gemeten,
  locatie: string | undefined,
): CapaciteitDto {
  const vragen = zaaktypen.flatMap(({ naam: zaaktype, soorten }) =>
    soorten.flatMap(({ naam: zaaksoort }) => ZWAARTES.map((zwaarte) => ({ zaaktype, zaaksoort, zwaarte, locatie }))),
  );
  return {
    regel: REGEL_CAPACITEIT,
    ...periode,
    ...(locatie !== undefined && { locatie }),
    letOp: LET_OP,
    metingen: vragen.map((vraag) => metingVoor(vraag, metingen.van(vraag))),
  };
}

function metingVoor(
  { zaaktype, zaaksoort, zwaarte, locatie }: Meetvraag,
  meting: Meting | undefined,
): CapaciteitsmetingDto {
  const wat = { zaaktype, zaaksoort, zwaarte };
  if (!meting) return { ...wat, uitleg: GEEN };
  const { milliseconden, bereik, zaken } = meting;
  const over = {
    'soort op de locatie': `${zaaktype} ${zaaksoort} (${zwaarte}) in ${locatie}`,
    soort: `${zaaktype} ${zaaksoort} (${zwaarte}) van alle locaties samen`,
    zaaktype: `alle soorten ${zaaktype} (${zwaarte}) van alle locaties samen, omdat er van deze soort te weinig is`,
  }[bereik];
  return {
    ...wat,
    mediaan: duur(milliseconden),
    milliseconden,
    bereik,
    zaken,
    mensen: `>= ${MINSTENS_MENSEN}`,
    uitleg: `Mediaan van minstens ${zaken} afgedane zaken: ${over}.`,
  };
}
