export * from './gegeven.js';
export * from './inrichting.js';
export { Leven } from './leven.js';
export * from './omgeving.js';
