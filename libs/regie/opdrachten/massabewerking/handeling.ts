import {
  deelToe,
  geefUitAanhouding,
  geefVoorrang,
  haalUit,
  herverdeel,
  houdAan,
  neemOp,
  OngeldigeWaarde,
  trekVoorrangIn,
  verplaats,
  type Bulk,
  type Inrichting,
  type Operatie,
  type Vrager,
  type Zaak,
  type ZaakEvent,
} from '@zaakstroom/zaken';
import type { Massaopdracht, Massasoort, Post } from '../../domein/index.js';

/** The line of the policy that each zaak of an operation needs. */
export const MASSAOPERATIES: Readonly<Record<Massasoort, Operatie>> = {
  aanhouding: 'zaak in wacht zetten',
  'vrijgave uit aanhouding': 'zaak hervatten',
  voorrang: 'zaak voorrang geven',
  'einde voorrang': 'zaak voorrang geven',
  verdeling: 'zaak aan een ander toewijzen',
  herverdeling: 'zaak van een ander vrijgeven',
  'opname in campagne': 'zaak voorrang geven',
  'einde van campagne': 'zaak voorrang geven',
};

/** Under which a zaak is decided on, beside what was ordered. */
export interface Bij {
  readonly bulk: Bulk;
  /** Local ISO date. */
  readonly vandaag: string;
  readonly inrichting: Inrichting;
}

/**
 * What follows for one zaak: its own decision, as if somebody did it by hand.
 * @throws what that decision refuses with; OngeldigeWaarde when nobody fits
 */
export function beslisPost(
  opdracht: Massaopdracht,
  { voor }: Pick<Post, 'voor'>,
  zaak: Zaak,
  vrager: Vrager,
  { bulk, vandaag, inrichting }: Bij,
): readonly ZaakEvent[] {
  const instellingen = inrichting.versie;
  switch (opdracht.soort) {
    case 'aanhouding':
      return houdAan(zaak, vrager, opdracht, bulk);
    case 'vrijgave uit aanhouding':
      return geefUitAanhouding(zaak, vrager, bulk);
    case 'voorrang':
      return geefVoorrang(zaak, vrager, { tot: opdracht.tot, ...bulk }, vandaag);
    case 'einde voorrang':
      return trekVoorrangIn(zaak, vrager, bulk);
    case 'verdeling': {
      if (voor === undefined) throw niemand();
      if (opdracht.over === 'locaties') {
        return verplaats(zaak, vrager, { naar: opdracht.ontvangers[voor]!, ...bulk }, inrichting);
      }
      const { uitleg, ontvangers } = opdracht;
      return deelToe(zaak, vrager, ontvangers[voor]!, { uitleg, instellingen }, bulk);
    }
    case 'herverdeling': {
      const { van, uitleg, ontvangers } = opdracht;
      const naar = voor === undefined ? undefined : ontvangers[voor];
      return herverdeel(zaak, vrager, { van, naar }, { uitleg, instellingen }, bulk);
    }
    case 'opname in campagne':
      return neemOp(zaak, vrager, opdracht, bulk, vandaag);
    case 'einde van campagne':
      return haalUit(zaak, vrager, opdracht.campagne, bulk);
  }
}

const niemand = (): OngeldigeWaarde =>
  new OngeldigeWaarde('ontvangers', 'niet-toegestaan', 'Geen van de ontvangers past bij deze zaak.');
