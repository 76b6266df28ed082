export { leesStanden, Publicatie, type PublicatieDelen, type Publicatiestand } from './publicatie.js';
export { legTopicsAan, type Aangelegd, type Topicinrichting } from './relais/aanleg.js';
export type { Storing } from './relais/bijhouder.js';
export { Berichtenmaker, type Bericht } from './domein/bericht.js';
export { NAAMRUIMTE, TOPICS, type Topic } from './domein/topics.js';
export { contracten, schemadocument, type Contract } from './domein/contract/contracten.js';
export { asyncapi } from './domein/contract/asyncapi.js';
export { breukenMet } from './domein/contract/basislijn.js';
export { grootste } from './domein/contract/omvang.js';
