export { WERKVERDELING_CATALOGUS } from './domein/index.js';
export {
  Reserveringen,
  Voorraadstanden,
  WERKVERDELING,
  WerkverdelingProjectie,
  type Ontvangst,
  type Soortverloop,
} from './leesmodel/index.js';
export { WerkverdelingModule, type WerkverdelingDelen } from './http/werkverdeling.module.js';
export { uitgiftecriteria, voldoet, type Werkvoorraad } from './domein/index.js';
export * from './domein/simulatie/index.js';
