export { Broker } from './broker.js';
export { kafkaLibs } from './artefacts.js';
export { startTestCluster, whyNoKafka, type TestCluster } from './cluster.js';
export { readTopics, type Read } from './read.js';
