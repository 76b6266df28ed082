import { randomUUID } from 'node:crypto';
import { createRequire } from 'node:module';
import { ClusterUnreachable, KafkajsCluster, MessageTooLarge, PublicationUncertain, type Message } from './index.js';
import { SeenPartitions } from './kafkajs/publisher.js';
import { readTopics, startTestCluster, whyNoKafka, type TestCluster } from './testing/index.js';

const geen = await whyNoKafka('publishing to a real Kafka');

(geen === undefined ? describe : describe.skip)('a publisher on a real broker', () => {
  let test: TestCluster;
  let topic: string;
  let id: string;
  const place = () => ({ topic: `${topic}.progress`, partition: 0 });
  const open = () => test.cluster.openPublisher(id, place());
  const message = (key: string, value: string): Message => ({ topic, key, value });
  const values = async (count: number) =>
    (await readTopics(test.brokers, [topic], (read) => read.length >= count)).map(({ value }) => value);

  beforeAll(async () => {
    test = await startTestCluster();
  });
  afterAll(() => test.stop());
  beforeEach(async () => {
    topic = `test.${randomUUID()}`;
    id = `${topic}.publisher`;
    const spec = { partitions: 2, replicationFactor: 1 };
    await test.cluster.createTopics([
      { ...spec, name: topic, config: {} },
      { ...spec, name: `${topic}.progress`, config: { 'cleanup.policy': 'compact' } },
    ]);
  });

  it('begins without progress, and finds what was published last', async () => {
    const first = await open();
    expect(first.progress).toBeUndefined();
    await first.publish([message('a', '1'), message('b', '2')], 'two');
    await first.publish([], 'three');
    await first.close();

    const second = await open();
    expect(second.progress).toBe('three');
    await second.close();
    expect((await values(2)).sort()).toEqual(['1', '2']);
  });

  it('keeps the messages of a key in order, over transactions', async () => {
    const publisher = await open();
    for (let i = 0; i < 20; i++) {
      await publisher.publish([message('a', `${2 * i}`), message('b', 'x'), message('a', `${2 * i + 1}`)], `${i}`);
    }
    await publisher.close();
    const read = await readTopics(test.brokers, [topic], ({ length }) => length >= 60);
    expect(read.filter(({ key }) => key === 'a').map(({ value }) => Number(value))).toEqual(
      Array.from({ length: 40 }, (_, i) => i),
    );
  });

  it('takes more of one key at once than a broker takes in a batch', async () => {
    const publisher = await open();
    const many = Array.from({ length: 3_000 }, (_, i) => message('a', `${i} ${'x'.repeat(1_000)}`));
    await publisher.publish(many, 'all');
    await publisher.close();
    expect((await values(3_000)).map((value) => Number(value!.split(' ')[0]))).toEqual(many.map((_, i) => i));
  });

  it('knows the last message in each partition, and so does the next one', async () => {
    const first = await open();
    expect(first.ends).toEqual({});
    await first.publish([message('a', '1'), message('a', '2'), message('b', '3')], 'one');
    await first.publish([message('a', '4')], 'two');
    await first.publish([], 'three');
    const read = await readTopics(test.brokers, [topic], ({ length }) => length >= 4);
    const last: Record<string, string> = {};
    for (const { partition, offset } of read.sort((a, b) => Number(a.offset - b.offset)))
      last[partition] = String(offset);
    expect(first.ends).toEqual({ [topic]: last });
    await first.close();
    const second = await open();
    expect(second.ends).toEqual({ [topic]: last });
    await second.close();
  });

  it('names the largest of the messages that a topic does not take, and nothing of them is ever read', async () => {
    const small = `${topic}.small`;
    await test.cluster.createTopics([
      { name: small, partitions: 1, replicationFactor: 1, config: { 'max.message.bytes': '1000' } },
    ]);
    const first = await open();
    const messages = [
      message('a', '1'),
      ...['10', '2000', '20'].map((size) => ({ ...message('b', 'x'.repeat(+size)), topic: small })),
    ];
    const refused = await first.publish(messages, 'one').catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(MessageTooLarge);
    expect(refused).toMatchObject({ largest: messages[2], bytes: 2_000 });
    await first.close();
    const second = await open();
    expect(second.progress).toBeUndefined();
    await second.publish([message('a', '2')], 'one');
    await second.close();
    expect(await values(1)).toEqual(['2']);
  });

  it('is opened on topics that are there: which are not can be asked', async () => {
    expect(await test.cluster.missing([topic, `${topic}.no`])).toEqual([`${topic}.no`]);
  });

  it('is fenced by the next one under its id: nothing that it tries is ever read', async () => {
    const first = await open();
    await first.publish([message('a', 'before')], '1');
    const second = await open();
    expect(second.progress).toBe('1');

    await expect(first.publish([message('a', 'fenced')], '2')).rejects.toThrow(PublicationUncertain);
    await second.publish([message('a', 'after')], '2');
    await Promise.all([first.close(), second.close()]);
    expect(await values(2)).toEqual(['before', 'after']);
  });

  it('is of no use after the broker was killed; the next one reads back and goes on', async () => {
    if (!test.broker) return;
    const first = await open();
    await first.publish([message('a', '1')], 'one');
    await test.broker.kill();
    await expect(first.publish([message('a', '2')], 'two')).rejects.toThrow(PublicationUncertain);
    await first.close();
    await test.broker.restart();

    const second = await open();
    expect(second.progress).toBe('one');
    await second.publish([message('a', '2')], 'two');
    await second.close();
    expect(await values(2)).toEqual(['1', '2']);
  });
});

