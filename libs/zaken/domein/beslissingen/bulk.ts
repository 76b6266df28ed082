import type { Vrager } from '../beleid.js';
import { eisDag } from '../dagen.js';
import type { ZaakEvent } from '../gebeurtenissen/index.js';
import type { Inrichting } from '../inrichting/index.js';
import { eis, eisNietVanEenAnder, eisOpen, weiger } from '../mogelijk.js';
import type { Zaak } from '../zaak.js';

/** The reason of a zaak that regie holds up: case law, another process, a campaign. */
export const AANGEHOUDEN = 'aangehouden';

/** What every part of a bulk operation tells the zaak. */
export interface Bulk {
  /** Id of the bulk operation. */
  readonly massabewerking: string;
  /** Why, as who ordered it wrote. */
  readonly toelichting: string;
}

export interface Aanhouding {
  /** On what the zaken wait, by the configuration of the reason. */
  readonly waarop: string;
  /** ISO date */
  readonly tot?: string | undefined;
}

/** Whether zaken can be held up for this at all. @throws OnbekendeWaarde, OngeldigeWaarde */
export function eisAanhouding(
  { waarop, tot }: Aanhouding,
  { inrichting, vandaag }: { readonly inrichting: Inrichting; readonly vandaag: string },
): void {
  inrichting.wachtreden(AANGEHOUDEN, waarop, tot);
  eisDag('tot', tot, { vanaf: vandaag });
}

/** Also of a zaak that somebody holds: it stays with that person, whose time stops. @throws KanNuNiet */
export function houdAan(zaak: Zaak, vrager: Vrager, { waarop, tot }: Aanhouding, bulk: Bulk): ZaakEvent[] {
  eisOpen(zaak, vrager);
  if (zaak.wacht !== undefined) weiger(`De zaak wacht al (${zaak.wacht.reden}).`, zaak, vrager);
  return [
    { type: 'ZaakInWachtGezet', data: { reden: AANGEHOUDEN, waarop, tot, behandelaar: zaak.behandelaar, ...bulk } },
  ];
}

/** Brings the zaak back to where it was: with who held it, else in the werkvoorraad of its locatie. @throws KanNuNiet */
export function geefUitAanhouding(zaak: Zaak, vrager: Vrager, bulk: Bulk): ZaakEvent[] {
  eis('hervatting', zaak, vrager);
  if (zaak.wacht?.reden !== AANGEHOUDEN) {
    weiger(`De zaak is niet aangehouden; zij wacht om een andere reden (${zaak.wacht?.reden}).`, zaak, vrager);
  }
  return [{ type: 'ZaakHervat', data: bulk }];
}

/** By which rule somebody gets it, for that person to read, and the version of the settings. */
export interface Verdeelgrond {
  readonly uitleg: string;
  readonly instellingen: string;
}

/** Gives a zaak that nobody holds to somebody, without starting it. @throws KanNuNiet, ZaakAlToegewezen */
export function deelToe(zaak: Zaak, vrager: Vrager, behandelaar: number, grond: Verdeelgrond, bulk: Bulk): ZaakEvent[] {
  eisNietVanEenAnder(zaak, vrager);
  eis('toewijzing', zaak, vrager);
  return [toegewezen(behandelaar, grond, bulk)];
}

/**
 * Takes a zaak from who is away: that person's work on it stops, and it goes to somebody else, or back to the werkvoorraad.
 * @throws KanNuNiet, also when it went to somebody else meanwhile
 */
export function herverdeel(
  zaak: Zaak,
  vrager: Vrager,
  { van, naar }: { readonly van: number; readonly naar?: number | undefined },
  grond: Verdeelgrond,
  bulk: Bulk,
): ZaakEvent[] {
  eis('vrijgave', zaak, vrager);
  if (zaak.behandelaar !== van) weiger('Een andere behandelaar heeft deze zaak inmiddels.', zaak, vrager);
  const { massabewerking, toelichting: reden } = bulk;
  return [
    { type: 'ZaakVrijgegeven', data: { behandelaar: van, reden, massabewerking } },
    ...(naar === undefined ? [] : [toegewezen(naar, grond, bulk)]),
  ];
}

/** Of who steers no zaken the team of who gets one is known once the work starts. */
const toegewezen = (behandelaar: number, grond: Verdeelgrond, bulk: Bulk): ZaakEvent => ({
  type: 'ZaakToegewezen',
  data: { behandelaar, mechanisme: 'push', niveau: 'medewerker', grond: 'regie', ...grond, ...bulk },
});
