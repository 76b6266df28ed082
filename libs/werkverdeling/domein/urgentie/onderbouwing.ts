import { expertisezin } from '../expertisetoets.js';
import type { Werkvoorraad } from '../werkvoorraad.js';
import type { Uitgiftecriteria } from '../uitgifteregel.js';
import type { Maatstaf } from './gewichten.js';
import { eersteVrije, Rangorde, type Passend } from './rangorde.js';
import { REGEL, urgentie, type Urgentie, type Urgentiedeel } from './urgentie.js';

/** A zaak that was tried and turned out not to be there to be taken. */
export interface Afgevallen {
  readonly zaaknummer: string;
  readonly reden: string;
}

/** What a choice rests on, as the event keeps it: enough to repeat it from the streams. */
export interface Onderbouwing {
  readonly regel: string;
  readonly dag: string;
  readonly gewichten: string;
  readonly werkvoorraad: string;
  readonly criteria: Uitgiftecriteria;
  /** Position of the last event that the stock, as it was seen, knew. */
  readonly voorraad: string;
  /** How many zaken of that stock fitted. */
  readonly passend: number;
  readonly urgentie: Urgentie;
  /** Zaaknummers that were more urgent and held by another call. */
  readonly bezet: readonly string[];
  readonly afgevallen: readonly Afgevallen[];
  /** Zaaknummers that were more urgent and put aside because they failed before; absent: none. */
  readonly geparkeerd?: readonly string[] | undefined;
  /** Revision of the expertisekaart that counted; absent: this person has none. What counted of it stands in the criteria. */
  readonly kaart?: number | undefined;
  /** What expertise had to do with it; absent: the soort asks for none. */
  readonly expertise?: string | undefined;
}

export interface Keuzegegevens {
  readonly medewerker: number;
  readonly maat: Maatstaf;
  readonly werkvoorraad: string;
  readonly criteria: Uitgiftecriteria;
  readonly voorraad: string;
  readonly passend: number;
  readonly bezet: readonly string[];
  readonly afgevallen: readonly Afgevallen[];
  readonly geparkeerd: readonly string[];
  readonly kaart: number | undefined;
}

export function onderbouw(
  zaak: Passend,
  { medewerker, maat, geparkeerd, kaart, ...rest }: Keuzegegevens,
): Onderbouwing {
  const expertise = expertisezin(rest.criteria.expertises ?? [], zaak);
  return {
    regel: maat.regel ?? REGEL,
    dag: maat.dag,
    gewichten: maat.gewichten.versie,
    ...rest,
    urgentie: urgentie(zaak, maat, medewerker),
    ...(geparkeerd.length > 0 && { geparkeerd }),
    ...(kaart !== undefined && { kaart }),
    ...(expertise !== undefined && { expertise }),
  };
}

/**
 * The same choice again, from the zaken that fitted at the position which the event kept. Undefined: nobody would have been chosen.
 * Whoever compares it with what was recorded sees whether the rule was followed.
 *
 * @param passend all that fitted in the stock at `opgetekend.voorraad`
 * @param medewerker who got the zaak
 */
export function herhaal<Z extends Passend>(
  passend: readonly Z[],
  medewerker: number,
  opgetekend: Onderbouwing,
  { dag, gewichten }: Maatstaf,
): { readonly zaak: Z; readonly onderbouwing: Onderbouwing } | undefined {
  const { werkvoorraad, criteria, voorraad, afgevallen, regel, kaart } = opgetekend;
  const maat = { dag, gewichten, regel };
  const bezet = new Set(opgetekend.bezet);
  const terzijde = new Set(opgetekend.geparkeerd);
  const uitkomst = eersteVrije(new Rangorde(passend, maat).voor(medewerker), medewerker, maat.dag, {
    bezet: (zaaknummer) => bezet.has(zaaknummer),
    afgevallen: new Set(afgevallen.map(({ zaaknummer }) => zaaknummer)),
    geparkeerd: (zaaknummer) => terzijde.has(zaaknummer),
  });
  if (!uitkomst.keuze) return undefined;
  const { zaak } = uitkomst.keuze;
  const { bezet: gepasseerd, geparkeerd } = uitkomst;
  const gegevens = { medewerker, maat, werkvoorraad, criteria, voorraad, afgevallen, geparkeerd, kaart };
  return { zaak, onderbouwing: onderbouw(zaak, { ...gegevens, passend: passend.length, bezet: gepasseerd }) };
}

/** Why this zaak, for who gets it. It does not tell what the person may take: others read it as well. */
export function uitleg({ naam }: Werkvoorraad, onderbouwing: Onderbouwing): string {
  const { criteria, passend, urgentie: urgent, bezet, expertise } = onderbouwing;
  const uit = `uit de werkvoorraad ${naam} (${criteria.locatie})`;
  return [
    passend === 1
      ? `Dit was de enige zaak ${uit} die de behandelaar kon krijgen; haar urgentie was ${urgent.punten} van 100.`
      : `Van de ${passend} zaken ${uit} die de behandelaar kon krijgen was deze het urgentst: ${urgent.punten} van 100.`,
    ...urgent.delen.filter(({ punten }) => punten > 0).map(metPunten),
    ...(expertise === undefined ? [] : [expertise]),
    ...(bezet.length === 0 ? [] : [elders(bezet.length)]),
  ].join(' ');
}

const metPunten = ({ zin, punten, hoogstens }: Urgentiedeel): string =>
  `${zin.slice(0, -1)} (${punten} van ${hoogstens}).`;

const elders = (aantal: number): string =>
  aantal === 1
    ? 'Eén urgentere zaak ging op dat moment naar een ander.'
    : `${aantal} urgentere zaken gingen op dat moment naar anderen.`;
