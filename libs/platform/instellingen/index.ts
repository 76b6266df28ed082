export { InstellingenFout, type Fout, type Omgeving } from './instelling.js';
export { leesInstellingen, type Instellingen, type Kafka, type Oidc } from './instellingen.js';
export type { Behoefte, Modus } from './modus.js';
export { instellingenTabel, type Programma } from './tabel.js';
