import { randomUUID } from 'node:crypto';
import type { Append } from '../port.js';
import { AppendCall } from './append-call.js';

const anAppend = (stream: string, expected: Append['expected'], n = 1): Append => ({
  stream,
  expected,
  events: Array.from({ length: n }, () => ({ id: randomUUID(), type: 'X', data: {}, metadata: {} })),
});

describe('AppendCall', () => {
  it('never lets two appends to one stream share a call when they stand alone', () => {
    const call = new AppendCall(false);
    expect(call.tryAdd(anAppend('a-1', 'any'))).toBe(true);
    expect(call.tryAdd(anAppend('a-1', 'any'))).toBe(false);
    expect(call.tryAdd(anAppend('a-2', 'any'))).toBe(true);
  });

  it.each([
    ['any', 'any', true],
    [3, 'any', true],
    ['no-stream', 1, true],
    ['no-stream', 0, false],
    [3, 5, true],
    [3, 4, false],
    ['any', 3, false],
  ] as const)(
    'together, lets an append of 2 events that expects %s be followed by one that expects %s: %s',
    (first, second, may) => {
      const call = new AppendCall(true);
      call.tryAdd(anAppend('a-1', first, 2));
      expect(call.tryAdd(anAppend('a-1', second))).toBe(may);
    },
  );

  it('keeps one event id out of a call that holds it already', () => {
    const call = new AppendCall(true);
    const append = anAppend('a-1', 'any');
    call.tryAdd(append);
    expect(call.tryAdd({ ...append, stream: 'a-2' })).toBe(false);
  });

  it('takes an append that is larger than a call alone', () => {
    const call = new AppendCall(false);
    expect(call.tryAdd(anAppend('a-1', 'any', 5_000))).toBe(true);
    expect(call.tryAdd(anAppend('a-2', 'any'))).toBe(false);
  });

  it('gives positions to what was written only, in order', () => {
    const call = new AppendCall(false);
    for (const [n, expected] of [4, 'any', 0].entries()) call.tryAdd(anAppend(`a-${n}`, expected as number, 2));
    const outcomes = call.outcomes({ base: '10', status: [0, 1, 0], head: ['4', '9', '0'] });
    expect(outcomes).toEqual([
      { kind: 'written', result: { revision: 6, position: '0000000000000012', existing: false } },
      { kind: 'conflict', head: 9 },
      { kind: 'written', result: { revision: 2, position: '0000000000000014', existing: false } },
    ]);
  });
});
