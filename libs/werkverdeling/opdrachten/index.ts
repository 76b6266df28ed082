import { DraaiCarrouselHandler } from './carrousel/draai-carrousel.js';
import { Rondeverhuizing } from './carrousel/rondeverhuizing.js';
import { GeefVolgendeZaakHandler } from './geef-volgende-zaak.js';

export { EerstAnderWerk, VoorraadLooptAchter } from './fouten.js';
export { DraaiCarrousel } from './carrousel/draai-carrousel.js';
export { GeefVolgendeZaak } from './geef-volgende-zaak.js';
export {
  AANWASPOSTEN,
  EIGEN_WERK,
  KIEZER,
  VOORRAADSTAND,
  type Aanwasposten,
  type EigenWerk,
  type Kiezer,
  type Voorraadstand,
} from './poorten.js';

/** What Nest must know to dispatch the commands of this capability. */
export const OPDRACHT_PROVIDERS = [GeefVolgendeZaakHandler, DraaiCarrouselHandler, Rondeverhuizing];
