import { DraaiCarrouselHandler } from './carrousel/draai-carrousel.js';
import { Rondeverhuizing } from './carrousel/rondeverhuizing.js';
import { GeefVolgendeZaakHandler } from './geef-volgende-zaak.js';
import { Vuller, VulWerklijstenHandler } from './vulling/vul-werklijsten.js';
import { Vulplan } from './vulling/vulplan.js';

export { EerstAnderWerk, VoorraadLooptAchter } from './fouten.js';
export { Meetlat, type Behandeltijden, type Gemeten } from './meetlat.js';
export { DraaiCarrousel } from './carrousel/draai-carrousel.js';
export { Dagelijksevulling, type Dagelijksdelen } from './vulling/dagelijks.js';
export { OPEN_ZAKEN, VULKAARTEN, type OpenZaken, type Vulkaart, type Vulkaarten } from './vulling/poorten.js';
export { Vulplan } from './vulling/vulplan.js';
export { Vuller, VulWerklijsten, VulWerklijstenHandler } from './vulling/vul-werklijsten.js';
export { uitgifteregels } from './uitgifteregels.js';
export { GeefVolgendeZaak } from './geef-volgende-zaak.js';
export {
  AANWASPOSTEN,
  EIGEN_WERK,
  KAARTLEZER,
  KIEZER,
  VOORRAADSTAND,
  type Aanwasposten,
  type EigenWerk,
  type Kaartlezer,
  type Kiezer,
  type Voorraadstand,
} from './poorten.js';

/** What Nest must know to dispatch the commands of this capability. */
export const OPDRACHT_PROVIDERS = [
  GeefVolgendeZaakHandler,
  DraaiCarrouselHandler,
  Rondeverhuizing,
  Vulplan,
  Vuller,
  VulWerklijstenHandler,
];
