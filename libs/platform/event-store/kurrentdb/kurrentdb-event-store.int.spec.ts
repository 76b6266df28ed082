import { randomUUID } from 'node:crypto';
import { aStream, anEvent, collect, eventStoreContract } from '../contract/index.js';
import { InvalidPosition, KurrentDbEventStore, type RecordedEvent } from '../index.js';

const url = process.env['KURRENTDB_URL'] ?? '';
if (url === '') {
  process.stderr.write(
    '\nSKIPPED: the event store contract on KurrentDB (set KURRENTDB_URL to a server, as kurrentdb://127.0.0.1:2113?tls=false)\n',
  );
}
const onServer = url === '' ? describe.skip : describe;

async function openStore() {
  const store = await KurrentDbEventStore.open(url);
  return { store, close: () => store.close() };
}

onServer('on a KurrentDB server', () => {
  eventStoreContract('KurrentDB', openStore, { estimates: true });

  describe('event store on KurrentDB alone', () => {
    let store: KurrentDbEventStore;
    let other: KurrentDbEventStore;
    beforeAll(async () => {
      store = await KurrentDbEventStore.open(url);
      other = await KurrentDbEventStore.open(url);
    });
    afterAll(async () => {
      await store.close();
      await other.close();
    });

    it('knows what another process wrote: the same ids, on a revision that was right by then', async () => {
      const stream = aStream();
      const first = { stream, expected: 'any' as const, events: [anEvent(), anEvent()] };
      const result = await other.append(first);
      expect(await store.append({ ...first, expected: 'no-stream' })).toEqual({ ...result, existing: true });
      expect(await store.append({ ...first, expected: 1 })).toEqual({ ...result, existing: true });
      expect(await collect(other.readStream(stream))).toHaveLength(2);
    });

    it('writes once what two processes try to write at once, whatever is expected', async () => {
      const appends = Array.from({ length: 20 }, () => ({
        stream: aStream(),
        expected: 'any' as const,
        events: [anEvent()],
      }));
      const results = await Promise.all(
        appends.map((append) => Promise.all([store.append(append), other.append(append)])),
      );
      for (const [i, [a, b]] of results.entries()) {
        expect(a.position).toBe(b.position);
        expect(await collect(store.readStream(appends[i]!.stream))).toHaveLength(1);
      }
    });

    it('appends on from what another process wrote, also when that is not known here yet', async () => {
      const stream = aStream();
      await store.append({ stream, expected: 'no-stream', events: [anEvent()] });
      await other.append({ stream, expected: 0, events: [anEvent()] });
      expect(await store.append({ stream, expected: 1, events: [anEvent()] })).toMatchObject({ revision: 2 });
      await other.append({ stream, expected: 2, events: [anEvent()] });
      expect(await store.append({ stream, expected: 'any', events: [anEvent()] })).toMatchObject({ revision: 4 });
    });

    it('follows what another process writes, each event once and in store order', async () => {
      const category = `v${randomUUID().slice(0, 8)}`;
      const controller = new AbortController();
      const seen: RecordedEvent[] = [];
      const after = await store.head();
      const follower = (async () => {
        for await (const { events } of store.subscribe({ after, categories: [category], signal: controller.signal })) {
          seen.push(...events);
          if (seen.length >= 200) controller.abort();
        }
      })();
      const sent: string[] = [];
      for (let n = 0; n < 200; n++) {
        const event = anEvent();
        sent.push(event.id);
        await other.append({ stream: aStream(category), expected: 'no-stream', events: [event] });
      }
      await follower;
      expect(seen.map(({ id }) => id)).toEqual(sent);
    });

    it('tells the position of an append as its events are read: from the stream and from the whole store', async () => {
      const stream = aStream(`p${randomUUID().slice(0, 8)}`);
      const after = await store.head();
      const { position } = await store.append({
        stream,
        expected: 'no-stream',
        events: [anEvent(), anEvent(), anEvent()],
      });
      const fromStream = await collect(store.readStream(stream));
      const [batch] = await Array.fromAsync(store.readAll({ after, categories: [stream.split('-')[0]!] }));
      expect(batch!.events).toEqual(fromStream);
      expect(fromStream.at(-1)!.position).toBe(position);
    });

    it('refuses a position that is not of this store', async () => {
      await expect(Array.fromAsync(store.readAll({ after: '0000000000000042' }))).rejects.toThrow(InvalidPosition);
    });
  });
});
