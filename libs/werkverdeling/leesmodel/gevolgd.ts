import type { ZaakEvent } from '@zaakstroom/zaken';

/**
 * What happens to a zaak that nobody holds, or ends or begins that nobody does. `terug`: from here nobody holds it any more. The
 * rest changes nothing of such a zaak; what a log holds is all among it, so that an import costs this projection next to nothing.
 */
const GEVOLGD: Readonly<Record<ZaakEvent['type'], 'volg' | 'terug' | 'niet'>> = {
  ZaakGeregistreerd: 'volg',
  ZaakGeclassificeerd: 'volg',
  ZaakGekoppeld: 'volg',
  ZaakOntkoppeld: 'volg',
  // What stood nowhere lies for somebody now.
  ZaakVerplaatst: 'terug',
  ZaakUitgegeven: 'volg',
  ZaakToegewezen: 'volg',
  ZaakVrijgegeven: 'terug',
  ZaakTeruggegeven: 'terug',
  BehandelingGestart: 'niet',
  BehandelingGepauzeerd: 'niet',
  ActiviteitVastgelegd: 'niet',
  ZaakVoorrangGegeven: 'volg',
  ZaakVoorrangVervallen: 'volg',
  ZaakInWachtGezet: 'volg',
  ZaakHervat: 'volg',
  NotitieVastgelegd: 'niet',
  OverwegingVastgelegd: 'niet',
  VertrouwelijkeNotitieVastgelegd: 'niet',
  DocumentToegevoegd: 'volg',
  BriefGevraagd: 'volg',
  BriefVerzonden: 'volg',
  ContactVastgelegd: 'niet',
  GesprekGestart: 'volg',
  GesprekBeeindigd: 'volg',
  ConsultGevraagd: 'volg',
  ConsultBeantwoord: 'volg',
  ConsultVervallen: 'volg',
  MeekijkenGestart: 'volg',
  MeekijkenBeeindigd: 'volg',
  BesluitGenomen: 'volg',
  BesluitVervallen: 'volg',
  ZaakAfgedaan: 'volg',
  ZaakOvergedragen: 'volg',
  ZaakHeropend: 'terug',
};

export const GEVOLGDE_TYPES = Object.entries(GEVOLGD).flatMap(([type, hoe]) => (hoe === 'niet' ? [] : [type]));

export const komtTerug = ({ type }: ZaakEvent): boolean => GEVOLGD[type] === 'terug';
