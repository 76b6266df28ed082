export * from './werkvoorraad.js';
export * from './uitgifteregel.js';
export * from './urgentie/index.js';
export * from './keuze.js';
