import { BeoordeelCorrectieHandler } from './beoordeel-correctie.js';
import { Correctiepijplijn } from './correctiepijplijn.js';
import { StelCorrectieVoorHandler } from './stel-correctie-voor.js';

export { BeoordeelCorrectie } from './beoordeel-correctie.js';
export type { Opdrachtgever } from './opdrachtgever.js';
export { PERSOONSDAGLEZER, type Persoonsdaglezer } from './poorten.js';
export { StelCorrectieVoor } from './stel-correctie-voor.js';

/** What the commands of this capability need beside the parts that are handed in. */
export const OPDRACHT_PROVIDERS = [Correctiepijplijn, StelCorrectieVoorHandler, BeoordeelCorrectieHandler];
