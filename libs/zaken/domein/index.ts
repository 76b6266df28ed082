export * from './inrichting/index.js';
export * from './gebeurtenissen/index.js';
export * from './zaak.js';
export * from './evolve.js';
export * from './fouten.js';
export { beantwoordbaar, eisNietVanEenAnder, mogelijkVoor, OPERATIES } from './mogelijk.js';
export * from './beslis.js';
export * from './beslissingen/index.js';
export * from './beleid.js';
