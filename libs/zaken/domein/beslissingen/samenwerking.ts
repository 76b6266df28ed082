import type { Vrager } from '../beleid.js';
import type { ConsultGevraagd, ZaakEvent } from '../gebeurtenissen/index.js';
import { beantwoordbaar, eis, weiger } from '../mogelijk.js';
import type { Zaak } from '../zaak.js';

/** @throws KanNuNiet */
export function vraagConsult(zaak: Zaak, vrager: Vrager, consult: ConsultGevraagd['data']): ZaakEvent[] {
  eis('consult', zaak, vrager);
  if (consult.medewerker === vrager.medewerker) weiger('U kunt uzelf geen consult vragen.', zaak, vrager);
  return [{ type: 'ConsultGevraagd', data: consult }];
}

/** @throws KanNuNiet when this consult is not open to this person */
export function beantwoordConsult(zaak: Zaak, vrager: Vrager, consultId: string, antwoord: string): ZaakEvent[] {
  eis('consultantwoord', zaak, vrager);
  const consult = beantwoordbaar(zaak, vrager).find(({ id }) => id === consultId);
  if (!consult) return weiger('Dit consult staat niet (meer) open voor u.', zaak, vrager);
  return [{ type: 'ConsultBeantwoord', data: { consultId, aan: consult.aan, antwoord } }];
}

/** @throws KanNuNiet */
export function startMeekijken(zaak: Zaak, vrager: Vrager): ZaakEvent[] {
  eis('meekijken', zaak, vrager);
  return [{ type: 'MeekijkenGestart', data: {} }];
}

/** @throws KanNuNiet */
export function beeindigMeekijken(zaak: Zaak, vrager: Vrager): ZaakEvent[] {
  eis('meekijkeinde', zaak, vrager);
  return [{ type: 'MeekijkenBeeindigd', data: {} }];
}
