import type { Vrager } from '../beleid.js';
import { eisDag } from '../dagen.js';
import type { BriefGevraagd, BriefVerzonden, DocumentToegevoegd, ZaakEvent } from '../gebeurtenissen/index.js';
import type { Inrichting } from '../inrichting/index.js';
import { eis, weiger } from '../mogelijk.js';
import type { Zaak } from '../zaak.js';

/** What a note is for; each is an event of its own, because each has its own openbaarheidsklasse. */
export const NOTITIESOORTEN = ['notitie', 'overweging', 'vertrouwelijk'] as const;
export type Notitiesoort = (typeof NOTITIESOORTEN)[number];

const NOTITIES = {
  notitie: 'NotitieVastgelegd',
  overweging: 'OverwegingVastgelegd',
  vertrouwelijk: 'VertrouwelijkeNotitieVastgelegd',
} as const;

/** @throws KanNuNiet */
export function noteer(zaak: Zaak, vrager: Vrager, tekst: string, soort: Notitiesoort = 'notitie'): ZaakEvent[] {
  eis('notitie', zaak, vrager);
  return [{ type: NOTITIES[soort], data: { tekst } }];
}

/** A document stands in a zaak once, with one openbaarheidsklasse. @throws KanNuNiet, OnbekendeWaarde */
export function voegDocumentToe(
  zaak: Zaak,
  vrager: Vrager,
  document: DocumentToegevoegd['data'],
  inrichting: Inrichting,
): ZaakEvent[] {
  inrichting.documentsoort(document.soort);
  eis('document', zaak, vrager);
  if (zaak.documenten?.includes(document.gdaId))
    weiger(`Document ${document.gdaId} staat al bij deze zaak.`, zaak, vrager);
  return [{ type: 'DocumentToegevoegd', data: document }];
}

/** @throws KanNuNiet, OnbekendeWaarde */
export function vraagBrief(
  zaak: Zaak,
  vrager: Vrager,
  brief: BriefGevraagd['data'],
  inrichting: Inrichting,
): ZaakEvent[] {
  inrichting.briefsoort(brief.soort);
  eis('briefaanvraag', zaak, vrager);
  return [{ type: 'BriefGevraagd', data: brief }];
}

/**
 * @param vandaag local ISO date; a letter left on it or before, and not before the zaak came in
 * @throws KanNuNiet when no such letter waits to be sent; OngeldigeWaarde
 */
export function verzendBrief(
  zaak: Zaak,
  vrager: Vrager,
  { briefId, verzondenOp, gdaId }: Omit<BriefVerzonden['data'], 'soort'>,
  vandaag: string,
): ZaakEvent[] {
  eisDag('verzondenOp', verzondenOp, { vanaf: zaak.ontvangenOp, tot: vandaag });
  eis('briefverzending', zaak, vrager);
  const brief = zaak.brieven?.find(({ id }) => id === briefId);
  if (!brief) return weiger('Deze brief is niet gevraagd of al verzonden.', zaak, vrager);
  return [{ type: 'BriefVerzonden', data: { briefId, soort: brief.soort, verzondenOp, gdaId } }];
}
