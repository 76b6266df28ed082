export * from './domein/index.js';
export { Zaaknummers, type Zaaknummer } from './opdrachten/index.js';
export { ZAKEN, ZakenProjectie } from './leesmodel/index.js';
