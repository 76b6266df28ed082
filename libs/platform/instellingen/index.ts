export { InstellingenFout, type Fout, type Omgeving } from './instelling.js';
export { leesInstellingen, type Instellingen, type Kafka, type Oidc, type Productie } from './instellingen.js';
export { instellingenTabel } from './tabel.js';
