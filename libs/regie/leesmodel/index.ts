export { type Bladzijde, type Plek } from './bladzijde.js';
export { MASSABEWERKINGEN, MassabewerkingenProjectie } from './massabewerking/projectie.js';
export {
  Massalezer,
  UITSLAGEN,
  type LeesbareMassabewerking,
  type Massapost,
  type Uitslag,
} from './massabewerking/massalezer.js';
