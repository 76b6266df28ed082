export * from './werkvoorraad.js';
export * from './uitgifteregel.js';
export * from './urgentie/index.js';
export * from './recht-op-uitgifte.js';
export * from './keuze.js';
export * from './doorgang.js';
export * from './carrousel/index.js';
