import type { Handeling } from '../../domein/index.js';

/** Where each act stands under `/v1/zaken/{zaakId}`: an act is a resource with history, so its path is a plural noun. */
export const HANDELINGPADEN: Readonly<Record<Handeling, string>> = {
  classificatie: 'classificaties',
  toewijzing: 'toewijzingen',
  start: 'behandelingen',
  pauze: 'pauzes',
  notitie: 'notities',
  contact: 'contacten',
  gesprek: 'gesprekken',
  gesprekseinde: 'gespreksverslagen',
  consult: 'consulten',
  consultantwoord: 'consulten/:consultId/antwoorden',
  meekijken: 'meekijkbeurten',
  meekijkeinde: 'meekijkafsluitingen',
  document: 'documenten',
  briefaanvraag: 'brieven',
  briefverzending: 'brieven/:briefId/verzendingen',
  koppeling: 'koppelingen',
  ontkoppeling: 'ontkoppelingen',
  wacht: 'wachtperioden',
  hervatting: 'hervattingen',
  vrijgave: 'vrijgaven',
  teruggave: 'teruggaven',
  overdracht: 'overdrachten',
  besluit: 'besluiten',
  afdoening: 'afdoeningen',
  heropening: 'heropeningen',
  verplaatsing: 'verplaatsingen',
  voorrang: 'voorrangverleningen',
  voorrangeinde: 'voorrangintrekkingen',
};

/** For who reads the document: an answer names acts by a word, and from the word follows the address. */
export const PADEN_VAN_HANDELINGEN = (Object.entries(HANDELINGPADEN) as [Handeling, string][])
  .map(([handeling, pad]) => `${handeling}: ${pad.replace(/:(\w+)/g, '{$1}')}`)
  .join('; ');
