export * from './gebeurtenissen.js';
export {
  beheerst,
  GROEPSFUNCTIES,
  isAfwezig,
  KAART,
  KAARTCATEGORIE,
  kaartstroom,
  medewerkerVan,
  NIVEAUS,
  WEEKDAGEN,
  type Expertise,
  type Groepsfunctie,
  type Kaart,
  type Niveau,
  type Periode,
  type Rooster,
  type Weekdag,
} from './kaart.js';
export * from './beslis.js';
export * from './fouten.js';
