import { setTimeout as sleep } from 'node:timers/promises';
import kafkajs, { type Admin, type Kafka } from 'kafkajs';
import {
  ClusterUnreachable,
  type ClientLog,
  type KafkaAddress,
  type KafkaCluster,
  type ProgressPlace,
  type Publisher,
  type TopicSpec,
  type TopicState,
} from '../port.js';
import { kafkajsClient } from './client.js';
import { openPublisher } from './publisher.js';

/** The port on kafkajs. Holds no connection between calls, apart from the publishers that it opened. */
export class KafkajsCluster implements KafkaCluster {
  private readonly kafka: Kafka;

  /** @param clientId under which the brokers see this program */
  constructor(
    private readonly address: KafkaAddress,
    clientId: string,
    log: ClientLog,
  ) {
    this.kafka = kafkajsClient(address, clientId, log);
  }

  openPublisher(transactionalId: string, place: ProgressPlace): Promise<Publisher> {
    return openPublisher(this.kafka, transactionalId, place);
  }

  brokerCount(): Promise<number> {
    return this.admin(async (admin) => (await admin.describeCluster()).brokers.length);
  }

  missing(names: readonly string[]): Promise<string[]> {
    return this.admin(async (admin) => {
      const known = new Set(await admin.listTopics());
      return names.filter((name) => !known.has(name));
    });
  }

  topics(names: readonly string[], settings: readonly string[]): Promise<TopicState[]> {
    return this.admin(async (admin) => {
      const known = new Set(await admin.listTopics());
      const here = names.filter((name) => known.has(name));
      if (here.length === 0) return [];
      const { topics } = await admin.fetchTopicMetadata({ topics: here });
      const { resources } = await admin.describeConfigs({
        includeSynonyms: false,
        resources: here.map((name) => ({
          type: kafkajs.ConfigResourceTypes.TOPIC,
          name,
          configNames: [...settings],
        })),
      });
      return topics.map(({ name, partitions }) => ({
        name,
        partitions: partitions.length,
        replicationFactor: partitions[0]!.replicas.length,
        config: Object.fromEntries(
          resources
            .find(({ resourceName }) => resourceName === name)!
            .configEntries.map(({ configName, configValue }) => [configName, configValue]),
        ),
      }));
    });
  }

  async createTopics(topics: readonly TopicSpec[]): Promise<void> {
    await this.admin(async (admin) => {
      try {
        await admin.createTopics({
          waitForLeaders: false,
          topics: topics.map(({ name, partitions, replicationFactor, config }) => ({
            topic: name,
            numPartitions: partitions,
            replicationFactor,
            configEntries: Object.entries(config).map(([key, value]) => ({ name: key, value })),
          })),
        });
        await known(
          admin,
          topics.map(({ name }) => name),
        );
      } catch (error) {
        throw new Error(reason(error), { cause: error });
      }
    });
  }

  private async admin<T>(work: (admin: Admin) => Promise<T>): Promise<T> {
    const admin = this.kafka.admin();
    try {
      await admin.connect().catch((cause: Error) => {
        throw new ClusterUnreachable(this.address.brokers, { cause });
      });
      return await work(admin);
    } finally {
      await admin.disconnect().catch(() => undefined);
    }
  }
}

/** What a broker answers of a topic that was made a moment ago, before it has heard of it or of its leaders. */
const NOT_YET = new Set(['UNKNOWN_TOPIC_OR_PARTITION', 'LEADER_NOT_AVAILABLE']);

/** Milliseconds in which it has. */
const HEARD_WITHIN = 30_000;

/** Waits until the topics can be written to; kafkajs can wait for their leaders, and fails when the broker does not know the topics yet. */
async function known(admin: Admin, topics: string[]): Promise<void> {
  for (const end = Date.now() + HEARD_WITHIN; ;) {
    try {
      await admin.fetchTopicMetadata({ topics });
      return;
    } catch (error) {
      const { type, cause } = error as { readonly type?: string; readonly cause?: { readonly type?: string } };
      if (!NOT_YET.has(type ?? cause?.type ?? '') || Date.now() > end) throw error;
    }
    await sleep(100);
  }
}

/** kafkajs puts what was wrong with each topic in a list behind one general message. */
function reason(error: unknown): string {
  const { errors, message } = error as { readonly errors?: readonly Error[]; readonly message: string };
  if (!errors) return message;
  return errors
    .map((each) => (each instanceof kafkajs.KafkaJSProtocolError ? `${each.type}: ${each.message}` : each.message))
    .join('; ');
}
