export * from './zaaktypen.js';
export * from './gebeurtenissen.js';
export * from './zaak.js';
export * from './fouten.js';
export { HANDELINGEN, isVanEenAnder, mogelijkVoor } from './mogelijk.js';
export * from './beslissingen.js';
export * from './beleid.js';
export * from './verwijzing.js';
