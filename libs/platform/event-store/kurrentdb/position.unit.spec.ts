import fc from 'fast-check';
import { InvalidPosition } from '../errors.js';
import { BEGINNING } from '../port.js';
import { fromPosition, isKnown, toPosition, type LogPosition } from './position.js';

const NONE = 2n ** 64n - 1n;
const number = fc.bigInt({ min: 0n, max: NONE - 1n });
const place = fc.record({ commit: number, prepare: number });
const order = (a: LogPosition, b: LogPosition) =>
  a.commit === b.commit ? Number(a.prepare - b.prepare) : Number(a.commit - b.commit);

describe('positions of KurrentDB', () => {
  it('sort as strings in the order of the log', () => {
    fc.assert(
      fc.property(place, place, (a, b) => {
        const [x, y] = [toPosition(a), toPosition(b)];
        expect(Math.sign(x < y ? -1 : x > y ? 1 : 0)).toBe(Math.sign(order(a, b)));
        expect(x > BEGINNING).toBe(true);
      }),
    );
  });

  it('are read back as they were, from the first record to the last there can be', () => {
    fc.assert(fc.property(place, (log) => expect(fromPosition(toPosition(log))).toEqual(log)));
    expect(fromPosition(BEGINNING)).toBe('start');
    expect(toPosition({ commit: 0n, prepare: 0n })).toBe('00000000000000000000.00000000000000000000');
  });

  it('fit in a header of HTTP as they are', () => {
    expect(toPosition({ commit: NONE - 1n, prepare: NONE - 1n })).toMatch(/^[\w.:-]{1,128}$/);
  });

  it.each([
    'gisteren',
    '0000000000000042', // of the store on PostgreSQL
    '1.1',
    `${'0'.repeat(20)}`,
    `${'0'.repeat(20)}.${'0'.repeat(19)}x`,
    ` ${'0'.repeat(20)}.${'0'.repeat(20)}`,
    `${NONE}.${NONE}`,
    `${'9'.repeat(20)}.${'9'.repeat(20)}`,
  ])('refuse %j', (position) => {
    expect(() => fromPosition(position)).toThrow(InvalidPosition);
  });

  it.each([undefined, { commit: NONE, prepare: NONE }, { commit: 1n, prepare: NONE }])(
    'know what older servers send with the events of a stream: %o is none',
    (log) => expect(isKnown(log)).toBe(false),
  );
});
