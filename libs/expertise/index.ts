export * from './domein/index.js';
export { EXPERTISE, ExpertiseProjectie, Kaarten, type Kaartfilter, type KaartMetRevisie } from './leesmodel/index.js';
export { ExpertiseModule, type ExpertiseDelen } from './http/expertise.module.js';
export type { Expertisestand, Kaartzicht } from './http/poorten.js';
