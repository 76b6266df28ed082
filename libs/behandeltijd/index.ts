export * from './domein/index.js';
export { BEHANDELTIJD, BehandeltijdProjectie } from './leesmodel/projectie.js';
export type { Zaakverwijzing } from './leesmodel/registraties-uit-events.js';
