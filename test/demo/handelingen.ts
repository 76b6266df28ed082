import type { RecordedEvent } from '@zaakstroom/event-store';

type Kenmerk = (event: RecordedEvent) => boolean;

const van =
  (...types: readonly string[]): Kenmerk =>
  ({ type }) =>
    types.includes(type);

/** What two weeks hold, by the name under which the demo prints it, with the events that tell of it. */
export const HANDELINGEN: Readonly<Record<string, Kenmerk>> = {
  registratie: van('ZaakGeregistreerd'),
  uitgifte: van('ZaakUitgegeven'),
  toewijzing: van('ZaakToegewezen'),
  raadpleging: van('DossierGeraadpleegd'),
  notitie: van('NotitieVastgelegd', 'OverwegingVastgelegd', 'VertrouwelijkeNotitieVastgelegd'),
  gesprek: van('GesprekGestart'),
  gesprekseinde: van('GesprekBeeindigd'),
  contact: van('ContactVastgelegd'),
  consult: van('ConsultGevraagd'),
  consultantwoord: van('ConsultBeantwoord'),
  meekijken: van('MeekijkenGestart'),
  meekijkeinde: van('MeekijkenBeeindigd'),
  document: van('DocumentToegevoegd'),
  briefaanvraag: van('BriefGevraagd'),
  briefverzending: van('BriefVerzonden'),
  wacht: van('ZaakInWachtGezet'),
  hervatting: van('ZaakHervat'),
  vrijgave: van('ZaakVrijgegeven'),
  teruggave: van('ZaakTeruggegeven'),
  overdracht: van('ZaakOvergedragen'),
  besluit: van('BesluitGenomen'),
  afdoening: van('ZaakAfgedaan'),
  heropening: van('ZaakHeropend'),
  'correctie voorgesteld': van('BehandeltijdcorrectieVoorgesteld'),
  'correctie goedgekeurd': van('BehandeltijdcorrectieGoedgekeurd'),
  'correctie afgewezen': van('BehandeltijdcorrectieAfgewezen'),
};
