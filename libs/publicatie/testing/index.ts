export { Behandeltijdstroom } from '../stromen/behandeltijd.js';
export { Gebeurtenissenstroom } from '../stromen/gebeurtenissen.js';
export { Werkvoorraadstroom } from '../stromen/werkvoorraad.js';
export { Relais } from '../relais/relais.js';
export type { Deel } from '../relais/stroom.js';
export { ALTIJD_VRIJ } from './leases.js';
