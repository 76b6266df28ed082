export * from './definitie.js';
export * from './nota.js';
export * from './publicatie.js';
export * from './catalogus.js';
export * from './metadata.js';
