export * from './formaten/index.js';
export * from './cli/index.js';
export { Importeur, type Importinstellingen, type Importtelling } from './opdrachten/importeur.js';
