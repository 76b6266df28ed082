import type { Ruimte, Vulling, Werklijstvulling } from '../../domein/index.js';
import { duur } from '../capaciteit/vertaling.js';
import type { VullingsvoorstelDto, WerklijstruimteDto, WerklijstvullingDto } from './antwoorden.js';

type Vervallen = ReadonlyMap<string, string>;

/** @param namen of the people by number */
export function voorstelVoor(
  { mensen, ...rest }: Vulling['plan'],
  namen: ReadonlyMap<number, string>,
  vervallen: Vervallen = new Map(),
): VullingsvoorstelDto {
  return { ...rest, werklijsten: mensen.map((vulling) => werklijstVoor(vulling, namen, vervallen)) };
}

function werklijstVoor(
  { medewerker, ruimte, reden, posten }: Werklijstvulling,
  namen: ReadonlyMap<number, string>,
  vervallen: Vervallen,
): WerklijstvullingDto {
  return {
    medewerker: namen.get(medewerker) ?? '',
    ...(ruimte && { ruimte: ruimteVoor(ruimte) }),
    ...(reden !== undefined && { reden }),
    zaken: posten.map(({ zaakId, zaaknummer, milliseconden, uitleg }) => {
      const waarom = vervallen.get(zaakId);
      return { zaakId, zaaknummer, mediaan: duur(milliseconden), uitleg, ...(waarom && { vervallen: waarom }) };
    }),
  };
}

const ruimteVoor = ({ rooster, afwezig, voorZaken, openWerk, vrij }: Ruimte): WerklijstruimteDto => ({
  rooster: duur(rooster),
  afwezig: duur(afwezig),
  voorZaken: duur(voorZaken),
  openWerk: duur(openWerk),
  vrij: duur(vrij),
});
