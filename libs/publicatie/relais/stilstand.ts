import { ClusterUnreachable, type KafkaCluster } from '@zaakstroom/kafka';
import { inNaamruimte, TOPICS, VOORTGANG } from '../domein/topics.js';

/** Publication does not go on before somebody acts: trying again soon is of no use. Dutch, with what to do. */
export class Stilstand extends Error {
  override readonly name: string = 'Stilstand';
}

/** @throws what `werk` throws; of a cluster that does not answer, with the setting that names it */
export async function metKafka<T>(werk: () => Promise<T>): Promise<T> {
  try {
    return await werk();
  } catch (fout) {
    if (!(fout instanceof ClusterUnreachable)) throw fout;
    const { brokers, cause } = fout;
    throw new Error(
      `Kafka is niet bereikbaar op ${brokers.join(', ')} (instelling KAFKA_BROKERS): ${(cause as Error).message}`,
      { cause },
    );
  }
}

/** Without it Kafka answers with a sentence that names no topic. @throws Error that names those that are missing */
export async function eisTopics(kafka: Pick<KafkaCluster, 'missing'>, naamruimte: string): Promise<void> {
  const namen = [...TOPICS.map(({ naam }) => naam), VOORTGANG].map((naam) => inNaamruimte(naam, naamruimte));
  const weg = await metKafka(() => kafka.missing(namen));
  if (weg.length === 0) return;
  throw new Error(
    `in Kafka ${weg.length === 1 ? 'ontbreekt het topic' : 'ontbreken de topics'} ${weg.join(', ')}; ` +
      'maak aan wat ontbreekt met: npm run zaakstroom -- topics',
  );
}
