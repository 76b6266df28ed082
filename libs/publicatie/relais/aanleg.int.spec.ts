import { randomUUID } from 'node:crypto';
import { startTestCluster, whyNoKafka, type TestCluster } from '@zaakstroom/kafka/testing';
import { TOPICS } from '../domein/topics.js';
import { legTopicsAan } from './aanleg.js';

const geen = await whyNoKafka('making topics on a real broker');

(geen === undefined ? describe : describe.skip)('making the topics', () => {
  let kafka: TestCluster;
  beforeAll(async () => {
    kafka = await startTestCluster();
  });
  afterAll(() => kafka.stop());

  it('gives events for ever and states by key, writes out what matters, and changes nothing the second time', async () => {
    const naamruimte = `test-${randomUUID()}`;
    const eerst = await legTopicsAan(kafka.cluster, { naamruimte, partities: 2, replicatiefactor: 1 });
    expect(eerst.map(({ uitkomst }) => uitkomst)).toEqual(Array(TOPICS.length + 1).fill('gemaakt'));

    const daarna = await legTopicsAan(kafka.cluster, { naamruimte, partities: 2, replicatiefactor: 1 });
    expect(daarna.map(({ uitkomst, verschillen }) => [uitkomst, verschillen])).toEqual(
      Array(TOPICS.length + 1).fill(['was er al', []]),
    );
    const van = (naam: string) => daarna.find((topic) => topic.naam === `${naamruimte}.${naam}`)!;
    expect(van('zaken.v1')).toMatchObject({
      partities: 2,
      replicatiefactor: 1,
      instellingen: { 'cleanup.policy': 'delete', 'retention.ms': '-1', 'min.insync.replicas': '1' },
    });
    expect(van('toewijzingen.v1').instellingen).toEqual(van('zaken.v1').instellingen);
    expect(van('behandeltijd.v1').instellingen).toMatchObject({ 'cleanup.policy': 'compact' });
    expect(van('werkvoorraad.v1').instellingen).toMatchObject({ 'cleanup.policy': 'compact' });
  });

  it('tells what differs of a topic that was there, and leaves it', async () => {
    const naamruimte = `test-${randomUUID()}`;
    const inrichting = { partities: 2, replicationFactor: 1 };
    await kafka.cluster.createTopics([
      { name: `${naamruimte}.zaken.v1`, partitions: 3, replicationFactor: 1, config: { 'retention.ms': '1000' } },
    ]);
    const [zaken, ...rest] = await legTopicsAan(kafka.cluster, { naamruimte, ...inrichting, replicatiefactor: 1 });
    expect(zaken).toMatchObject({
      uitkomst: 'anders',
      partities: 3,
      verschillen: ['partities 3, niet 2', 'retention.ms 1000, niet -1'],
    });
    expect(rest.every(({ uitkomst }) => uitkomst === 'gemaakt')).toBe(true);
  });

  it('makes no more copies than there are brokers, unless told to; then the cluster refuses', async () => {
    const naamruimte = `test-${randomUUID()}`;
    await expect(legTopicsAan(kafka.cluster, { naamruimte, partities: 1, replicatiefactor: 99 })).rejects.toThrow(
      'INVALID_REPLICATION_FACTOR',
    );
    const [zaken] = await legTopicsAan(kafka.cluster, { naamruimte, partities: 1 });
    expect(zaken!.replicatiefactor).toBe(Math.min(3, await kafka.cluster.brokerCount()));
  });
});
