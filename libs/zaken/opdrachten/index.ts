import { VerrichtHandelingHandler } from './handeling.js';
import { KoppelZaakHandler } from './koppeling.js';
import { RaadpleegDossierHandler } from './raadpleging.js';
import { Nummeruitgifte, RegistreerZaakHandler } from './registreer-zaak.js';
import { Zaakpijplijn } from './zaakpijplijn.js';

export * from './fouten.js';
export * from './handeling.js';
export * from './koppeling.js';
export * from './opdracht.js';
export * from './raadpleging.js';
export * from './registreer-zaak.js';
export { Zaakpijplijn } from './zaakpijplijn.js';
export { Zaaknummers, type Zaaknummer } from './zaaknummers/zaaknummers.js';

/** What Nest must know to dispatch the commands of this capability. */
export const OPDRACHT_PROVIDERS = [
  Nummeruitgifte,
  Zaakpijplijn,
  RegistreerZaakHandler,
  VerrichtHandelingHandler,
  KoppelZaakHandler,
  RaadpleegDossierHandler,
];
