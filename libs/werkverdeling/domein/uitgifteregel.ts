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
  readonly zaaknummer: string;
  readonly status: string;
  readonly locatie?: string | undefined;
  readonly zwaarte?: string | undefined;
  /** ISO dates */
  readonly streefdatum: string;
  readonly ontvangenOp: string;
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

/** Earliest streefdatum first, then ontvangen op, then zaaknummer. Negative: `a` goes before `b`. */
export function volgorde(a: Kandidaat, b: Kandidaat): number {
  for (const veld of ['streefdatum', 'ontvangenOp', 'zaaknummer'] as const) {
    if (a[veld] !== b[veld]) return a[veld] < b[veld] ? -1 : 1;
  }
  return 0;
}

/** Why this zaak, for who gets it. It does not tell what the person may take: others read it as well. */
export function uitleg({ naam }: Werkvoorraad, { locatie, streefdatum, ontvangenOp }: Kandidaat): string {
  return `Van wat u uit de werkvoorraad ${naam} (${locatie}) kunt krijgen heeft deze zaak de vroegste streefdatum: ${streefdatum}; ontvangen op ${ontvangenOp}.`;
}
