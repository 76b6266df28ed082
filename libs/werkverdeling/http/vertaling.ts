import { telling, type Stapel, type Werkvoorraad } from '../domein/index.js';
import type { WerkvoorraadDto } from './antwoorden.js';

/** @param locatie of which was counted; undefined: all, null: none */
export function voorraadVoor(
  werkvoorraad: Werkvoorraad,
  locatie: string | null | undefined,
  stapels: readonly Stapel[],
): WerkvoorraadDto {
  const { id, naam, zaaktype, soorten } = werkvoorraad;
  const { aantal, perZwaarte, oudsteOntvangst } = telling(werkvoorraad, stapels);
  return {
    id,
    naam,
    zaaktype,
    ...(soorten && { soorten }),
    ...(locatie != null && { locatie }),
    aantal,
    perZwaarte: { eenvoudig: perZwaarte.C, gemiddeld: perZwaarte.E },
    ...(oudsteOntvangst !== undefined && { oudsteOntvangst }),
  };
}
