export { type Bladzijde, type Plek } from './bladzijde.js';
export { MASSABEWERKINGEN, MassabewerkingenProjectie } from './massabewerking/projectie.js';
export {
  Massalezer,
  UITSLAGEN,
  type LeesbareMassabewerking,
  type Massapost,
  type Uitslag,
} from './massabewerking/massalezer.js';
export { WACHTRIJEN, WachtrijenProjectie } from './wachtrijen/projectie.js';
export { wachtrijstanden, type Wachtrijfilter } from './wachtrijen/standen.js';
export { CAMPAGNES, CampagnesProjectie } from './campagnes/projectie.js';
export { Campagnelezer, type CampagneNu, type Campagnevoortgang } from './campagnes/campagnelezer.js';
