import { ligtIn, type Indeling, type Werkvoorraad } from './werkvoorraad.js';

/** Who asks for the next zaak, as far as the rule looks. */
export interface Aanvrager {
  readonly locatie?: string | undefined;
  /** B, C, E or F. */
  readonly groepsfunctie?: string | undefined;
  /** Soorten that this person handles; absent: all. */
  readonly soorten?: readonly string[] | undefined;
}

/** A zaak, as far as the rule looks. */
export interface Kandidaat extends Indeling {
  readonly status: string;
  readonly locatie?: string | undefined;
  readonly zwaarte?: string | undefined;
}

/** Which zaken somebody may be given from a werkvoorraad: the same for a query and for the zaak as it turns out to be. */
export interface Uitgiftecriteria {
  /** Null: the caller stands nowhere, so nothing. */
  readonly locatie: string | null;
  readonly zaaktype: string;
  /** Undefined: all. */
  readonly soorten: readonly string[] | undefined;
  /** Empty: this person gets nothing by pull. */
  readonly zwaartes: readonly string[];
}

/** The status of a zaak that waits for somebody to take it. */
export const KLAAR = 'in werkvoorraad';

/** C handles C-posten, E and F both; B and who has none get no work by pull. */
const ZWAARTES_VAN: ReadonlyMap<string | undefined, readonly string[]> = new Map([
  ['C', ['C']],
  ['E', ['C', 'E']],
  ['F', ['C', 'E']],
]);

export function uitgiftecriteria(vrager: Aanvrager, { zaaktype, soorten }: Werkvoorraad): Uitgiftecriteria {
  const eigen = vrager.soorten;
  return {
    locatie: vrager.locatie ?? null,
    zaaktype,
    soorten: soorten === undefined ? eigen : soorten.filter((soort) => eigen === undefined || eigen.includes(soort)),
    zwaartes: ZWAARTES_VAN.get(vrager.groepsfunctie) ?? [],
  };
}

export function voldoet(zaak: Kandidaat, { locatie, zaaktype, soorten, zwaartes }: Uitgiftecriteria): boolean {
  return (
    zaak.status === KLAAR &&
    zaak.locatie !== undefined &&
    zaak.locatie === locatie &&
    ligtIn({ zaaktype, soorten }, zaak) &&
    zaak.zwaarte !== undefined &&
    zwaartes.includes(zaak.zwaarte)
  );
}
