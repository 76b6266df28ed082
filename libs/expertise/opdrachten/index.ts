import { Kaartpijplijn } from './kaartpijplijn.js';
import { OpenKaartHandler } from './open-kaart.js';
import { WijzigKaartHandler } from './wijzig-kaart.js';

export { OpenKaart } from './open-kaart.js';
export type { Opdrachtgever } from './opdrachtgever.js';
export { BEKENDE_EXPERTISES } from './poorten.js';
export { WijzigKaart } from './wijzig-kaart.js';

/** What the commands of this capability need beside the parts that are handed in. */
export const OPDRACHT_PROVIDERS = [Kaartpijplijn, OpenKaartHandler, WijzigKaartHandler];
