export * from './domein/index.js';
export { BEHANDELTIJD, BehandeltijdProjectie } from './leesmodel/projectie.js';
export type { Zaakverwijzing } from './leesmodel/registraties-uit-events.js';
export { herbereken } from './leesmodel/herberekening.js';
export { sommen, type Per, type Som } from './leesmodel/tijden.js';
export { BehandeltijdModule, type BehandeltijdDelen } from './http/behandeltijd.module.js';
export type { Behandeltijdstand, Zaakzicht } from './http/poorten.js';
