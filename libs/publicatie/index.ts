export { leesStanden, Publicatie, type PublicatieDelen, type Publicatiestand } from './publicatie.js';
export { legTopicsAan, type Aangelegd, type Topicinrichting } from './relais/aanleg.js';
export { Berichtenmaker, type Bericht } from './domein/bericht.js';
export { NAAMRUIMTE, TOPICS, type Topic } from './domein/topics.js';
export { contracten, schemadocument, type Contract } from './domein/contract/contracten.js';
export { asyncapi } from './domein/contract/asyncapi.js';
export { breuken } from './domein/contract/verenigbaar.js';
