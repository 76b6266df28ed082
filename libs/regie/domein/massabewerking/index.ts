export * from './opdracht.js';
export * from './gebeurtenissen.js';
export {
  MASSABEWERKING,
  MASSABEWERKINGCATEGORIE,
  massabewerkingIdVan,
  massabewerkingstroom,
  MASSASELECTIECATEGORIE,
  massaselectiestroom,
  MASSASTATUSSEN,
  type Besteller,
  type Massabewerking,
  type Massastatus,
} from './massabewerking.js';
export * from './beslis.js';
export * from './fouten.js';
export * from './verdeelregel.js';
