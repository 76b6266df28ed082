export { REGIE_CATALOGUS } from './domein/index.js';
export { MASSABEWERKINGEN, MassabewerkingenProjectie } from './leesmodel/index.js';
export { maakMassawerker, type Massawerker, type Massadelen } from './massawerker.js';
export type { Regiestanden } from './http/poorten.js';
export { RegieModule, type RegieDelen } from './http/regie.module.js';
