export * from './vorm.js';
export { STANDAARDINRICHTING } from './standaard.js';
export { Inrichting, InrichtingFout, type Indeling } from './inrichting.js';
export { leesInrichting } from './lezen.js';
export { keuzes, type Keuzefilter } from './keuzes.js';
export { foutenInUrgentie } from './urgentiecontrole.js';
