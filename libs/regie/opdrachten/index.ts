export { Massabewerkingen } from './massabewerking/massabewerkingen.js';
export { MASSAOPERATIES } from './massabewerking/handeling.js';
export { Verwerking, type Beurt, type Verwerkingsdelen } from './massabewerking/verwerking.js';
export { Massawerker, type Werkerdelen } from './massabewerking/werker.js';
export { Campagnes } from './campagne/campagnes.js';
export { afgeleidId } from './afgeleid-id.js';
