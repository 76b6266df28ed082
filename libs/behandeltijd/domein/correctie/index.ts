export * from './gebeurtenissen.js';
export {
  CORRECTIE,
  CORRECTIECATEGORIE,
  CORRECTIESTATUSSEN,
  correctieIdVan,
  correctiestroom,
  type Correctie,
  type Correctiestatus,
  type Oordeel,
} from './correctie.js';
export * from './beslis.js';
export * from './fouten.js';
