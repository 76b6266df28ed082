import type { KafkaCluster, TopicSpec, TopicState } from '@zaakstroom/kafka';
import { metKafka } from './stilstand.js';
import { inNaamruimte, NAAMRUIMTE, TOPICS, VOORTGANG } from '../domein/topics.js';

/** How the topics of a cluster are made. */
export interface Topicinrichting {
  readonly naamruimte?: string;
  readonly partities: number;
  /** Left out: three, or as many as there are brokers. */
  readonly replicatiefactor?: number | undefined;
  /** Left out: one less than the copies, and at least one. */
  readonly minInsync?: number | undefined;
}

/** What became of one topic. */
export interface Aangelegd {
  readonly naam: string;
  /** `anders`: it was there, with something else than we would give it; nothing of it was changed. */
  readonly uitkomst: 'gemaakt' | 'was er al' | 'anders';
  readonly partities: number;
  readonly replicatiefactor: number;
  readonly instellingen: Readonly<Record<string, string>>;
  /** What differs, Dutch. */
  readonly verschillen: readonly string[];
}

/** Streams of publication at most: a partition of the progress each, so that a stuck transaction of one holds up no other. */
const STROMEN = 8;

/** Events stay for ever, as they are; of a state the last of each key stays. */
const VAN_SOORT = {
  gebeurtenissen: { 'cleanup.policy': 'delete', 'retention.ms': '-1', 'retention.bytes': '-1' },
  toestand: { 'cleanup.policy': 'compact' },
} as const;

/** Of a batch of messages, in bytes: what Kafka takes by default, and more than a publisher sends at once. */
const GROOTSTE = '1048588';

/** Read whole at each start, so it is kept small. */
const KLEIN = { 'cleanup.policy': 'compact', 'segment.bytes': '1048576', 'min.cleanable.dirty.ratio': '0.1' };

/**
 * Makes the topics that are not there, with every setting that matters written out. Changes nothing of one that is there.
 * @throws Error that names KAFKA_BROKERS when no broker answers
 */
export function legTopicsAan(kafka: KafkaCluster, inrichting: Topicinrichting): Promise<Aangelegd[]> {
  return metKafka(() => legAan(kafka, inrichting));
}

async function legAan(kafka: KafkaCluster, inrichting: Topicinrichting): Promise<Aangelegd[]> {
  const gewenst = await topicSpecs(kafka, inrichting);
  const instellingen = [...new Set(gewenst.flatMap(({ config }) => Object.keys(config)))];
  const bekend = new Map(
    (
      await kafka.topics(
        gewenst.map(({ name }) => name),
        instellingen,
      )
    ).map((topic) => [topic.name, topic]),
  );
  const nieuw = gewenst.filter(({ name }) => !bekend.has(name));
  if (nieuw.length > 0) await kafka.createTopics(nieuw);
  return gewenst.map((topic) => uitkomst(topic, bekend.get(topic.name)));
}

async function topicSpecs(kafka: KafkaCluster, inrichting: Topicinrichting): Promise<TopicSpec[]> {
  const { naamruimte = NAAMRUIMTE, partities: partitions } = inrichting;
  const replicationFactor = inrichting.replicatiefactor ?? Math.min(3, await kafka.brokerCount());
  const minInsync = inrichting.minInsync ?? Math.max(1, replicationFactor - 1);
  const overal = {
    'min.insync.replicas': String(minInsync),
    'unclean.leader.election.enable': 'false',
    'message.timestamp.type': 'CreateTime',
    'max.message.bytes': GROOTSTE,
  };
  return [
    ...TOPICS.map(({ naam, soort }) => ({
      name: inNaamruimte(naam, naamruimte),
      partitions,
      replicationFactor,
      config: { ...VAN_SOORT[soort], ...overal },
    })),
    {
      name: inNaamruimte(VOORTGANG, naamruimte),
      partitions: STROMEN,
      replicationFactor,
      config: { ...KLEIN, ...overal },
    },
  ];
}

function uitkomst(gewenst: TopicSpec, bekend: TopicState | undefined): Aangelegd {
  const { name: naam, partitions: partities, replicationFactor: replicatiefactor, config } = bekend ?? gewenst;
  const verschillen = bekend
    ? [
        ...(partities === gewenst.partitions ? [] : [`partities ${partities}, niet ${gewenst.partitions}`]),
        ...(replicatiefactor === gewenst.replicationFactor
          ? []
          : [`replicatiefactor ${replicatiefactor}, niet ${gewenst.replicationFactor}`]),
        ...Object.entries(gewenst.config)
          .filter(([sleutel, waarde]) => config[sleutel] !== waarde)
          .map(([sleutel, waarde]) => `${sleutel} ${config[sleutel] ?? '(leeg)'}, niet ${waarde}`),
      ]
    : [];
  return {
    naam,
    uitkomst: bekend ? (verschillen.length > 0 ? 'anders' : 'was er al') : 'gemaakt',
    partities,
    replicatiefactor,
    instellingen: Object.fromEntries(Object.keys(gewenst.config).map((sleutel) => [sleutel, config[sleutel] ?? ''])),
    verschillen,
  };
}
