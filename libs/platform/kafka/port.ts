/** One message. A null value is a tombstone: in a compacted topic it takes the key away. */
export interface Message {
  readonly topic: string;
  readonly key: string;
  readonly value: string | null;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Where a publisher keeps how far it came: a partition of its own in a compacted topic. */
export interface ProgressPlace {
  readonly topic: string;
  readonly partition: number;
  /** Partition of another publisher in the same topic, whose progress is read along. */
  readonly beside?: number;
}

/**
 * Writes under a fixed transactional id. To open one fences whoever published under the id before: what that one had under way
 * is aborted, and whatever it still tries fails.
 */
export interface Publisher {
  /** What was last published together with messages under this id, read after the fence; undefined: nothing yet. */
  readonly progress: string | undefined;
  /** What the publisher beside had committed when this one was opened. */
  readonly beside: string | undefined;
  /** The last message that was ever published under this id, in each partition where there is one. */
  readonly ends: Ends;
  /**
   * Messages and progress become readable together, or none does; messages of one key in the order of the list.
   * @throws PublicationUncertain: nothing can be said about the outcome, this publisher is of no use any more, and the next
   * one reads back what became of it
   * @throws MessageTooLarge: nothing became readable, and this publisher is of no use any more
   */
  publish(messages: readonly Message[], progress: string): Promise<void>;
  close(): Promise<void>;
}

/** The transaction may have been committed or not, or somebody else publishes under the id. */
export class PublicationUncertain extends Error {
  override readonly name = 'PublicationUncertain';
}

/** The broker takes no message, or no batch of messages, of this size. */
export class MessageTooLarge extends Error {
  override readonly name = 'MessageTooLarge';

  /** @param largest of those that were refused together */
  constructor(
    readonly largest: Message,
    readonly bytes: number,
    options: ErrorOptions,
  ) {
    super(`a message of ${bytes} bytes with key ${largest.key} is too large for topic ${largest.topic}`, options);
  }
}

/** No broker of the cluster answers. */
export class ClusterUnreachable extends Error {
  override readonly name = 'ClusterUnreachable';

  constructor(
    readonly brokers: readonly string[],
    options: { readonly cause: Error },
  ) {
    super(`no broker answers at ${brokers.join(', ')}: ${options.cause.message}`, options);
  }
}

/** Offsets by topic and partition. */
export type Ends = Readonly<Record<string, Readonly<Record<string, string>>>>;

export interface TopicSpec {
  readonly name: string;
  readonly partitions: number;
  readonly replicationFactor: number;
  /** Settings of the topic by their names in Kafka. */
  readonly config: Readonly<Record<string, string>>;
}

/** A topic as the cluster has it. */
export interface TopicState {
  readonly name: string;
  readonly partitions: number;
  readonly replicationFactor: number;
  /** Only the settings that were asked for. */
  readonly config: Readonly<Record<string, string>>;
}

/** The part of Kafka that we use. */
export interface KafkaCluster {
  openPublisher(transactionalId: string, place: ProgressPlace): Promise<Publisher>;
  /** How many brokers answer. @throws ClusterUnreachable */
  brokerCount(): Promise<number>;
  /** Those of these topics that do not exist. @throws ClusterUnreachable */
  missing(names: readonly string[]): Promise<string[]>;
  /** Those of these topics that exist, with the named settings. @throws ClusterUnreachable */
  topics(names: readonly string[], settings: readonly string[]): Promise<TopicState[]>;
  /** @throws when one exists, or the cluster refuses a setting */
  createTopics(topics: readonly TopicSpec[]): Promise<void>;
}

/** How to reach the cluster. */
export interface KafkaAddress {
  readonly brokers: readonly string[];
  readonly tls?: boolean;
  readonly sasl?: { readonly username: string; readonly password: string };
}

/** Hears what the client says of its own accord: attempts that it makes again. Fit for a log that is looked at when something is wrong. */
export type ClientLog = (text: string, fields: object) => void;
