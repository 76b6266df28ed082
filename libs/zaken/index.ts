export * from './domein/index.js';
export { Zaaknummers, type Zaaknummer, type ZaaknummersOpties } from './opdrachten/zaaknummers/zaaknummers.js';
