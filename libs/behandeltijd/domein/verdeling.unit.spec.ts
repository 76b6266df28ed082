import { Rekenaar } from './rekenaar.js';
import type { Registratie } from './registratie.js';
import { maak, MINUUT, moment } from './testing/maak.js';

const rekenaar = new Rekenaar();

/** Segments as pairs of start and stop, in ms after a local moment. */
function spans(vanaf: string, ...paren: [zaak: string, begin: number, eind: number][]): Registratie[] {
  const basis = moment(vanaf);
  return paren.flatMap(([zaak, begin, eind]) => [
    maak('start', zaak, vanaf, { tijdstip: basis + begin }),
    maak('stop', zaak, vanaf, { tijdstip: basis + eind }),
  ]);
}

const ms = (records: Registratie[]) =>
  Object.fromEntries(rekenaar.dag(records).zaken.map((z) => [z.zaak, z.milliseconden]));
const buiten = (records: Registratie[]) =>
  Object.fromEntries(rekenaar.dag(records).zaken.map((z) => [z.zaak, z.buitenRooster]));

describe('sharing', () => {
  const W = '2026-01-14T10:00';

  it('gives the milliseconds that are left to the first in order of zaaknummer', () => {
    expect(ms(spans(W, ['C', 0, 11], ['A', 0, 11], ['B', 0, 11]))).toEqual({ A: 4, B: 4, C: 3 });
  });

  it('orders by code point, not by UTF-16 unit', () => {
    // U+FF5E < U+1F600, though its unit FF5E > D83D.
    expect(ms(spans(W, ['\u{1f600}', 0, 3], ['\uff5e', 0, 3]))).toEqual({ '\uff5e': 2, '\u{1f600}': 1 });
  });

  it('cuts at every start and end, also where the set of zaken stays the same', () => {
    // One slice of 6 ms would give 3 and 3; two slices of 3 give A 2 + 2.
    const records = [...spans(W, ['A', 0, 6], ['B', 0, 6])];
    const midden = maak('bewijs', 'A', W, { tijdstip: moment(W) + 3 });
    expect(ms(records)).toEqual({ A: 3, B: 3 });
    expect(ms([...records, midden])).toEqual({ A: 4, B: 2 });
  });

  it('does not cut at a record that begins or ends no segment', () => {
    const records = [...spans(W, ['A', 0, 6], ['B', 0, 6])];
    expect(ms([...records, ...spans(W, ['X', 3, 3])])).toEqual({ A: 3, B: 3 });
    expect(ms([...records, maak('stop', 'X', W, { tijdstip: moment(W) + 3 })])).toEqual({ A: 3, B: 3 });
  });

  it('leaves out a zaak that gets nothing, but keeps the segment that cut the others', () => {
    const dag = rekenaar.dag(spans(W, ['A', 0, 1], ['B', 0, 1]));
    expect(dag.zaken.map((z) => z.zaak)).toEqual(['A']);
    expect(dag.segmenten.map((s) => [s.zaak, s.milliseconden])).toEqual([
      ['A', 1],
      ['B', 0],
    ]);
  });

  it('starts anew after a pause', () => {
    expect(ms(spans(W, ['A', 0, 4], ['B', 2, 4], ['B', 100, 104]))).toEqual({ A: 3, B: 5 });
  });
});

describe('the tag buitenRooster', () => {
  it.each([
    ['inside', '2026-01-14T10:00', 0],
    ['up to 07:00', '2026-01-14T06:50', 10],
    ['over 07:00', '2026-01-14T06:55', 5],
    ['from 07:00', '2026-01-14T07:00', 0],
    ['up to 19:00', '2026-01-14T18:50', 0],
    ['over 19:00', '2026-01-14T18:57', 7],
    ['from 19:00', '2026-01-14T19:00', 10],
    ['Friday', '2026-01-16T10:00', 0],
    ['Saturday', '2026-01-17T10:00', 10],
    ['Sunday', '2026-01-18T10:00', 10],
    ['summer time', '2026-07-15T06:55', 5],
  ])('%s', (_, vanaf, verwacht) => {
    expect(buiten(spans(vanaf, ['A', 0, 10 * MINUUT]))).toEqual({ A: verwacht * MINUUT });
  });

  it('is shared by the same rule over the part outside, so the tags add up to the union outside', () => {
    // 5 ms before 07:00 and 6 after: shares 6 and 5 of 11, tags 3 and 2 of 5.
    const records = spans('2026-01-14T06:59:59.995', ['A', 0, 11], ['B', 0, 11]);
    expect(ms(records)).toEqual({ A: 6, B: 5 });
    expect(buiten(records)).toEqual({ A: 3, B: 2 });
  });

  it('counts both ends of a slice longer than the hours of the roster', () => {
    const lang = new Rekenaar({ kap: 20 * 60 * MINUUT, aansluiting: 0, zone: 'Europe/Amsterdam' });
    const [zaak] = lang.dag(spans('2026-01-14T06:00', ['A', 0, 14 * 60 * MINUUT])).zaken;
    expect(zaak).toMatchObject({ milliseconden: 14 * 60 * MINUUT, buitenRooster: 2 * 60 * MINUUT });
  });
});

describe('the tag batch', () => {
  it('counts segments opened by a bulk act, not those that one ended', () => {
    const W = '2026-01-14T10:0';
    const dag = rekenaar.dag([
      maak('start', 'A', `${W}0`),
      maak('bewijs', 'A', `${W}4`, { bulk: true }),
      maak('stop', 'A', `${W}9`),
    ]);
    expect(dag.segmenten.map((s) => s.batch)).toEqual([false, true]);
    expect(dag.zaken[0]).toMatchObject({ milliseconden: 9 * MINUUT, batch: 5 * MINUUT });
  });
});
