export * from './gewichten.js';
export * from './urgentie.js';
export * from './rangorde.js';
export * from './bereik.js';
export * from './onderbouwing.js';
