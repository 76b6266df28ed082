export * from './domein/index.js';
export * from './cli/index.js';
export { Importeur, type Importinstellingen, type Importtelling } from './opdrachten/importeur.js';
