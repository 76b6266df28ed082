export * from './kenmerken.js';
export { leesPeriode, type Periode } from './periode.js';
export { Afscherming, MINSTENS } from './afscherming.js';
export { valtOnder, type Cijfervraag } from './cijferplan.js';
export { cijfersVan, type Cijfer, type Cijfers, type Zaaktijd } from './cijfers.js';
export { Soortplan, type Bereik } from './soortplan.js';
export * from './signalen.js';
