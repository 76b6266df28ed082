export { Reserveringen, WERKVERDELING, WerkverdelingProjectie } from './leesmodel/index.js';
export { WerkverdelingModule, type WerkverdelingDelen } from './http/werkverdeling.module.js';
