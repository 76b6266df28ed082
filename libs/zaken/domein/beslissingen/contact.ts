import type { Vrager } from '../beleid.js';
import { heeftOpen } from '../evolve.js';
import type { ContactVastgelegd, Richting, ZaakEvent } from '../gebeurtenissen/index.js';
import { eis } from '../mogelijk.js';
import type { Zaak } from '../zaak.js';

/** @throws KanNuNiet */
export function legContactVast(zaak: Zaak, vrager: Vrager, contact: ContactVastgelegd['data']): ZaakEvent[] {
  eis('contact', zaak, vrager);
  return [{ type: 'ContactVastgelegd', data: contact }];
}

/** @throws KanNuNiet */
export function startGesprek(zaak: Zaak, vrager: Vrager, richting: Richting): ZaakEvent[] {
  eis('gesprek', zaak, vrager);
  return [{ type: 'GesprekGestart', data: { richting } }];
}

/** A call on a zaak that the person does not have open otherwise ends with a pause, or its time would run on (behandeltijd/1). @throws KanNuNiet */
export function beeindigGesprek(zaak: Zaak, vrager: Vrager, samenvatting: string): ZaakEvent[] {
  eis('gesprekseinde', zaak, vrager);
  const { richting } = zaak.gesprekken!.find(({ medewerker }) => medewerker === vrager.medewerker)!;
  const beeindigd: ZaakEvent = { type: 'GesprekBeeindigd', data: { richting, samenvatting } };
  return heeftOpen(zaak, vrager.medewerker) ? [beeindigd] : [beeindigd, { type: 'BehandelingGepauzeerd', data: {} }];
}
