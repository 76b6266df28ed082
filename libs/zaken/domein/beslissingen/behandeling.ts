import type { Vrager } from '../beleid.js';
import { eisDag } from '../dagen.js';
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

/**
 * The zaak stays with who holds it; its time stops.
 * @param bij `vandaag`: local ISO date, before which no zaak waits
 * @throws KanNuNiet, OnbekendeWaarde, OngeldigeWaarde
 */
export function zetInWacht(
  zaak: Zaak,
  vrager: Vrager,
  verzoek: Wachtverzoek,
  { inrichting, vandaag }: { readonly inrichting: Inrichting; readonly vandaag: string },
): ZaakEvent[] {
  inrichting.wachtreden(verzoek.reden, verzoek.waarop, verzoek.tot);
  eisDag('tot', verzoek.tot, { vanaf: vandaag });
  eis('wacht', zaak, vrager);
  return [{ type: 'ZaakInWachtGezet', data: { ...verzoek, behandelaar: zaak.behandelaar } }];
}

/** @throws KanNuNiet */
export function hervat(zaak: Zaak, vrager: Vrager, toelichting: string | undefined): ZaakEvent[] {
  eis('hervatting', zaak, vrager);
  return [{ type: 'ZaakHervat', data: { toelichting } }];
}
