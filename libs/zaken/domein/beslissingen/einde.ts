import type { Vrager } from '../beleid.js';
import { OnbekendeWaarde } from '../fouten.js';
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
  if (!inrichting.uitkomst(zaak.zaaktype, uitkomst).besluit) {
    const metBesluit = inrichting.zaaktype(zaak.zaaktype).uitkomsten.filter(({ besluit }) => besluit);
    throw new OnbekendeWaarde('uitkomst', uitkomst, namen(metBesluit));
  }
  eis('besluit', zaak, vrager);
  return [{ type: 'BesluitGenomen', data: { uitkomst, gronden } }];
}

export interface Afdoening {
  /** Left out: the outcome of the besluit that stands. */
  readonly uitkomst?: string | undefined;
  readonly toelichting?: string | undefined;
}

/**
 * An outcome that needs a besluit records it in the same append when none stands, with the toelichting as its grounds.
 * @throws KanNuNiet, OnbekendeWaarde
 */
export function doeAf(
  zaak: Zaak,
  vrager: Vrager,
  { uitkomst, toelichting }: Afdoening,
  inrichting: Inrichting,
): ZaakEvent[] {
  const naam = uitkomst ?? zaak.besluit;
  const { uitkomsten } = inrichting.zaaktype(zaak.zaaktype);
  if (naam === undefined) throw new OnbekendeWaarde('uitkomst', '', namen(uitkomsten));
  const { besluit, administratief } = inrichting.uitkomst(zaak.zaaktype, naam);
  eis('afdoening', zaak, vrager);
  if (zaak.besluit !== undefined && naam !== zaak.besluit) {
    weiger(`Er staat een besluit met uitkomst '${zaak.besluit}'. Neem eerst een nieuw besluit.`, zaak, vrager);
  }
  // Who prepares the work carries out a besluit that a behandelaar took, and takes none.
  if (zaak.behandelaar === undefined && zaak.besluit === undefined && !administratief) {
    throw new OnbekendeWaarde('uitkomst', naam, namen(uitkomsten.filter((mogelijk) => mogelijk.administratief)));
  }
  const afgedaan = (bij: string | undefined): ZaakEvent => ({
    type: 'ZaakAfgedaan',
    data: { uitkomst: naam, behandelaar: zaak.behandelaar, toelichting: bij },
  });
  if (!besluit || zaak.besluit !== undefined) return [afgedaan(toelichting)];
  return [{ type: 'BesluitGenomen', data: { uitkomst: naam, gronden: toelichting } }, afgedaan(undefined)];
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
  return [{ type: 'ZaakOvergedragen', data: { proces, reden, regelversie, behandelaar: zaak.behandelaar } }];
}

/** The zaak goes back to the stock; a besluit and its outcome no longer stand. @throws KanNuNiet */
export function heropen(zaak: Zaak, vrager: Vrager, reden: string): ZaakEvent[] {
  eis('heropening', zaak, vrager);
  return [{ type: 'ZaakHeropend', data: { reden } }];
}

const namen = (items: readonly { readonly naam: string }[]): string[] => items.map(({ naam }) => naam);
