import { datumInWoorden, lokaleDag, momentInWoorden } from './woorden.js';

describe('dates in words', () => {
  it.each([
    ['2026-01-01', '1 januari 2026'],
    ['2026-11-23', '23 november 2026'],
    ['2028-02-29', '29 februari 2028'],
    ['0099-12-31', '31 december 99'],
  ])('writes %s as %s', (datum, woorden) => {
    expect(datumInWoorden(datum)).toBe(woorden);
  });

  it('knows every month', () => {
    const maanden = Array.from({ length: 12 }, (_, n) => datumInWoorden(`2026-${String(n + 1).padStart(2, '0')}-02`));
    expect(maanden.map((woorden) => woorden.split(' ')[1])).toEqual([
      ...['januari', 'februari', 'maart', 'april', 'mei', 'juni'],
      ...['juli', 'augustus', 'september', 'oktober', 'november', 'december'],
    ]);
  });

  it.each([
    ['2026-11-23T08:05:00Z', '2026-11-23', '23 november 2026, 9.05 uur'],
    ['2026-07-01T08:05:59.999Z', '2026-07-01', '1 juli 2026, 10.05 uur'],
    ['2026-12-31T23:30:00Z', '2027-01-01', '1 januari 2027, 0.30 uur'],
  ])('takes %s by the local clock, in winter and in summer', (moment, dag, woorden) => {
    expect(lokaleDag(Date.parse(moment))).toBe(dag);
    expect(momentInWoorden(Date.parse(moment))).toBe(woorden);
  });

  it('refuses what is no date', () => {
    expect(() => datumInWoorden('2026-02-30')).toThrow(/not in a valid range/);
  });
});
