export * from './zaaktypen.js';
export * from './gebeurtenissen.js';
export * from './zaak.js';
export * from './fouten.js';
export { eisNietVanEenAnder, HANDELINGEN, mogelijkVoor } from './mogelijk.js';
export * from './beslissingen.js';
export * from './beleid.js';
