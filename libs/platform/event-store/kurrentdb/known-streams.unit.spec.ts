import { randomUUID } from 'node:crypto';
import { EventIdTaken } from '../errors.js';
import type { Append } from '../port.js';
import { KnownStreams } from './known-streams.js';

const event = (id: string) => ({ id, type: 'A', data: {}, metadata: {} });
const append = (...ids: string[]): Append => ({ stream: 'zaak-1', expected: 'any', events: ids.map(event) });
const events = (first: number, ...ids: string[]) =>
  ids.map((id, n) => ({ id, revision: first + n, position: `at ${first + n}` }));

describe('what is known of a stream', () => {
  const [a, b, c, d] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()] as const;

  it('tells where an append stands that was written before, wherever that is in the stream', () => {
    const known = new KnownStreams().add('zaak-1', events(0, a, b, c));
    expect(known.revision).toBe(2);
    expect(known.find(append(a, b))).toEqual({ revision: 1, position: 'at 1' });
    expect(known.find(append(c))).toEqual({ revision: 2, position: 'at 2' });
    expect(known.find(append(d))).toBeUndefined();
  });

  it.each([[[a, d]], [[d, a]], [[d, d]]])('refuses an append of which a part is known, or an id comes twice', (ids) => {
    const known = new KnownStreams().add('zaak-1', events(0, a, b));
    expect(() => known.find(append(...ids))).toThrow(EventIdTaken);
  });

  it('grows by what follows on it, and takes nothing twice', () => {
    const streams = new KnownStreams();
    streams.add('zaak-1', events(0, a, b));
    const known = streams.add('zaak-1', [...events(1, b), { id: c, revision: 2 }]);
    expect(known.revision).toBe(2);
    expect(known.size).toBe(3);
    expect(known.find(append(c))).toEqual({ revision: 2 });
  });

  it('is nothing when there is a gap: an id in it could come again', () => {
    const streams = new KnownStreams();
    streams.add('zaak-1', events(0, a, b));
    expect(streams.extend('zaak-1', events(2, c))?.size).toBe(3);
    expect(streams.extend('zaak-1', [])?.size).toBe(3);
    expect(streams.extend('zaak-1', events(4, d))).toBeUndefined();
    expect(streams.get('zaak-1')).toBeUndefined();
    expect(streams.extend('zaak-1', events(0, a))).toBeUndefined();
  });

  it('begins where a stream was cut off by the server', () => {
    const known = new KnownStreams().add('zaak-1', events(7, a));
    expect(known.revision).toBe(7);
    expect(known.find(append(a))).toEqual({ revision: 7, position: 'at 7' });
  });

  it('is kept of an empty stream too: nothing is in it', () => {
    const streams = new KnownStreams();
    streams.add('zaak-1', []);
    expect(streams.get('zaak-1')?.revision).toBe(-1);
  });
});

describe('what is known of all streams', () => {
  const fill = (streams: KnownStreams, stream: string, n: number) =>
    streams.add(
      stream,
      Array.from({ length: n }, (_, revision) => ({ id: randomUUID(), revision })),
    );

  it('is bounded: the stream that was used longest ago goes first, and the one at hand never', () => {
    const streams = new KnownStreams(10);
    fill(streams, 'a-1', 4);
    fill(streams, 'b-1', 4);
    streams.get('a-1');
    fill(streams, 'c-1', 4);
    expect(['a-1', 'b-1', 'c-1'].map((stream) => streams.get(stream)?.size)).toEqual([4, undefined, 4]);
    fill(streams, 'd-1', 50);
    expect(['a-1', 'c-1', 'd-1'].map((stream) => streams.get(stream)?.size)).toEqual([undefined, undefined, 50]);
  });

  it('makes room again when a stream is forgotten', () => {
    const streams = new KnownStreams(10);
    fill(streams, 'a-1', 4);
    fill(streams, 'b-1', 6);
    streams.forget('b-1');
    streams.forget('nowhere-1');
    fill(streams, 'c-1', 6);
    expect(streams.get('a-1')?.size).toBe(4);
    expect(streams.get('b-1')).toBeUndefined();
  });
});
