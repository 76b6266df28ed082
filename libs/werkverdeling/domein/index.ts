export * from './werkvoorraad.js';
export * from './uitgifteregel.js';
export * from './keuze.js';
