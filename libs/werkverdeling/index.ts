export { WERKVERDELING_CATALOGUS } from './domein/index.js';
export {
  Reserveringen,
  TERUGGAVEN,
  TeruggavenProjectie,
  Voorraadstanden,
  WERKVERDELING,
  WerkverdelingProjectie,
  type Ontvangst,
  type Soortverloop,
} from './leesmodel/index.js';
export type { AfgedaneZaak, Meetperiode } from './domein/index.js';
export { maakVulwerker } from './vulwerker.js';
export { uitgifteregels, type Behandeltijden, type Dagelijksevulling } from './opdrachten/index.js';
export { herhaalToewijzingOpdracht } from './cli/herhaal-toewijzing.js';
export { WerkverdelingModule, type WerkverdelingDelen } from './http/werkverdeling.module.js';
export { uitgiftecriteria, voldoet, type Werkvoorraad } from './domein/index.js';
export * from './domein/simulatie/index.js';
