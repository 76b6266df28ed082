export { WERKVERDELING } from './schema.js';
export { WerkverdelingProjectie } from './projectie.js';
export { Voorraadstanden, type Ontvangst, type Soortverloop } from './voorraadstanden.js';
export { liggendeZaken, stapels } from './voorraad.js';
export type { Voorraadfilters } from './voorwaarden.js';
export { TERUGGAVEN, TeruggavenProjectie } from './teruggaven/projectie.js';
export { teruggavenIn } from './teruggaven/teruggaven.js';
export { Reserveringen } from './reserveringen/reserveringen.js';
export { leesSimulatiestand, type Simulatiestand } from './simulatiestand.js';
