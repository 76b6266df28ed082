import fc from 'fast-check';
import { isDatum, leesMoment, schrijfMoment } from './moment.js';

describe('leesMoment', () => {
  it.each([
    ['2026-01-31T09:00:00Z', Date.UTC(2026, 0, 31, 9)],
    ['2026-01-31T09:00:00+01:00', Date.UTC(2026, 0, 31, 8)],
    ['2026-01-31T09:00:00.1-05:30', Date.UTC(2026, 0, 31, 14, 30, 0, 100)],
    ['2026-01-31T09:00:00.123999999Z', Date.UTC(2026, 0, 31, 9, 0, 0, 123)],
    ['2024-02-29T23:59:59Z', Date.UTC(2024, 1, 29, 23, 59, 59)],
  ])('%s', (tekst, ms) => {
    expect(leesMoment(tekst)).toBe(ms);
  });

  it.each([
    '2026-01-31T09:00:00',
    '2026-01-31 09:00:00Z',
    '2026-01-31t09:00:00z',
    '2026-02-29T09:00:00Z',
    '2026-01-31T24:00:00Z',
    '2026-01-31T09:00:60Z',
    '2026-01-31T09:00:00+1:00',
    '2026-01-31T09:00:00Z[Europe/Amsterdam]',
    '2026-01-31',
    // Its local day, or the next one, has no name of four digits: an event then would park behandeltijd for good.
    '9999-12-31T23:00:00Z',
    '9999-12-31T23:00:00-05:00',
    '0001-01-01T00:00:00Z',
    '0001-01-01T00:00:00+01:00',
    '0000-06-01T00:00:00Z',
    '',
    5,
    null,
  ])('refuses %s', (tekst) => {
    expect(leesMoment(tekst)).toBeUndefined();
  });

  it('is written as toISOString writes it, whatever was written before', () => {
    const moment = fc.oneof(fc.integer({ min: -8.64e12, max: 8.64e15 }), fc.integer({ min: 0, max: 2e12 }));
    fc.assert(fc.property(moment, (ms) => schrijfMoment(ms) === new Date(ms).toISOString()));
    expect(() => schrijfMoment(Number.NaN)).toThrow(RangeError);
  });

  it('reads back what schrijfMoment writes', () => {
    const moment = fc.integer({ min: 0, max: Date.UTC(9998, 11, 31) });
    fc.assert(fc.property(moment, (ms) => leesMoment(schrijfMoment(ms)) === ms));
  });
});

describe('isDatum', () => {
  it('knows the calendar', () => {
    expect(['2024-02-29', '2026-12-31'].every(isDatum)).toBe(true);
    expect(['2026-02-29', '2026-13-01', '0000-01-01', '2026-1-1', '2026-01-01T00:00:00Z', 20260101].some(isDatum)).toBe(
      false,
    );
  });
});
