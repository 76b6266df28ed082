export * from './instroom.js';
export * from './toedeling.js';
export * from './behandeling.js';
export * from './dossier.js';
export * from './contact.js';
export * from './samenwerking.js';
export * from './einde.js';
export * from './bulk.js';
