import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Kafka } from 'kafkajs';
import type { Ends, ProgressPlace } from '../port.js';

/** In ms; reading takes well under a second, joining a group up to three seconds with the settings of a broker. */
const PATIENCE = 30_000;

/** In ms, between attempts while the coordinator of groups has just started. */
const PAUSE = 100;

/** Keys in the progress topic: how far we came, and the mark by which a publisher knows that it read all of it. */
export const PROGRESS = 'progress';
export const MARK = 'mark';
/** Header of a progress: the last message in each partition, as JSON. */
export const ENDS = 'ends';

/** What was committed before our mark: under our own id, and beside it. */
export interface ReadProgress {
  readonly progress: string | undefined;
  readonly beside: string | undefined;
  readonly ends: Ends;
}

/**
 * The last committed progress before our mark. kafkajs reads in consumer groups only: this one has a name of its own, keeps no
 * offsets, and is taken away afterwards.
 */
export async function readProgress(
  kafka: Kafka,
  owner: string,
  place: ProgressPlace,
  mark: string,
): Promise<ReadProgress> {
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
  { topic, partition: own, beside }: ProgressPlace,
  mark: string,
): Promise<ReadProgress> {
  const groupId = `${owner}.${randomUUID()}`;
  const consumer = kafka.consumer({ groupId, maxWaitTimeInMs: 50, allowAutoTopicCreation: false });
  const found = Promise.withResolvers<void>();
  const patience = setTimeout(
    () => found.reject(new Error(`the progress in ${topic} cannot be read within ${PATIENCE} ms`)),
    PATIENCE,
  );
  const progress = new Map<number, string | undefined>();
  let ends: Ends = {};
  const unmarked = new Set([own, beside].filter((partition) => partition !== undefined));
  try {
    consumer.on(consumer.events.CRASH, ({ payload }) => found.reject(payload.error));
    await consumer.connect();
    await consumer.subscribe({ topic, fromBeginning: true });
    await consumer.run({
      autoCommit: false,
      eachMessage: async ({ partition, message: { key, value, headers } }) => {
        if (!unmarked.has(partition)) return;
        if (key?.toString() === PROGRESS) {
          progress.set(partition, value?.toString());
          if (partition === own) ends = JSON.parse(String(headers?.[ENDS] ?? '{}')) as Ends;
        } else if (value?.toString() === mark) unmarked.delete(partition);
        if (unmarked.size === 0) found.resolve();
      },
    });
    await found.promise;
    return { progress: progress.get(own), beside: beside === undefined ? undefined : progress.get(beside), ends };
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
