export { EXPERTISE, ExpertiseProjectie } from './projectie.js';
export { Kaarten, type Kaartfilter, type KaartMetRevisie, type KaartNu } from './kaarten.js';
