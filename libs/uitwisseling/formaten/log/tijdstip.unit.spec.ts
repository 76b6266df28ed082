import fc from 'fast-check';
import { leesTijdstip } from './tijdstip.js';

const ms = (tekst: string): number => {
  const gelezen = leesTijdstip(tekst);
  if ('reden' in gelezen) throw new Error(gelezen.reden);
  return gelezen.ms;
};
const reden = (tekst: string): string => {
  const gelezen = leesTijdstip(tekst);
  return 'reden' in gelezen ? gelezen.reden : `read as ${gelezen.ms}`;
};

describe('leesTijdstip', () => {
  it('reads every moment that Temporal writes, at any offset', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: Date.parse('0002-01-01T00:00:00Z'), max: Date.parse('9998-12-31T23:59:59.999Z') }),
        fc.integer({ min: -23 * 60 - 59, max: 23 * 60 + 59 }),
        (moment, offset) => {
          const lokaal = Temporal.Instant.fromEpochMilliseconds(moment + offset * 60_000).toString({
            fractionalSecondDigits: 3,
          });
          fc.pre(!lokaal.startsWith('+') && !lokaal.startsWith('-'));
          const minuten = Math.abs(offset);
          const zone = [Math.floor(minuten / 60), minuten % 60].map((n) => String(n).padStart(2, '0')).join(':');
          expect(ms(lokaal.replace('Z', `${offset < 0 ? '-' : '+'}${zone}`))).toBe(moment);
        },
      ),
    );
  });

  it.each([
    ['2026-01-31T09:30:00Z', '2026-01-31T09:30:00.000Z'],
    ['2026-01-31t09:30:00z', '2026-01-31T09:30:00.000Z'],
    ['2026-01-31T09:30:00-00:00', '2026-01-31T09:30:00.000Z'],
    ['2026-01-31T09:30:00+01:30', '2026-01-31T08:00:00.000Z'],
    ['2026-01-31T09:30:00.1Z', '2026-01-31T09:30:00.100Z'],
    ['2024-02-29T00:00:00Z', '2024-02-29T00:00:00.000Z'],
    ['2000-02-29T00:00:00Z', '2000-02-29T00:00:00.000Z'],
    ['0050-06-01T00:00:00Z', '0050-06-01T00:00:00.000Z'],
  ])('%s is %s', (tekst, verwacht) => expect(new Date(ms(tekst)).toISOString()).toBe(verwacht));

  it('cuts off what is finer than a millisecond, never rounds, also before 1970', () => {
    expect(ms('2026-01-31T09:30:00.999999999Z') % 1_000).toBe(999);
    expect(ms('1969-12-31T23:59:59.9999Z')).toBe(-1);
  });

  it('takes a leap second as the last millisecond before it', () => {
    expect(ms('2016-12-31T23:59:60Z')).toBe(Date.parse('2016-12-31T23:59:59.999Z'));
    expect(ms('2017-01-01T00:59:60.5+01:00')).toBe(Date.parse('2016-12-31T23:59:59.999Z'));
  });

  it.each([
    ['', /leeg/],
    ['2026-01-31T09:30:00', /heeft geen offset/],
    ['2026-01-31T09:30:00.123', /heeft geen offset/],
    ['2026-01-31 09:30:00Z', /geen RFC 3339/],
    ['2026-01-31', /geen RFC 3339/],
    ['31-01-2026 09:30', /geen RFC 3339/],
    ['1769851800', /geen RFC 3339/],
    ['2026-01-31T09:30Z', /geen RFC 3339/],
    ['2026-01-31T09:30:00+0100', /geen RFC 3339/],
    ['2026-01-31T09:30:00.Z', /geen RFC 3339/],
    [' 2026-01-31T09:30:00Z', /geen RFC 3339/],
    ['2026-02-29T09:30:00Z', /dag die niet bestaat/],
    ['1900-02-29T09:30:00Z', /dag die niet bestaat/],
    ['2026-04-31T09:30:00Z', /dag die niet bestaat/],
    ['2026-13-01T09:30:00Z', /dag die niet bestaat/],
    ['2026-00-01T09:30:00Z', /dag die niet bestaat/],
    ['2026-01-00T09:30:00Z', /dag die niet bestaat/],
    ['2026-01-31T24:00:00Z', /tijd of offset die niet bestaat/],
    ['2026-01-31T09:60:00Z', /tijd of offset die niet bestaat/],
    ['2026-01-31T09:30:61Z', /tijd of offset die niet bestaat/],
    ['2026-01-31T09:30:00+24:00', /tijd of offset die niet bestaat/],
    ['2026-01-31T09:30:60Z', /schrikkelseconde die niet bestaat/],
    ['2016-12-30T23:59:60Z', /schrikkelseconde die niet bestaat/],
    ['0000-12-31T00:00:00Z', /buiten de jaren/],
    ['0001-01-01T00:00:00+01:00', /buiten de jaren/],
    ['0001-06-01T00:00:00Z', /buiten de jaren 2 tot en met 9998$/],
    // Its day in the Netherlands is 10000-01-01, which parked behandeltijd for good.
    ['9999-12-31T23:00:00Z', /buiten de jaren/],
    ['9999-12-31T23:59:59.999Z', /buiten de jaren/],
    ['9999-12-31T23:59:59-10:00', /buiten de jaren/],
    [`2026-01-31T09:30:00.${'1'.repeat(200)}Z`, /geen RFC 3339/],
  ])('refuses %s', (tekst, verwacht) => expect(reden(tekst)).toMatch(verwacht));

  it('shows a wrong value shortened and without characters that act on a terminal', () => {
    expect(reden(`\u001b[31m${'x'.repeat(100)}`)).toMatch(/^tijdstip '\ufffd\[31mx{55}\.\.\.' is geen/);
  });
});
