import { dagVan, moment, UUR, werkdagen, werkdagNa, werkdagVoor } from './kalender.js';

const dag = (tekst: string): Temporal.PlainDate => Temporal.PlainDate.from(tekst);

describe('the calendar of the simulation', () => {
  it('a local time is a moment, in summer and in winter', () => {
    expect(new Date(moment(dag('2026-07-01'), 9 * 60 + 30)).toISOString()).toBe('2026-07-01T07:30:00.000Z');
    expect(new Date(moment(dag('2026-12-01'), 9 * 60 + 30.5)).toISOString()).toBe('2026-12-01T08:30:30.000Z');
  });

  it('the day of a moment is the local one', () => {
    expect(dagVan(Date.parse('2026-06-30T22:00:00Z')).toString()).toBe('2026-07-01');
    expect(dagVan(Date.parse('2026-06-30T21:59:59Z')).toString()).toBe('2026-06-30');
  });

  it('working days go on by the clock on the wall over the change of the clock', () => {
    const [vrijdag, maandag] = werkdagen(dag('2026-10-19'), 2).slice(4, 6);
    expect([vrijdag!.toString(), maandag!.toString()]).toEqual(['2026-10-23', '2026-10-26']);
    expect(moment(maandag!, 540) - moment(vrijdag!, 540)).toBe(73 * UUR);
  });

  it('weeks have five working days', () => {
    const dagen = werkdagen(dag('2026-09-07'), 3);
    expect(dagen.map(({ dayOfWeek }) => dayOfWeek)).toEqual([1, 2, 3, 4, 5, 1, 2, 3, 4, 5, 1, 2, 3, 4, 5]);
    expect(dagen.at(-1)!.toString()).toBe('2026-09-25');
  });

  it.each([
    ['2026-09-10', 1, '2026-09-11'],
    ['2026-09-11', 1, '2026-09-14'],
    ['2026-09-11', 2, '2026-09-14'],
    ['2026-09-11', 3, '2026-09-14'],
    ['2026-09-12', 0, '2026-09-14'],
  ])('%s and %d days: %s', (van, dagen, wordt) => {
    expect(werkdagNa(dag(van), dagen).toString()).toBe(wordt);
  });

  it('before a Monday comes a Friday', () => {
    expect(werkdagVoor(dag('2026-09-14')).toString()).toBe('2026-09-11');
    expect(werkdagVoor(dag('2026-09-11')).toString()).toBe('2026-09-10');
  });
});
