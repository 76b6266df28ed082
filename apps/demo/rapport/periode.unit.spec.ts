import { periodenVoor } from './periode.js';

const dag = (tekst: string): Temporal.PlainDate => Temporal.PlainDate.from(tekst);

describe('the periods whose figures hold all weeks', () => {
  it.each([
    ['within a quarter', '2026-07-06', '2026-08-14', ['2026-K3 2026-10-01']],
    ['the last quarter ends with the year', '2026-10-05', '2026-12-31', ['2026-K4 2027-01-01']],
    ['over quarters, the year', '2026-09-07', '2026-10-16', ['2026 2027-01-01']],
    ['over the turn of the year, both', '2026-12-07', '2027-01-15', ['2026 2027-01-01', '2027 2028-01-01']],
    ['the same quarter of two years is two years', '2026-07-06', '2027-07-02', ['2026 2027-01-01', '2027 2028-01-01']],
  ])('%s', (_, begin, laatste, perioden) => {
    expect(periodenVoor(dag(begin), dag(laatste)).map(({ naam, vanaf }) => `${naam} ${vanaf.toString()}`)).toEqual(
      perioden,
    );
  });
});
