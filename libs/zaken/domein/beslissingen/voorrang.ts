import type { Vrager } from '../beleid.js';
import { eisDag } from '../dagen.js';
import type { ZaakEvent } from '../gebeurtenissen/index.js';
import { eis, eisOpen, weiger } from '../mogelijk.js';
import type { Zaak } from '../zaak.js';
import type { Bulk } from './bulk.js';

export interface Voorrangverzoek {
  /** ISO date, the last day on which it counts. */
  readonly tot: string;
  /** Why: who gets the zaak reads that it goes first, and who sees it reads this. */
  readonly toelichting: string;
  readonly massabewerking?: string | undefined;
}

/** A later one takes its place. @param vandaag local ISO date; @throws KanNuNiet, OngeldigeWaarde */
export function geefVoorrang(zaak: Zaak, vrager: Vrager, verzoek: Voorrangverzoek, vandaag: string): ZaakEvent[] {
  eisDag('tot', verzoek.tot, { vanaf: vandaag });
  eis('voorrang', zaak, vrager);
  return [{ type: 'ZaakVoorrangGegeven', data: verzoek }];
}

/** @throws KanNuNiet */
export function trekVoorrangIn(zaak: Zaak, vrager: Vrager, verzoek: Omit<Voorrangverzoek, 'tot'>): ZaakEvent[] {
  eis('voorrangeinde', zaak, vrager);
  return [{ type: 'ZaakVoorrangVervallen', data: verzoek }];
}

export interface Opname {
  readonly campagne: string;
  readonly thema: string;
  /** ISO date, the last day of the campaign. */
  readonly tot: string;
}

/** A zaak is in one campaign at a time; one of which the last day has passed holds nothing. @throws KanNuNiet */
export function neemOp(
  zaak: Zaak,
  vrager: Vrager,
  { campagne, thema, tot }: Opname,
  bulk: Bulk,
  vandaag: string,
): ZaakEvent[] {
  eisOpen(zaak, vrager);
  if (zaak.campagne && zaak.campagne.tot >= vandaag) {
    weiger(`De zaak zit al in een campagne (${zaak.campagne.thema}).`, zaak, vrager);
  }
  return [{ type: 'ZaakVoorrangGegeven', data: { tot, campagne, thema, ...bulk } }];
}

/** @throws KanNuNiet */
export function haalUit(zaak: Zaak, vrager: Vrager, campagne: string, bulk: Bulk): ZaakEvent[] {
  eisOpen(zaak, vrager);
  if (zaak.campagne?.campagne !== campagne) weiger('De zaak zit niet in deze campagne.', zaak, vrager);
  return [{ type: 'ZaakVoorrangVervallen', data: { campagne, ...bulk } }];
}
