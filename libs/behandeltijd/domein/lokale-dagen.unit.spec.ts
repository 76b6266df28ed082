import { LokaleDagen } from './lokale-dagen.js';
import { moment } from './testing/maak.js';

const UUR = 3_600_000;
const amsterdam = new LokaleDagen('Europe/Amsterdam');

describe('local days', () => {
  it.each([
    ['2026-01-14', 24],
    ['2026-03-29', 23],
    ['2026-10-25', 25],
  ])('%s lasts %d hours in Amsterdam', (datum, uren) => {
    const dag = amsterdam.dagVan(moment(`${datum}T12:00`));
    expect(dag.datum).toBe(datum);
    expect(dag.eind - dag.begin).toBe(uren * UUR);
  });

  it('ends where the next begins', () => {
    const dag = amsterdam.dagVan(moment('2026-03-29T12:00'));
    expect(amsterdam.dagVan(dag.begin)).toBe(dag);
    expect(amsterdam.dagVan(dag.eind - 1)).toBe(dag);
    expect(amsterdam.dagVan(dag.begin - 1).datum).toBe('2026-03-28');
    expect(amsterdam.dagVan(dag.eind)).toMatchObject({ datum: '2026-03-30', begin: dag.eind, nummer: dag.nummer + 1 });
  });

  it('follows the zone, not UTC', () => {
    // 23:30 UTC is the next day in Amsterdam.
    expect(amsterdam.dagVan(Date.UTC(2026, 0, 14, 23, 30)).datum).toBe('2026-01-15');
    expect(new LokaleDagen('UTC').dagVan(Date.UTC(2026, 0, 14, 23, 30)).datum).toBe('2026-01-14');
  });

  it('begins at 01:00 where midnight does not exist', () => {
    const dag = new LokaleDagen('America/Sao_Paulo').dagVan(Date.UTC(2018, 10, 4, 12));
    expect(dag).toMatchObject({ datum: '2018-11-04', begin: Date.UTC(2018, 10, 4, 3) });
    expect(dag.eind - dag.begin).toBe(23 * UUR);
  });

  it('gives no instant to a day that a zone skipped', () => {
    const apia = new LokaleDagen('Pacific/Apia');
    const ervoor = apia.dagVan(Date.UTC(2011, 11, 29, 12));
    expect(ervoor.datum).toBe('2011-12-29');
    expect(apia.dagVan(ervoor.eind).datum).toBe('2011-12-31');
  });

  it('never overlaps, also where the clock went back over midnight', () => {
    // St. John's, 29 October 2006: at 00:01 it became 23:01 of the day before.
    const dagen = new LokaleDagen('America/St_Johns');
    const eerste = dagen.dagVan(Date.UTC(2006, 9, 28, 12));
    const tweede = dagen.dagVan(eerste.eind);
    expect(tweede.datum).toBe('2006-10-29');
    expect(dagen.dagVan(eerste.eind + 30 * 60_000)).toBe(tweede);
    expect(tweede.eind - tweede.begin).toBe(25 * UUR);
  });

  it('has the hours of the roster by the clock on the wall, and none in the weekend', () => {
    const zomer = amsterdam.dagVan(moment('2026-07-15T12:00'));
    expect([zomer.roosterBegin, zomer.roosterEind]).toEqual([moment('2026-07-15T07:00'), moment('2026-07-15T19:00')]);
    const zondag = amsterdam.dagVan(moment('2026-10-25T12:00'));
    expect(zondag.roosterEind - zondag.roosterBegin).toBe(0);
  });

  it('knows days before 1970', () => {
    expect(amsterdam.dagVan(-1)).toMatchObject({ datum: '1970-01-01', nummer: 0 });
    expect(amsterdam.dagVan(-2 * UUR)).toMatchObject({ datum: '1969-12-31', nummer: -1 });
  });

  it('refuses an unknown zone and what is no instant', () => {
    expect(() => new LokaleDagen('Europe/Zaakstad')).toThrow(/Europe.Zaakstad/);
    expect(() => amsterdam.dagVan(NaN)).toThrow(expect.objectContaining({ name: 'RangeError' }));
  });

  it('agrees with Temporal on every hour of two years, in any order of asking', () => {
    const uren = Array.from(
      { length: 2 * 365 * 24 },
      (_, i) => Date.UTC(2025, 0, 1) + ((i * 7919) % (2 * 365 * 24)) * UUR,
    );
    const verschillen = uren.filter(
      (t) =>
        amsterdam.dagVan(t).datum !==
        Temporal.Instant.fromEpochMilliseconds(t).toZonedDateTimeISO('Europe/Amsterdam').toPlainDate().toString(),
    );
    expect(verschillen).toEqual([]);
  });
});
