import { randomUUID } from 'node:crypto';
import { Kafka, logLevel } from 'kafkajs';

/** A message as a reader with `read_committed` gets it. */
export interface Read {
  readonly topic: string;
  readonly partition: number;
  readonly offset: bigint;
  readonly key: string | undefined;
  readonly value: string | undefined;
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * Reads topics from the beginning until `enough` says so, or throws when that takes too long. Each call of `enough` gets all that was
 * read until then.
 */
export async function readTopics(
  brokers: readonly string[],
  topics: readonly string[],
  enough: (read: readonly Read[]) => boolean,
  patience = 90_000,
): Promise<Read[]> {
  const kafka = new Kafka({ brokers: [...brokers], logLevel: logLevel.NOTHING });
  const consumer = kafka.consumer({ groupId: `test-${randomUUID()}`, maxWaitTimeInMs: 50 });
  const read: Read[] = [];
  const done = Promise.withResolvers<void>();
  const timer = setTimeout(
    () => done.reject(new Error(`not enough after ${patience} ms: ${read.length} read`)),
    patience,
  );
  try {
    await consumer.connect();
    await consumer.subscribe({ topics: [...topics], fromBeginning: true });
    await untilLoaded(() =>
      consumer.run({
        autoCommit: false,
        eachBatch: async ({ batch: { topic, partition, messages } }) => {
          for (const { offset, key, value, headers } of messages) {
            read.push({
              topic,
              partition,
              offset: BigInt(offset),
              key: key?.toString(),
              value: value?.toString(),
              headers: Object.fromEntries(Object.entries(headers ?? {}).map(([name, text]) => [name, String(text)])),
            });
          }
          if (enough(read)) done.resolve();
        },
      }),
    );
    await done.promise;
    return read;
  } finally {
    clearTimeout(timer);
    await consumer.disconnect();
  }
}

/** A broker that has just started does not know its groups yet, and kafkajs does not ask again. */
async function untilLoaded(run: () => Promise<void>): Promise<void> {
  for (;;) {
    try {
      return await run();
    } catch (error) {
      if ((error as { type?: string }).type !== 'GROUP_LOAD_IN_PROGRESS') throw error;
    }
  }
}
