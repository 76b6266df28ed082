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
