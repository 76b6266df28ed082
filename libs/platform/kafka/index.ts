export * from './port.js';
export { KafkajsCluster } from './kafkajs/cluster.js';
