export { programma, voerUit } from './programma.js';
export { VerkeerdGebruik, type Uitgang } from './uitgang.js';
export { Voortgang } from './voortgang.js';
