import fc from 'fast-check';
import { Afscherming, MINSTENS } from './afscherming.js';
import { vindGroep } from './testing/aanvaller.js';

const mensen = (van: number, tot: number): Set<number> =>
  new Set(Array.from({ length: tot - van + 1 }, (_, i) => van + i));

function geef(cellen: readonly ReadonlySet<number>[], ...vragen: readonly (readonly number[])[]): boolean[] {
  const afscherming = new Afscherming(cellen);
  return vragen.map((vraag) => afscherming.neem(vraag));
}

describe('a question is answered', () => {
  it('about five people, and not about four', () => {
    expect(geef([mensen(1, 5)], [0])).toEqual([true]);
    expect(geef([mensen(1, 4)], [0])).toEqual([false]);
    expect(geef([mensen(1, 3), mensen(3, 5)], [0, 1])).toEqual([true]);
  });

  it('not when what is left of a wider one is about fewer than five', () => {
    expect(geef([mensen(1, 9), mensen(9, 12)], [0, 1], [0])).toEqual([true, false]);
    expect(geef([mensen(1, 9), mensen(8, 12)], [0, 1], [0])).toEqual([true, true]);
  });

  it('when it is the same people and zaken as an earlier one, and when it follows from earlier ones', () => {
    expect(geef([mensen(1, 5)], [0], [0])).toEqual([true, true]);
    expect(geef([mensen(1, 5), mensen(6, 10)], [0, 1], [0], [1])).toEqual([true, true, true]);
  });

  it('about parts of a whole until the part that is left would be small', () => {
    const groot = [mensen(1, 6), mensen(3, 9), mensen(5, 12)];
    expect(geef([...groot, mensen(1, 4)], [0, 1, 2, 3], [0], [1], [2])).toEqual([true, true, true, false]);
    expect(geef([...groot, mensen(1, 5)], [0, 1, 2, 3], [0], [1], [2])).toEqual([true, true, true, true]);
  });

  it('not when it gives a corner of a table away whose sides were answered', () => {
    // Two by two: rows {0,1} and {2,3}, columns {0,2} and {1,3}; cell 3 is small.
    const cellen = [mensen(1, 8), mensen(1, 8), mensen(1, 8), mensen(1, 2)];
    expect(geef(cellen, [0, 1, 2, 3], [0, 1], [0, 2], [0])).toEqual([true, true, true, false]);
  });

  it('not when months together come close to another part of the same whole', () => {
    // Everything of the first two months is of one kind, but for one zaak.
    const cellen = [mensen(1, 8), mensen(1, 8), mensen(1, 1), mensen(1, 8)];
    expect(geef(cellen, [0], [1, 2], [3], [0, 1])).toEqual([true, true, true, false]);
  });

  it('when only all small parts together are left, each of other people', () => {
    const klein = [mensen(21, 23), mensen(24, 25)];
    expect(geef([mensen(1, 8), mensen(1, 8), ...klein], [0, 1, 2, 3], [0], [1])).toEqual([true, true, true]);
  });
});

it('nobody works out anything about fewer than five people, by any adding and subtracting of all answers', () => {
  const wereld = fc.integer({ min: 1, max: 7 }).chain((aantal) =>
    fc.record({
      cellen: fc.array(fc.uniqueArray(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 6 }), {
        minLength: aantal,
        maxLength: aantal,
      }),
      vragen: fc.array(fc.subarray(Array.from({ length: aantal }, (_, i) => i)), { maxLength: 14 }),
    }),
  );
  let gegeven = 0;
  fc.assert(
    fc.property(wereld, ({ cellen, vragen }) => {
      const afscherming = new Afscherming(cellen.map((cel) => new Set(cel)));
      const antwoorden = vragen.filter((vraag) => afscherming.neem(vraag));
      gegeven += antwoorden.length;
      expect(vindGroep(cellen, antwoorden, MINSTENS - 1)).toBeUndefined();
    }),
    { numRuns: 400 },
  );
  // A proof about nothing would be none.
  expect(gegeven).toBeGreaterThan(400);
});

it('the attacker finds what there is to find when every question of five people is answered', () => {
  const cellen = [
    [1, 2, 3, 4, 5],
    [1, 2, 3, 4, 5, 6],
    [6, 7],
  ];
  expect(
    vindGroep(
      cellen,
      [
        [0, 1, 2],
        [0, 1],
      ],
      4,
    ),
  ).toEqual(expect.arrayContaining([6, 7]));
  expect(vindGroep(cellen, [[0, 1, 2], [0]], 4)).toBeUndefined();
});
