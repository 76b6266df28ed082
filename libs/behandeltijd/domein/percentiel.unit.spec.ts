import fc from 'fast-check';
import { percentiel } from './percentiel.js';

describe('percentiel', () => {
  it.each([
    [[7], 0.5, 7],
    [[1, 2], 0.5, 2],
    [[1, 2, 3], 0.5, 2],
    [[1, 2, 3, 4], 0.5, 3],
    [[1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 0.9, 10],
    [[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11], 0.9, 10],
    [[1, 2, 3], 0, 1],
    [[1, 2, 3], 1, 3],
  ])('of %j at %d is %d', (waarden, p, verwacht) => {
    expect(percentiel(waarden, p)).toBe(verwacht);
  });

  it('of nothing is nothing', () => {
    expect(percentiel([], 0.5)).toBeUndefined();
  });

  it('is always a value that occurs and never falls with p', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { minLength: 1 }), fc.double({ min: 0, max: 1, noNaN: true }), (ruw, p) => {
        const waarden = ruw.toSorted((a, b) => a - b);
        expect(waarden).toContain(percentiel(waarden, p));
        expect(percentiel(waarden, p)!).toBeGreaterThanOrEqual(percentiel(waarden, p / 2)!);
      }),
    );
  });
});
