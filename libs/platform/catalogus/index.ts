export * from './definitie.js';
export * from './catalogus.js';
