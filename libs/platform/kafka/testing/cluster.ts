import { KafkajsCluster } from '../kafkajs/cluster.js';
import { kafkaLibs } from './artefacts.js';
import { Broker } from './broker.js';

/** A cluster for one test file. */
export interface TestCluster {
  readonly brokers: readonly string[];
  readonly cluster: KafkajsCluster;
  /** Absent when the cluster is an outside one: that is not ours to kill. */
  readonly broker: Broker | undefined;
  stop(): Promise<void>;
}

/** Why there is no Kafka for tests here, or undefined when there is. Says so loudly. */
export async function whyNoKafka(what: string): Promise<string | undefined> {
  if (outside() !== undefined) return undefined;
  try {
    await kafkaLibs();
    return undefined;
  } catch (error) {
    const why = `no KAFKA_BROKERS, and no broker of our own: ${(error as Error).message.split('\n')[0]}`;
    process.stderr.write(`\nSKIPPED: ${what} (${why})\n`);
    return why;
  }
}

/** The cluster of KAFKA_BROKERS, else a broker of our own from the artefacts of Maven. */
export async function startTestCluster(): Promise<TestCluster> {
  const brokers = outside();
  const broker = brokers === undefined ? await Broker.start() : undefined;
  const addresses = brokers ?? [broker!.address];
  return {
    brokers: addresses,
    cluster: new KafkajsCluster({ brokers: addresses }, 'test', () => undefined),
    broker,
    stop: async () => broker?.stop(),
  };
}

function outside(): readonly string[] | undefined {
  return process.env['KAFKA_BROKERS']?.split(',');
}
