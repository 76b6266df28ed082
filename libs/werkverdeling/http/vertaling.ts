import type { Voorraadtelling, Werkvoorraad } from '../domein/index.js';
import type { WerkvoorraadDto } from './antwoorden.js';

/** @param locatie of which was counted; undefined: all, null: none */
export function voorraadVoor(
  { id, naam, zaaktype, soorten, wachtend }: Werkvoorraad,
  locatie: string | null | undefined,
  { perZwaarte: { C, E }, oudsteOntvangst }: Voorraadtelling,
): WerkvoorraadDto {
  return {
    id,
    naam,
    zaaktype,
    ...(soorten && { soorten }),
    ...(wachtend !== undefined && { wachtend }),
    ...(locatie != null && { locatie }),
    aantal: C + E,
    perZwaarte: { eenvoudig: C, gemiddeld: E },
    ...(oudsteOntvangst !== undefined && { oudsteOntvangst }),
  };
}
