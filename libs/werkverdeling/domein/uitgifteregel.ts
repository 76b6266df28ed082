import { doorstaat, toets, type Expertisetoets, type Expertisevraag } from './expertisetoets.js';
import { grenzenVan, ligtIn, type Indeling, type Voorraadgrenzen, type Werkvoorraad } from './werkvoorraad.js';

/** Who asks for the next zaak, as far as the rule looks. */
export interface Aanvrager {
  readonly locatie?: string | undefined;
  readonly team?: string | undefined;
  /** B, C, E or F. */
  readonly groepsfunctie?: string | undefined;
  /** Soorten that this person handles; absent: all. */
  readonly soorten?: readonly string[] | undefined;
  readonly expertises?: readonly { readonly expertise: string; readonly niveau: string }[] | undefined;
}

/** What an expertisekaart says that the rule looks at. */
export interface Kaartgegevens extends Pick<Aanvrager, 'team' | 'groepsfunctie'> {
  readonly expertises: NonNullable<Aanvrager['expertises']>;
}

/**
 * What counts of who asks: the kaart, which the teamleider keeps, goes before what the token claims of the work. Where somebody stands,
 * and so what can be seen at all, is the token's alone.
 */
export function aanvragerVan(token: Aanvrager, kaart: Kaartgegevens | undefined): Aanvrager {
  const { locatie, soorten } = token;
  return {
    locatie,
    soorten,
    team: kaart?.team ?? token.team,
    groepsfunctie: kaart?.groepsfunctie ?? token.groepsfunctie,
    expertises: kaart?.expertises,
  };
}

/** A zaak, as far as the rule looks. */
export interface Kandidaat extends Indeling {
  readonly status: string;
  readonly locatie?: string | undefined;
}

/** Which zaken somebody may be given from a werkvoorraad: the same for a query and for the zaak as it turns out to be. */
export interface Uitgiftecriteria extends Voorraadgrenzen {
  /** Null: the caller stands nowhere, so nothing. */
  readonly locatie: string | null;
  /** Empty: this person gets nothing by pull. */
  readonly zwaartes: readonly string[];
  /** Of the soorten here that ask for an expertise; absent: none does. */
  readonly expertises?: readonly Expertisetoets[] | undefined;
}

/** The status of a zaak that waits for somebody to take it. */
export const KLAAR = 'in werkvoorraad';

/** C handles C-posten, E and F both; B and who has none get no work by pull. */
const ZWAARTES_VAN: ReadonlyMap<string | undefined, readonly string[]> = new Map([
  ['C', ['C']],
  ['E', ['C', 'E']],
  ['F', ['C', 'E']],
]);

/** What the configuration asks beside the werkvoorraad, on a day. */
export interface Uitgifteregels {
  /** ISO date */
  readonly dag: string;
  /** Of the soorten of the zaaktype. */
  readonly vragen: readonly Expertisevraag[];
  /** Names of all soorten of the zaaktype. */
  readonly soorten: readonly string[];
}

export function uitgiftecriteria(
  vrager: Aanvrager,
  werkvoorraad: Werkvoorraad,
  { dag, vragen, soorten: alle }: Uitgifteregels,
): Uitgiftecriteria {
  const mag = waaromDicht(vrager, werkvoorraad) === undefined;
  const grenzen = grenzenVan(werkvoorraad);
  const genoemd = snede(werkvoorraad.soorten, vrager.soorten);
  const toetsen = vragen
    .filter(({ soort }) => genoemd?.includes(soort) ?? true)
    .map((vraag) => toets(vraag, vrager.expertises ?? [], dag));
  const nooit = toetsen.filter(({ voldoet, ontvangenTot }) => !voldoet && ontvangenTot === undefined);
  return {
    locatie: vrager.locatie ?? null,
    ...grenzen,
    // By name, so that an index can tell them apart.
    soorten: nooit.length === 0 ? genoemd : snede(genoemd ?? alle, andere(alle, nooit)),
    zwaartes: mag ? snede(ZWAARTES_VAN.get(vrager.groepsfunctie) ?? [], werkvoorraad.zwaartes) : [],
    ...(toetsen.length > 0 && { expertises: toetsen }),
  };
}

const andere = (soorten: readonly string[], dan: readonly Expertisetoets[]): readonly string[] =>
  soorten.filter((soort) => !dan.some((een) => een.soort === soort));

/** What both have; undefined has everything. */
function snede(a: readonly string[], b: readonly string[] | undefined): readonly string[];
function snede(a: readonly string[] | undefined, b: readonly string[] | undefined): readonly string[] | undefined;
function snede(a: readonly string[] | undefined, b: readonly string[] | undefined): readonly string[] | undefined {
  return a === undefined ? b : a.filter((waarde) => b === undefined || b.includes(waarde));
}

/** Why nothing is given to this person out of this stock, in Dutch; undefined: it is open. */
export function waaromDicht(
  { locatie, team, groepsfunctie, expertises }: Aanvrager,
  { naam, locaties, wachtend, nemers }: Werkvoorraad,
): string | undefined {
  if (wachtend !== undefined)
    return `Wat in de werkvoorraad ${naam} ligt, wacht (${wachtend}) en wordt niet uitgegeven.`;
  if (locaties && locatie !== undefined && !locaties.includes(locatie)) {
    return `De werkvoorraad ${naam} is er voor ${locaties.join(', ')}.`;
  }
  const bij = (wie: string): string => `Uit de werkvoorraad ${naam} neemt alleen ${wie}.`;
  if (nemers?.groepsfuncties && !nemers.groepsfuncties.includes(groepsfunctie ?? '')) {
    return bij(`wie groepsfunctie ${nemers.groepsfuncties.join(' of ')} heeft`);
  }
  if (nemers?.teams && !nemers.teams.includes(team ?? '')) return bij(`team ${nemers.teams.join(' of ')}`);
  if (nemers?.expertises && !(expertises ?? []).some(({ expertise }) => nemers.expertises!.includes(expertise))) {
    return bij(`wie op de expertisekaart ${nemers.expertises.join(' of ')} heeft`);
  }
  return undefined;
}

export function voldoet(zaak: Kandidaat, { locatie, expertises, ...grenzen }: Uitgiftecriteria): boolean {
  return (
    zaak.status === KLAAR &&
    zaak.locatie !== undefined &&
    zaak.locatie === locatie &&
    zaak.zaaksoort !== undefined &&
    ligtIn(grenzen, zaak) &&
    doorstaat(expertises ?? [], zaak)
  );
}
