export { redenVanBestand } from './meldingen.js';
export { draaiProgramma, programma, voerUit } from './programma.js';
export { metStopsignaal, naStopsignaal, Onderbroken, totStopsignaal } from './stopsignaal.js';
export { VerkeerdGebruik, type Uitgang } from './uitgang.js';
export { Voortgang } from './voortgang.js';
