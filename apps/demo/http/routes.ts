import type { Handeling } from '../simulatie/locatiesysteem.js';

interface Route {
  /** Below the zaak. */
  readonly pad: string;
  /** Whether the act depends on the state that was read. */
  readonly ifMatch: boolean;
}

/** What of a zaak stands in the address of an act. */
interface Delen {
  readonly consultId: string | undefined;
  readonly briefId: string | undefined;
}

const los = (pad: string): Route => ({ pad, ifMatch: false });
const opStand = (pad: string): Route => ({ pad, ifMatch: true });

const ROUTES: Readonly<Record<Handeling, Route | ((delen: Delen) => Route)>> = {
  classificatie: opStand('classificaties'),
  toewijzing: opStand('toewijzingen'),
  start: opStand('behandelingen'),
  pauze: opStand('pauzes'),
  raadpleging: los('raadplegingen'),
  notitie: los('notities'),
  contact: los('contacten'),
  gesprek: los('gesprekken'),
  gesprekseinde: los('gespreksverslagen'),
  consult: los('consulten'),
  consultantwoord: ({ consultId }) => los(`consulten/${consultId}/antwoorden`),
  meekijken: los('meekijkbeurten'),
  meekijkeinde: los('meekijkafsluitingen'),
  document: los('documenten'),
  briefaanvraag: los('brieven'),
  briefverzending: ({ briefId }) => los(`brieven/${briefId}/verzendingen`),
  wacht: opStand('wachtperioden'),
  hervatting: opStand('hervattingen'),
  vrijgave: opStand('vrijgaven'),
  teruggave: opStand('teruggaven'),
  overdracht: opStand('overdrachten'),
  besluit: opStand('besluiten'),
  afdoening: opStand('afdoeningen'),
  heropening: opStand('heropeningen'),
};

export function routeVan(handeling: Handeling, delen: Delen): Route {
  const route = ROUTES[handeling];
  return typeof route === 'function' ? route(delen) : route;
}
