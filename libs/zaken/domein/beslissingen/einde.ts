import type { Vrager } from '../beleid.js';
import { OnbekendeWaarde, OngeldigeWaarde } from '../fouten.js';
import type { ZaakEvent, ZaakOvergedragen } from '../gebeurtenissen/index.js';
import type { Inrichting } from '../inrichting/index.js';
import { eis, weiger } from '../mogelijk.js';
import type { Zaak } from '../zaak.js';

export interface Besluit {
  readonly uitkomst: string;
  readonly gronden: string;
}

/** Until the zaak is disposed of a new besluit takes the place of an earlier one. @throws KanNuNiet, OnbekendeWaarde */
export function neemBesluit(
  zaak: Zaak,
  vrager: Vrager,
  { uitkomst, gronden }: Besluit,
  inrichting: Inrichting,
): ZaakEvent[] {
  const metBesluit = namen(inrichting.zaaktype(zaak.zaaktype).uitkomsten.filter(({ besluit }) => besluit));
  if (!metBesluit.includes(uitkomst)) throw new OnbekendeWaarde('uitkomst', uitkomst, metBesluit);
  eis('besluit', zaak, vrager);
  return [{ type: 'BesluitGenomen', data: { uitkomst, gronden } }];
}

export interface Afdoening {
  /** Left out: the outcome of the besluit that stands. */
  readonly uitkomst?: string | undefined;
  readonly toelichting?: string | undefined;
}

/**
 * An outcome that needs a besluit records it in the same append when none stands, with the toelichting as its grounds. One that needs
 * none, such as a bezwaar that is withdrawn before the uitspraak left, makes a besluit that stands lapse: only the holder does that, and
 * says why. Consults that are open lapse with the zaak.
 * @throws KanNuNiet, OnbekendeWaarde
 * @throws OngeldigeWaarde when the toelichting is missing that a besluit, or its lapsing, needs
 */
export function doeAf(
  zaak: Zaak,
  vrager: Vrager,
  { uitkomst, toelichting }: Afdoening,
  inrichting: Inrichting,
): ZaakEvent[] {
  const { besluit: staat, behandelaar } = zaak;
  const naam = uitkomst ?? staat;
  const { uitkomsten } = inrichting.zaaktype(zaak.zaaktype);
  if (naam === undefined) throw new OnbekendeWaarde('uitkomst', '', namen(uitkomsten));
  const { besluit, administratief } = inrichting.uitkomst(zaak.zaaktype, naam);
  eis('afdoening', zaak, vrager);
  const wijktAf = staat !== undefined && naam !== staat;
  if (wijktAf && (besluit || behandelaar === undefined)) {
    const uitweg =
      behandelaar === undefined ? 'Alleen wie de zaak heeft, kan daarvan afwijken.' : 'Neem eerst een nieuw besluit.';
    weiger(`Er staat een besluit met uitkomst '${staat}'. ${uitweg}`, zaak, vrager);
  }
  // Who prepares the work carries out a besluit that a behandelaar took, and takes none.
  if (behandelaar === undefined && staat === undefined && !administratief) {
    throw new OnbekendeWaarde('uitkomst', naam, namen(uitkomsten.filter((mogelijk) => mogelijk.administratief)));
  }
  const afgedaan = (bij: string | undefined): ZaakEvent[] =>
    eindigt(zaak, { type: 'ZaakAfgedaan', data: { uitkomst: naam, behandelaar, toelichting: bij } });
  if (wijktAf) {
    eisToelichting(toelichting, `het besluit '${staat}' vervalt hiermee`);
    return [{ type: 'BesluitVervallen', data: { besluit: staat, uitkomst: naam } }, ...afgedaan(toelichting)];
  }
  if (!besluit || staat !== undefined) return afgedaan(toelichting);
  eisToelichting(toelichting, 'zij geeft de gronden van het besluit');
  return [{ type: 'BesluitGenomen', data: { uitkomst: naam, gronden: toelichting } }, ...afgedaan(undefined)];
}

function eisToelichting(toelichting: string | undefined, waarom: string): void {
  if (toelichting === undefined) throw new OngeldigeWaarde('toelichting', 'verplicht', `Is verplicht: ${waarom}.`);
}

/** The end comes last, after what lapses with the zaak: nobody can answer a consult any more. */
function eindigt({ consulten = [] }: Zaak, einde: ZaakEvent): ZaakEvent[] {
  return [
    ...consulten.map(({ id, aan }): ZaakEvent => ({ type: 'ConsultVervallen', data: { consultId: id, aan } })),
    einde,
  ];
}

/** @throws KanNuNiet, OnbekendeWaarde */
export function draagOver(
  zaak: Zaak,
  vrager: Vrager,
  { proces, reden, regelversie }: Omit<ZaakOvergedragen['data'], 'behandelaar'>,
  inrichting: Inrichting,
): ZaakEvent[] {
  inrichting.proces(proces);
  eis('overdracht', zaak, vrager);
  return eindigt(zaak, {
    type: 'ZaakOvergedragen',
    data: { proces, reden, regelversie, behandelaar: zaak.behandelaar },
  });
}

/** The zaak goes back to the stock; a besluit and its outcome no longer stand. @throws KanNuNiet */
export function heropen(zaak: Zaak, vrager: Vrager, reden: string): ZaakEvent[] {
  eis('heropening', zaak, vrager);
  return [{ type: 'ZaakHeropend', data: { reden } }];
}

const namen = (items: readonly { readonly naam: string }[]): string[] => items.map(({ naam }) => naam);
