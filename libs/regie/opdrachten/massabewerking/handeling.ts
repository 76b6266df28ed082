import {
  geefUitAanhouding,
  geefVoorrang,
  houdAan,
  trekVoorrangIn,
  type Bulk,
  type Operatie,
  type Vrager,
  type Zaak,
  type ZaakEvent,
} from '@zaakstroom/zaken';
import type { Massaopdracht, Massasoort } from '../../domein/index.js';

/** The line of the policy that each zaak of an operation needs. */
export const MASSAOPERATIES: Readonly<Record<Massasoort, Operatie>> = {
  aanhouding: 'zaak in wacht zetten',
  'vrijgave uit aanhouding': 'zaak hervatten',
  voorrang: 'zaak voorrang geven',
  'einde voorrang': 'zaak voorrang geven',
};

/**
 * What follows for one zaak: its own decision, as if somebody did it by hand.
 * @param vandaag local ISO date; @throws what that decision refuses with
 */
export function beslisPost(
  opdracht: Massaopdracht,
  zaak: Zaak,
  vrager: Vrager,
  bulk: Bulk,
  vandaag: string,
): readonly ZaakEvent[] {
  switch (opdracht.soort) {
    case 'aanhouding':
      return houdAan(zaak, vrager, opdracht, bulk);
    case 'vrijgave uit aanhouding':
      return geefUitAanhouding(zaak, vrager, bulk);
    case 'voorrang':
      return geefVoorrang(zaak, vrager, { tot: opdracht.tot, ...bulk }, vandaag);
    case 'einde voorrang':
      return trekVoorrangIn(zaak, vrager, bulk);
  }
}
