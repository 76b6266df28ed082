import { randomUUID } from 'node:crypto';
import { Partitioners, type Kafka, type Producer, type RecordMetadata, type TopicMessages } from 'kafkajs';
import { PublicationUncertain, type Message, type ProgressPlace, type Publisher } from '../port.js';
import { MARK, PROGRESS, readProgress } from './read-progress.js';

/** A transaction whose publisher is gone holds up readers for so long at most, in ms, unless the next publisher fences it. */
const TRANSACTION_TIMEOUT = 20_000;

/**
 * Opens in three steps: fence (connecting gives the id a new epoch and aborts what was under way), a transaction that writes a
 * mark of our own, and reading the progress up to that mark. What stands before our mark is all that was ever committed under
 * the id: nobody of an older epoch can commit any more.
 */
export async function openPublisher(kafka: Kafka, transactionalId: string, place: ProgressPlace): Promise<Publisher> {
  const partitions = new SeenPartitions();
  const producer = kafka.producer({
    transactionalId,
    idempotent: true,
    maxInFlightRequests: 1,
    transactionTimeout: TRANSACTION_TIMEOUT,
    allowAutoTopicCreation: false,
    createPartitioner: partitions.partitioner,
  });
  try {
    await producer.connect();
    const mark = randomUUID();
    const publisher = new KafkajsPublisher(producer, partitions, place);
    await publisher.mark(mark);
    const read = await readProgress(kafka, transactionalId, place, mark);
    return Object.assign(publisher, read);
  } catch (error) {
    await producer.disconnect().catch(() => undefined);
    throw error;
  }
}

/** A line in the topic of the progress. */
interface Own {
  readonly key: string;
  readonly value: string;
  readonly partition: number;
}

class KafkajsPublisher implements Publisher {
  progress: string | undefined;
  beside: string | undefined;

  constructor(
    private readonly producer: Producer,
    private readonly partitions: SeenPartitions,
    private readonly place: ProgressPlace,
  ) {}

  async publish(messages: readonly Message[], progress: string): Promise<void> {
    await this.write(messages, [{ key: PROGRESS, value: progress, partition: this.place.partition }]);
    this.progress = progress;
  }

  /** Beside it stands under a key of our own, so that it takes away no mark of who publishes there. */
  async mark(value: string): Promise<void> {
    const { partition, beside } = this.place;
    const marks = [{ key: MARK, value, partition }];
    if (beside !== undefined) marks.push({ key: `${MARK}.${partition}`, value, partition: beside });
    await this.write([], marks);
  }

  private async write(messages: readonly Message[], own: readonly Own[]): Promise<void> {
    const sends = [...sendable(messages), [{ topic: this.place.topic, messages: [...own] }]];
    try {
      const transaction = await this.producer.transaction();
      try {
        for (const topicMessages of sends) {
          this.partitions.forget();
          this.partitions.check(await transaction.sendBatch({ topicMessages, acks: -1 }));
        }
      } catch (error) {
        // What it leaves open, the fence of the next publisher aborts.
        await transaction.abort().catch(() => undefined);
        throw error;
      }
      await transaction.commit();
    } catch (cause) {
      throw new PublicationUncertain(`transaction failed: ${(cause as Error).message}`, { cause });
    }
  }

  async close(): Promise<void> {
    await this.producer.disconnect();
  }
}

/**
 * All messages that are sent to a partition at once are one batch to the broker, which takes about a megabyte: so much goes in a send at
 * most, in case all of it is of one zaak.
 */
const SEND_BYTES = 900_000;

/** What a message takes beside its value. */
const OVERHEAD_BYTES = 160;

function sendable(messages: readonly Message[]): TopicMessages[][] {
  const sends: Message[][] = [];
  let room = 0;
  for (const message of messages) {
    const bytes = OVERHEAD_BYTES + Buffer.byteLength(message.value ?? '');
    if (bytes > room) {
      sends.push([]);
      room = SEND_BYTES;
    }
    sends.at(-1)!.push(message);
    room -= bytes;
  }
  return sends.map((send) =>
    [...Map.groupBy(send, ({ topic }) => topic)].map(([topic, group]) => ({
      topic,
      messages: group.map(({ key, value, headers }) => ({ key, value, ...(headers && { headers }) })),
    })),
  );
}

/**
 * kafkajs keeps its answers by broker: when a partition gets another leader between two attempts of one send, what was meant for
 * it is sent twice or not at all, and the send succeeds. So every send is checked: each partition that the messages were meant
 * for must be answered, and answered once.
 */
export class SeenPartitions {
  private readonly seen = new Set<string>();

  readonly partitioner = () => {
    const choose = Partitioners.DefaultPartitioner();
    return (args: Parameters<typeof choose>[0]) => {
      const partition = choose(args);
      this.seen.add(`${args.topic} ${partition}`);
      return partition;
    };
  };

  forget(): void {
    this.seen.clear();
  }

  /** @throws Error when a partition has no answer, or two */
  check(answers: readonly RecordMetadata[]): void {
    const answered = answers.map(({ topicName, partition }) => `${topicName} ${partition}`);
    if (answered.length !== this.seen.size || this.seen.symmetricDifference(new Set(answered)).size > 0) {
      throw new Error(`not each of ${this.seen.size} partitions was answered once: a leader moved`);
    }
  }
}
