import type { Vrager } from '../beleid.js';
import type { ZaakEvent } from '../gebeurtenissen/index.js';
import type { Inrichting } from '../inrichting/index.js';
import { eis } from '../mogelijk.js';
import type { Wachtstand, Zaak } from '../zaak.js';

/** @throws KanNuNiet */
export function pauzeer(zaak: Zaak, vrager: Vrager): ZaakEvent[] {
  eis('pauze', zaak, vrager);
  return [{ type: 'BehandelingGepauzeerd', data: {} }];
}

export interface Wachtverzoek extends Wachtstand {
  readonly toelichting?: string | undefined;
}

/** The zaak stays with who holds it; its time stops. @throws KanNuNiet, OnbekendeWaarde */
export function zetInWacht(zaak: Zaak, vrager: Vrager, verzoek: Wachtverzoek, inrichting: Inrichting): ZaakEvent[] {
  inrichting.wachtreden(verzoek.reden, verzoek.waarop, verzoek.tot);
  eis('wacht', zaak, vrager);
  return [{ type: 'ZaakInWachtGezet', data: { ...verzoek, behandelaar: zaak.behandelaar } }];
}

/** @throws KanNuNiet */
export function hervat(zaak: Zaak, vrager: Vrager, toelichting: string | undefined): ZaakEvent[] {
  eis('hervatting', zaak, vrager);
  return [{ type: 'ZaakHervat', data: { toelichting } }];
}
