export * from './vorm.js';
export { STANDAARDINRICHTING } from './standaard.js';
export { Inrichting, InrichtingFout } from './inrichting.js';
export { leesInrichting } from './lezen.js';
