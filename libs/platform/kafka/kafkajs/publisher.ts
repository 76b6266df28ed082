import { randomUUID } from 'node:crypto';
import { Partitioners, type Kafka, type Producer, type RecordMetadata, type TopicMessages } from 'kafkajs';
import {
  MessageTooLarge,
  PublicationUncertain,
  type Ends,
  type Message,
  type ProgressPlace,
  type Publisher,
} from '../port.js';
import { ENDS, MARK, PROGRESS, readProgress } from './read-progress.js';

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
  readonly headers?: Readonly<Record<string, string>>;
}

class KafkajsPublisher implements Publisher {
  progress: string | undefined;
  beside: string | undefined;
  ends: Ends = {};

  constructor(
    private readonly producer: Producer,
    private readonly partitions: SeenPartitions,
    private readonly place: ProgressPlace,
  ) {}

  async publish(messages: readonly Message[], progress: string): Promise<void> {
    const { partition } = this.place;
    this.ends = await this.write(messages, (ends) => [
      { key: PROGRESS, value: progress, partition, headers: { [ENDS]: JSON.stringify(ends) } },
    ]);
    this.progress = progress;
  }

  /** Beside it stands under a key of our own, so that it takes away no mark of who publishes there. */
  async mark(value: string): Promise<void> {
    const { partition, beside } = this.place;
    const marks = [{ key: MARK, value, partition }];
    if (beside !== undefined) marks.push({ key: `${MARK}.${partition}`, value, partition: beside });
    await this.write([], () => marks);
  }

  /** @returns where the messages under this id end now */
  private async write(messages: readonly Message[], own: (ends: Ends) => readonly Own[]): Promise<Ends> {
    let ends = this.ends;
    try {
      const transaction = await this.producer.transaction();
      const send = async (topicMessages: TopicMessages[]) => {
        this.partitions.forget();
        const answers = await transaction.sendBatch({ topicMessages, acks: -1 });
        this.partitions.check(answers);
        return answers;
      };
      try {
        for (const batch of sendable(messages)) {
          ends = this.partitions.after(ends, await refusing(batch, () => send(byTopic(batch))));
        }
        await send([{ topic: this.place.topic, messages: own(ends).map((line) => ({ ...line })) }]);
      } catch (error) {
        // What it leaves open, the fence of the next publisher aborts.
        await transaction.abort().catch(() => undefined);
        throw error;
      }
      await transaction.commit();
    } catch (cause) {
      if (cause instanceof MessageTooLarge) throw cause;
      throw new PublicationUncertain(`transaction failed: ${(cause as Error).message}`, { cause });
    }
    return ends;
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

const sizeOf = ({ value }: Message): number => OVERHEAD_BYTES + Buffer.byteLength(value ?? '');

function sendable(messages: readonly Message[]): Message[][] {
  const sends: Message[][] = [];
  let room = 0;
  for (const message of messages) {
    const bytes = sizeOf(message);
    if (bytes > room) {
      sends.push([]);
      room = SEND_BYTES;
    }
    sends.at(-1)!.push(message);
    room -= bytes;
  }
  return sends;
}

const byTopic = (send: readonly Message[]): TopicMessages[] =>
  [...Map.groupBy(send, ({ topic }) => topic)].map(([topic, group]) => ({
    topic,
    messages: group.map(({ key, value, headers }) => ({ key, value, ...(headers && { headers }) })),
  }));

/** Names of a broker for a message or batch that passes `max.message.bytes` of its topic, or its segments. */
const TOO_LARGE = ['MESSAGE_TOO_LARGE', 'RECORD_LIST_TOO_LARGE'];

/** The broker refuses a batch and does not say by which message: the largest is the one to look at. */
async function refusing<T>(send: readonly Message[], work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const { type, cause } = error as { type?: string; cause?: { type?: string } };
    if (![type, cause?.type].some((each) => each !== undefined && TOO_LARGE.includes(each))) throw error;
    const largest = send.reduce((most, message) => (sizeOf(message) > sizeOf(most) ? message : most));
    throw new MessageTooLarge(largest, Buffer.byteLength(largest.value ?? ''), { cause: error });
  }
}

/**
 * kafkajs keeps its answers by broker: when a partition gets another leader between two attempts of one send, what was meant for
 * it is sent twice or not at all, and the send succeeds. So every send is checked: each partition that the messages were meant
 * for must be answered, and answered once.
 */
export class SeenPartitions {
  /** The messages for each: at a second attempt kafkajs asks again for the same ones. */
  private readonly seen = new Map<string, Set<unknown>>();

  readonly partitioner = () => {
    const choose = Partitioners.DefaultPartitioner();
    return (args: Parameters<typeof choose>[0]) => {
      const partition = choose(args);
      const name = `${args.topic} ${partition}`;
      const messages = this.seen.get(name) ?? new Set();
      this.seen.set(name, messages.add(args.message));
      return partition;
    };
  };

  forget(): void {
    this.seen.clear();
  }

  /** @throws Error when a partition has no answer, or two */
  check(answers: readonly RecordMetadata[]): void {
    const answered = answers.map(({ topicName, partition }) => `${topicName} ${partition}`);
    if (
      answered.length !== this.seen.size ||
      new Set(this.seen.keys()).symmetricDifference(new Set(answered)).size > 0
    ) {
      throw new Error(`not each of ${this.seen.size} partitions was answered once: a leader moved`);
    }
  }

  /** Where each partition ends after these answers, which tell the offset of the first message that each took. */
  after(ends: Ends, answers: readonly RecordMetadata[]): Ends {
    const grown: Record<string, Record<string, string>> = {};
    for (const [topic, partitions] of Object.entries(ends)) grown[topic] = { ...partitions };
    for (const { topicName, partition, baseOffset } of answers) {
      const count = this.seen.get(`${topicName} ${partition}`)!.size;
      (grown[topicName] ??= {})[partition] = String(BigInt(baseOffset!) + BigInt(count) - 1n);
    }
    return grown;
  }
}
