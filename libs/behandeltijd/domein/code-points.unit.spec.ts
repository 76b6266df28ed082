import fc from 'fast-check';
import { compareCodePoints } from './code-points.js';

const letterlijk = (a: string, b: string) => {
  const [x, y] = [a, b].map((tekst) => [...tekst].map((teken) => teken.codePointAt(0)!)) as [number[], number[]];
  const i = x.findIndex((punt, k) => punt !== y[k]);
  return i < 0 ? x.length - y.length : i >= y.length ? 1 : x[i]! - y[i]!;
};

describe('compareCodePoints', () => {
  it('orders as COLLATE "C" does, where UTF-16 units would not', () => {
    const namen = ['A10', 'A2', 'a', 'B', '\uff5e', '\u{1f600}', 'é', ''];
    expect(namen.toSorted(compareCodePoints)).toEqual(['', 'A10', 'A2', 'B', 'a', 'é', '\uff5e', '\u{1f600}']);
    expect(namen.toSorted().slice(-2)).toEqual(['\u{1f600}', '\uff5e']);
  });

  it('tells two code points with the same first half apart', () => {
    expect(compareCodePoints('x\u{1f600}', 'x\u{1f601}')).toBeLessThan(0);
  });

  it.each(['grapheme', 'binary'] as const)('agrees with the code points one by one (%s)', (unit) => {
    const tekst = fc.oneof(
      fc.string({ unit }),
      fc.string({ unit: fc.constantFrom('a', 'b', '\uff5e', '\u{1f600}', '\u{1f601}', '\ud83d', '\ude00', '\ue000') }),
    );
    fc.assert(
      fc.property(tekst, tekst, (a, b) => Math.sign(compareCodePoints(a, b)) === Math.sign(letterlijk(a, b))),
      { numRuns: 1_000 },
    );
  });

  it('agrees with the bytes of UTF-8', () => {
    const tekst = fc.string({ unit: 'binary' }).filter((waarde) => waarde.isWellFormed());
    fc.assert(
      fc.property(tekst, tekst, (a, b) => {
        expect(Math.sign(compareCodePoints(a, b))).toBe(Buffer.compare(Buffer.from(a), Buffer.from(b)));
      }),
    );
  });
});
