export * from './aannames.js';
export * from './ijking.js';
export * from './uren.js';