it('a cluster that does not answer is named by its addresses', async () => {
  const nobody = new KafkajsCluster({ brokers: ['127.0.0.1:1'] }, 'test', () => undefined);
  const error = await nobody.missing(['x']).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(ClusterUnreachable);
  expect((error as Error).message).toMatch(/^no broker answers at 127\.0\.0\.1:1: .*ECONNREFUSED/);
});

it('bug of kafkajs: an idle connection sets no timer after timer, the delay of which Node warns about', () => {
  const { RequestQueue } = requestQueue();
  const queue = new RequestQueue({ logger: { debug: () => undefined } });
  queue.checkPendingRequests();
  expect(queue.throttleCheckTimeoutId).toBeNull();
  queue.pending.push({});
  queue.scheduleCheckPendingRequests();
  expect(queue.throttleCheckTimeoutId).not.toBeNull();
  queue.destroy();
});

function requestQueue() {
  interface Queue {
    readonly pending: object[];
    readonly throttleCheckTimeoutId: object | null;
    checkPendingRequests(): void;
    scheduleCheckPendingRequests(): void;
    destroy(): void;
  }
  const require = createRequire(import.meta.url);
  return { RequestQueue: require('kafkajs/src/network/requestQueue') as new (options: object) => Queue };
}

describe('the answers to a send', () => {
  const answer = (partition: number) => ({ topicName: 't', partition, errorCode: 0 });
  const seen = () => {
    const partitions = new SeenPartitions();
    const choose = partitions.partitioner();
    for (const partition of [0, 1, 0])
      choose({ topic: 't', partitionMetadata: [], message: { key: null, value: '', partition } });
    return partitions;
  };

  it('are right when each partition was answered once', () => {
    expect(() => seen().check([answer(1), answer(0)])).not.toThrow();
  });

  it.each([[[0]], [[0, 0]], [[0, 1, 1]], [[0, 2]], [[]]])(
    'bug of kafkajs: with answers %j, after a leader moved, messages were lost or doubled and the send succeeded',
    (answers) => {
      expect(() => seen().check(answers.map(answer))).toThrow('a leader moved');
    },
  );

  it('tell where a partition ends, also when a send took two attempts', () => {
    const partitions = new SeenPartitions();
    const choose = partitions.partitioner();
    const messages = [
      { key: null, value: '', partition: 0 },
      { key: null, value: '', partition: 0 },
    ];
    for (const message of [...messages, ...messages]) choose({ topic: 't', partitionMetadata: [], message });
    expect(partitions.after({ s: { 0: '7' } }, [{ ...answer(0), baseOffset: '5' }])).toEqual({
      s: { 0: '7' },
      t: { 0: '6' },
    });
  });
});
