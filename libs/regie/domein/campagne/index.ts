export * from './gebeurtenissen.js';
export {
  beeindigCampagne,
  CAMPAGNE,
  CAMPAGNECATEGORIE,
  campagneIdVan,
  CampagneNietGevonden,
  campagnestatus,
  CAMPAGNESTATUSSEN,
  campagnestroom,
  CampagneVoorbij,
  startCampagne,
  type Campagne,
  type Campagnestatus,
} from './campagne.js';
