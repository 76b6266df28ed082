export { REGIE_CATALOGUS } from './domein/index.js';
export {
  CAMPAGNES,
  CampagnesProjectie,
  MASSABEWERKINGEN,
  MassabewerkingenProjectie,
  WACHTRIJEN,
  WachtrijenProjectie,
} from './leesmodel/index.js';
export { maakMassawerker, type Massawerker, type Massadelen } from './massawerker.js';
export type { Regiestanden } from './http/poorten.js';
export { RegieModule, type RegieDelen } from './http/regie.module.js';
