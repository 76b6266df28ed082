import { PauzeerBehandelingHandler, StartBehandelingHandler } from './behandeling.js';
import { LegNotitieVastHandler, RaadpleegDossierHandler } from './dossier.js';
import { DoeZaakAfHandler, GeefZaakVrijHandler } from './einde.js';
import { Nummeruitgifte, RegistreerZaakHandler } from './registreer-zaak.js';
import { Zaakpijplijn } from './zaakpijplijn.js';

export * from './behandeling.js';
export * from './dossier.js';
export * from './einde.js';
export * from './fouten.js';
export * from './opdracht.js';
export * from './registreer-zaak.js';
export { Zaaknummers, type Zaaknummer } from './zaaknummers/zaaknummers.js';

/** What Nest must know to dispatch the commands of this capability. */
export const OPDRACHT_PROVIDERS = [
  Nummeruitgifte,
  Zaakpijplijn,
  RegistreerZaakHandler,
  StartBehandelingHandler,
  PauzeerBehandelingHandler,
  RaadpleegDossierHandler,
  LegNotitieVastHandler,
  GeefZaakVrijHandler,
  DoeZaakAfHandler,
];
