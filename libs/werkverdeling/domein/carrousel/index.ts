export { kwartaalVan, leesKwartaal, vorigKwartaal, type Kwartaal } from './kwartaal.js';
export { GEEN, NIVEAUS, type Niveau, type Tellers } from './verdeling.js';
export { CARROUSEL_CATALOGUS, type CarrouselEvent, type Rondepost } from './gebeurtenissen.js';
export {
  beginRonde,
  CARROUSEL,
  carrouselstroom,
  deelnemersOp,
  gekregen,
  rondAf,
  rondenaam,
  type Aanwaspost,
  type Carrousel,
  type Ronde,
} from './carrousel.js';
