import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Kafka } from 'kafkajs';
import type { ProgressPlace } from '../port.js';

/** In ms; reading takes well under a second, joining a group up to three seconds with the settings of a broker. */
const PATIENCE = 30_000;

/** In ms, between attempts while the coordinator of groups has just started. */
const PAUSE = 100;

/** Keys in the progress topic: how far we came, and the mark by which a publisher knows that it read all of it. */
export const PROGRESS = 'progress';
export const MARK = 'mark';

/**
 * The last committed progress before our mark. kafkajs reads in consumer groups only: this one has a name of its own, keeps no
 * offsets, and is taken away afterwards.
 */
export async function readProgress(
  kafka: Kafka,
  owner: string,
  place: ProgressPlace,
  mark: string,
): Promise<string | undefined> {
  for (const end = Date.now() + PATIENCE; ;) {
    try {
      return await attempt(kafka, owner, place, mark);
    } catch (error) {
      // The first join of a group is not tried again by kafkajs, also where that would help.
      if ((error as { type?: string }).type !== 'GROUP_LOAD_IN_PROGRESS' || Date.now() > end) throw error;
      await pause(PAUSE);
    }
  }
}

async function attempt(
  kafka: Kafka,
  owner: string,
  { topic, partition: own }: ProgressPlace,
  mark: string,
): Promise<string | undefined> {
  const groupId = `${owner}.${randomUUID()}`;
  const consumer = kafka.consumer({ groupId, maxWaitTimeInMs: 50, allowAutoTopicCreation: false });
  const found = Promise.withResolvers<string | undefined>();
  const patience = setTimeout(
    () => found.reject(new Error(`the progress in ${topic} cannot be read within ${PATIENCE} ms`)),
    PATIENCE,
  );
  let progress: string | undefined;
  try {
    consumer.on(consumer.events.CRASH, ({ payload }) => found.reject(payload.error));
    await consumer.connect();
    await consumer.subscribe({ topic, fromBeginning: true });
    await consumer.run({
      autoCommit: false,
      eachMessage: async ({ partition, message: { key, value } }) => {
        if (partition !== own) return;
        if (key?.toString() === PROGRESS) progress = value?.toString();
        else if (value?.toString() === mark) found.resolve(progress);
      },
    });
    return await found.promise;
  } finally {
    clearTimeout(patience);
    found.promise.catch(() => undefined);
    await consumer.disconnect().catch(() => undefined);
    await forgetGroup(kafka, groupId);
  }
}

/** An empty group without offsets expires by itself; who may not delete it leaves it to that. */
async function forgetGroup(kafka: Kafka, groupId: string): Promise<void> {
  const admin = kafka.admin();
  try {
    await admin.connect();
    await admin.deleteGroups([groupId]);
  } catch {
    // See above.
  } finally {
    await admin.disconnect().catch(() => undefined);
  }
}
