export * from './domein/index.js';
export { BEHANDELTIJD, BehandeltijdProjectie } from './leesmodel/projectie.js';
export { CORRECTIES, Correcties, CorrectiesProjectie } from './leesmodel/correcties/index.js';
export { AfgedaneZaken, STURING, SturingProjectie, type Zaakkenmerken } from './leesmodel/sturing/index.js';
export type { Zaakverwijzing } from './leesmodel/registraties-uit-events.js';
export { herbereken } from './leesmodel/herberekening.js';
export {
  Tijdstanden,
  type Bladzijde,
  type Dagstand,
  type Gewijzigd,
  type Tijdstand,
  type Wijzigingsmerk,
  type Zaakmaand,
} from './leesmodel/tijdstanden.js';
export { sommen, type Per, type Som } from './leesmodel/tijden.js';
export { BehandeltijdModule, type BehandeltijdDelen } from './http/behandeltijd.module.js';
export { TeamcijfersModule, type TeamcijfersDelen } from './http/team/teamcijfers.module.js';
export type { Behandeltijdstand, Filterkeuzes, Teamzicht, Zaakzicht } from './http/poorten.js';
