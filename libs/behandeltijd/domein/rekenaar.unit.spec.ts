import { Rekenaar } from './rekenaar.js';
import type { Registratie } from './registratie.js';
import type { DagTijd } from './resultaat.js';
import { maak, MINUUT, moment } from './testing/maak.js';

/** A Wednesday: the whole day's hours of the roster apply. */
const D = '2026-01-14T';
const rekenaar = new Rekenaar();

const minuten = (dag: DagTijd) => Object.fromEntries(dag.zaken.map((z) => [z.zaak, z.milliseconden / MINUUT]));
const kort = (dag: DagTijd) =>
  dag.segmenten.map((s) => {
    const [van, tot] = [s.begin, s.eind].map((t) =>
      Temporal.Instant.fromEpochMilliseconds(t)
        .toZonedDateTimeISO('Europe/Amsterdam')
        .toPlainTime()
        .toString({ smallestUnit: 'minute' }),
    );
    return `${s.zaak} ${van}-${tot} ${s.herkomst}`;
  });

describe('the worked example', () => {
  const records = [
    maak('start', 'A', `${D}09:00:00`),
    maak('bewijs', 'A', `${D}09:20:00`),
    maak('start', 'B', `${D}09:30:00`),
    maak('stop', 'A', `${D}09:50:00`),
    maak('stop', 'B', `${D}11:30:00`),
    maak('bewijs', 'C', `${D}11:35:00`),
    maak('bewijs', 'D', `${D}11:41:00`),
    maak('start', 'A', `${D}11:55:00`),
  ];
  const dag = rekenaar.dag(records);

  it('yields the segments that the text names', () => {
    expect(kort(dag)).toEqual([
      'A 09:00-09:20 expliciet',
      'A 09:20-09:50 expliciet',
      'B 09:30-10:30 afgekapt',
      'C 11:35-11:41 afgeleid',
      'A 11:55-12:55 afgekapt',
    ]);
  });

  it('shares them: A 100, B 50, C 6 and D nothing, together the union of 156 minutes', () => {
    expect(minuten(dag)).toEqual({ A: 100, B: 50, C: 6 });
    expect(dag.zaken.reduce((som, z) => som + z.milliseconden, 0)).toBe(156 * MINUUT);
  });

  it('names person, day and the records behind each segment', () => {
    expect(dag).toMatchObject({ medewerker: 11, dag: '2026-01-14', voorlopig: false });
    expect(dag.segmenten.map((s) => s.posities)).toEqual(
      [[0, 1], [1, 3], [2, 4], [5, 6], [7]].map((van) => van.map((i) => records[i]!.positie)),
    );
  });

  it('says per segment what it counts for', () => {
    expect(dag.segmenten.map((s) => s.milliseconden / MINUUT)).toEqual([20, 20, 50, 6, 60]);
  });
});

describe('step 1: the day boundary', () => {
  it('an open zaak is cut at midnight and stays closed the next day', () => {
    expect(kort(rekenaar.dag([maak('start', 'A', `${D}23:40`)]))).toEqual(['A 23:40-00:00 afgekapt']);
    // given the stop after midnight, then it stops nothing
    expect(kort(rekenaar.dag([maak('stop', 'A', '2026-01-15T00:10')]))).toEqual([]);
  });

  it('a bewijs after midnight on a zaak left open is loose', () => {
    const volgendeDag = [maak('bewijs', 'A', '2026-01-15T00:10'), maak('bewijs', 'B', '2026-01-15T00:15')];
    expect(kort(rekenaar.dag(volgendeDag))).toEqual(['A 00:10-00:15 afgeleid']);
  });

  it('a loose bewijs does not reach over midnight', () => {
    expect(kort(rekenaar.dag([maak('bewijs', 'A', `${D}23:58`)]))).toEqual([]);
  });

  it('every open zaak gets its own last segment', () => {
    const dag = rekenaar.dag([maak('start', 'B', `${D}22:00`), maak('start', 'A', `${D}23:30`)]);
    expect(kort(dag)).toEqual(['B 22:00-23:00 afgekapt', 'A 23:30-00:00 afgekapt']);
  });

  it('an open zaak on the day that the clock goes back may count until the end of that 25th hour', () => {
    const dag = new Rekenaar({ kap: 26 * 60 * MINUUT, aansluiting: 0, zone: 'Europe/Amsterdam' }).dag([
      maak('start', 'A', '2026-10-25T00:00'),
    ]);
    expect(minuten(dag)).toEqual({ A: 25 * 60 });
  });

  it('a kap of a hundred days is as long as the day (times stay within 32 bits)', () => {
    const lang = new Rekenaar({ kap: 100 * 24 * 60 * MINUUT, aansluiting: 0, zone: 'Europe/Amsterdam' });
    const records = [maak('start', 'A', `${D}10:00`), maak('bewijs', 'A', `${D}23:00`)];
    expect(kort(lang.dag(records))).toEqual(['A 10:00-23:00 expliciet', 'A 23:00-00:00 afgekapt']);
    expect(minuten(lang.dagMetBand(records))).toEqual({ A: 14 * 60 });
  });

  it('and on the day that it goes forward until the end of the 23rd', () => {
    const dag = new Rekenaar({ kap: 26 * 60 * MINUUT, aansluiting: 0, zone: 'Europe/Amsterdam' }).dag([
      maak('start', 'A', '2026-03-29T00:00'),
    ]);
    expect(minuten(dag)).toEqual({ A: 23 * 60 });
  });

  it('time runs on through the hour that the clock shows twice', () => {
    // 02:30 summer time to 02:30 winter time is an hour.
    const eerste = Temporal.ZonedDateTime.from('2026-10-25T02:30+02:00[Europe/Amsterdam]').epochMilliseconds;
    const records = [
      maak('start', 'A', '2026-10-25T02:00', { tijdstip: eerste }),
      maak('stop', 'A', '2026-10-25T02:00', { tijdstip: eerste + 60 * MINUUT }),
    ];
    expect(minuten(rekenaar.dag(records))).toEqual({ A: 60 });
  });
});

describe('step 2: the loose gap', () => {
  it.each([
    ['exactly the aansluiting', '10:10:00', { A: 10 }],
    ['a millisecond more', '10:10:00.001', {}],
    ['a millisecond', '10:00:00.001', { A: 1 / MINUUT }],
    ['nothing', '10:00:00', {}],
  ])('a gap of %s', (_, tot, verwacht) => {
    expect(minuten(rekenaar.dag([maak('bewijs', 'A', `${D}10:00`), maak('bewijs', 'B', `${D}${tot}`)]))).toEqual(
      verwacht,
    );
  });

  it.each(['start', 'stop', 'bewijs'] as const)(
    'runs to the next record of any soort: %s of the same zaak',
    (soort) => {
      const dag = rekenaar.dag([maak('bewijs', 'A', `${D}10:00`), maak(soort, 'A', `${D}10:05`)]);
      expect(kort(dag)[0]).toBe('A 10:00-10:05 afgeleid');
    },
  );

  it('a record that does nothing by itself uses the loose one up', () => {
    const dag = rekenaar.dag([
      maak('bewijs', 'A', `${D}10:00`),
      maak('stop', 'X', `${D}10:11`),
      maak('bewijs', 'B', `${D}10:12`),
    ]);
    expect(kort(dag)).toEqual([]);
  });

  it('a row of loose records makes a row of segments', () => {
    const dag = rekenaar.dag([
      maak('bewijs', 'A', `${D}10:00`),
      maak('bewijs', 'A', `${D}10:04`),
      maak('bewijs', 'B', `${D}10:06`),
    ]);
    expect(kort(dag)).toEqual(['A 10:00-10:04 afgeleid', 'A 10:04-10:06 afgeleid']);
  });

  it('counts beside a zaak that is open', () => {
    const dag = rekenaar.dag([
      maak('start', 'A', `${D}10:00`),
      maak('bewijs', 'B', `${D}10:10`),
      maak('stop', 'A', `${D}10:20`),
    ]);
    expect(kort(dag)).toEqual(['A 10:00-10:20 expliciet', 'B 10:10-10:20 afgeleid']);
    expect(minuten(dag)).toEqual({ A: 15, B: 5 });
  });
});

describe('step 3: a zaak that is open', () => {
  it.each([
    ['exactly the kap', '11:00:00', 'A 10:00-11:00 expliciet'],
    ['a millisecond more', '11:00:00.001', 'A 10:00-11:00 afgekapt'],
  ])('a silence of %s', (_, tot, verwacht) => {
    expect(kort(rekenaar.dag([maak('start', 'A', `${D}10:00`), maak('stop', 'A', `${D}${tot}`)]))).toEqual([verwacht]);
  });

  it('after a silence it counts on from the record that broke it', () => {
    const dag = rekenaar.dag([
      maak('start', 'A', `${D}09:00`),
      maak('bewijs', 'A', `${D}12:00`),
      maak('stop', 'A', `${D}12:30`),
    ]);
    expect(kort(dag)).toEqual(['A 09:00-10:00 afgekapt', 'A 12:00-12:30 expliciet']);
  });

  it('a start on it is a record like any other', () => {
    const dag = rekenaar.dag([
      maak('start', 'A', `${D}10:00`),
      maak('start', 'A', `${D}10:30`),
      maak('stop', 'A', `${D}10:40`),
      maak('stop', 'A', `${D}10:50`),
    ]);
    expect(kort(dag)).toEqual(['A 10:00-10:30 expliciet', 'A 10:30-10:40 expliciet']);
  });

  it('a record of another zaak does not touch it', () => {
    const dag = rekenaar.dag([
      maak('start', 'A', `${D}10:00`),
      maak('stop', 'B', `${D}10:10`),
      maak('stop', 'A', `${D}10:20`),
    ]);
    expect(kort(dag)).toEqual(['A 10:00-10:20 expliciet']);
  });

  it('a segment carries the activiteit of the record that opened it', () => {
    const [zaak] = rekenaar.dag([
      maak('start', 'A', `${D}10:00`, { activiteit: 'gesprek' }),
      maak('bewijs', 'A', `${D}10:10`, { activiteit: 'brief' }),
      maak('bewijs', 'A', `${D}10:15`, { activiteit: 'gesprek' }),
      maak('stop', 'A', `${D}10:18`, { activiteit: 'meekijken' }),
    ]).zaken;
    expect(zaak!.perActiviteit).toEqual({ gesprek: 13 * MINUUT, brief: 5 * MINUUT });
  });
});

describe('step 4: a zaak that is not open', () => {
  it('a stop does nothing', () => {
    expect(rekenaar.dag([maak('stop', 'A', `${D}10:00`), maak('stop', 'A', `${D}10:05`)])).toMatchObject({
      segmenten: [],
      zaken: [],
    });
  });

  it('a bewijs after the stop is loose, it does not open', () => {
    const dag = rekenaar.dag([
      maak('start', 'A', `${D}10:00`),
      maak('stop', 'A', `${D}10:10`),
      maak('bewijs', 'A', `${D}10:20`),
      maak('bewijs', 'A', `${D}10:50`),
    ]);
    expect(kort(dag)).toEqual(['A 10:00-10:10 expliciet']);
  });
});

describe('order', () => {
  const op10 = (soort: Registratie['soort'], positie: string, volgnummer = 0) =>
    maak(soort, 'A', `${D}10:00`, { positie, volgnummer });
  const later = maak('bewijs', 'B', `${D}10:08`, { positie: '9' });

  it('a tie goes by position, whatever the soort', () => {
    // given start before stop: closed again at once
    expect(kort(rekenaar.dag([op10('start', '1'), op10('stop', '2'), later]))).toEqual([]);
    // given stop before start: open
    expect(kort(rekenaar.dag([op10('stop', '1'), op10('start', '2'), later]))).toEqual(['A 10:00-11:00 afgekapt']);
  });

  it('positions are compared as text', () => {
    expect(kort(rekenaar.dag([op10('stop', '9'), op10('start', '10'), later]))).toEqual([]);
  });

  it('within one position the volgnummer decides', () => {
    expect(kort(rekenaar.dag([op10('stop', '1', 1), op10('start', '1', 0)]))).toEqual([]);
    expect(kort(rekenaar.dag([op10('stop', '1', 0), op10('start', '1', 1)]))).toEqual(['A 10:00-11:00 afgekapt']);
  });

  it('time goes before position', () => {
    const dag = rekenaar.dag([
      maak('stop', 'A', `${D}10:30`, { positie: '1' }),
      maak('start', 'A', `${D}10:00`, { positie: '2' }),
    ]);
    expect(kort(dag)).toEqual(['A 10:00-10:30 expliciet']);
  });

  it('a second delivery is the same record; equal content at two positions is two', () => {
    const bewijs = maak('bewijs', 'A', `${D}10:00`);
    const naderhand = maak('stop', 'X', `${D}10:05`);
    expect(kort(rekenaar.dag([bewijs, { ...bewijs }, naderhand, bewijs]))).toEqual(['A 10:00-10:05 afgeleid']);
    // The second one uses the first one up with a gap of 0 and is loose itself.
    expect(kort(rekenaar.dag([bewijs, { ...bewijs, positie: 'z' }, naderhand]))).toEqual(['A 10:00-10:05 afgeleid']);
  });

  it('more records than an insertion sort is for', () => {
    const veel = Array.from({ length: 300 }, (_, i) =>
      maak('bewijs', 'A', `${D}08:00`, { tijdstip: moment(`${D}08:00`) + i * MINUUT }),
    );
    expect(minuten(rekenaar.dag(veel.toReversed()))).toEqual({ A: 299 });
    expect(rekenaar.dag(veel.toReversed())).toEqual(rekenaar.dag(veel));
  });

  it('the records given are left as they were', () => {
    const records = Object.freeze([maak('stop', 'A', `${D}10:30`), maak('start', 'A', `${D}10:00`)]);
    expect(minuten(rekenaar.dag(records))).toEqual({ A: 30 });
  });
});

describe('a running day, as of T', () => {
  const records = [
    maak('start', 'A', `${D}10:00`),
    maak('bewijs', 'A', `${D}10:20`),
    maak('start', 'B', `${D}11:00`),
    maak('stop', 'A', `${D}11:05`),
  ];

  it.each([
    ['before the first record', '09:59', []],
    ['on the first record', '10:00', []],
    ['between two', '10:10', ['A 10:00-10:10 lopend']],
    ['on a record', '10:20', ['A 10:00-10:20 expliciet']],
    ['after the kap has passed', '10:59', ['A 10:00-10:20 expliciet', 'A 10:20-10:59 lopend']],
    ['with one closed', '11:06', ['A 10:00-10:20 expliciet', 'A 10:20-11:05 expliciet', 'B 11:00-11:06 lopend']],
    ['long after', '23:59', ['A 10:00-10:20 expliciet', 'A 10:20-11:05 expliciet', 'B 11:00-12:00 lopend']],
  ])('%s', (_, T, verwacht) => {
    const dag = rekenaar.dag(records, moment(`${D}${T}`));
    expect(kort(dag)).toEqual(verwacht);
    expect(dag.voorlopig).toBe(true);
  });

  it('a day that is over at T is closed, from its very end', () => {
    const dag = rekenaar.dag(records, moment('2026-01-15T00:00'));
    expect(dag).toEqual(rekenaar.dag(records));
    expect(dag.voorlopig).toBe(false);
    expect(kort(dag).at(-1)).toBe('B 11:00-12:00 afgekapt');
  });

  it('a loose record has no next one yet and counts nothing', () => {
    expect(kort(rekenaar.dag([maak('bewijs', 'A', `${D}10:00`)], moment(`${D}10:05`)))).toEqual([]);
  });

  it('a T before the day leaves nothing', () => {
    expect(rekenaar.dag(records, moment('2026-01-13T12:00'))).toMatchObject({ dag: '2026-01-14', zaken: [] });
  });
});

describe('wrong use', () => {
  it('refuses no records, two people and two days', () => {
    const a = maak('start', 'A', `${D}10:00`);
    expect(() => rekenaar.dag([])).toThrow(RangeError);
    expect(() => rekenaar.dag([a, maak('start', 'A', `${D}10:01`, { medewerker: 12 })])).toThrow(/one person-day/);
    expect(() => rekenaar.dag([a, maak('start', 'A', '2026-01-15T10:00')])).toThrow(/one person-day/);
    expect(() => rekenaar.dag([maak('start', 'A', `${D}11:00`), a, maak('start', 'A', '1971-01-15T10:00')])).toThrow(
      /one person-day/,
    );
  });

  it('is as good as new after a refusal', () => {
    const goed = [maak('start', 'A', `${D}10:00`), maak('stop', 'A', `${D}10:30`)];
    expect(() => rekenaar.dag([...goed, maak('start', 'A', '2026-01-15T10:00')])).toThrow(RangeError);
    expect(minuten(rekenaar.dag(goed))).toEqual({ A: 30 });
  });
});

describe('many zaken in a day', () => {
  it('finds each of them back, also beyond the short row', () => {
    const records = Array.from({ length: 40 }, (_, i) => [
      maak('start', `Z${i % 20}`, `${D}08:00`, { tijdstip: moment(`${D}08:00`) + i * 10 * MINUUT }),
      maak('stop', `Z${i % 20}`, `${D}08:00`, { tijdstip: moment(`${D}08:00`) + (i * 10 + 4) * MINUUT }),
    ]).flat();
    const verwacht = Object.fromEntries(Array.from({ length: 20 }, (_, i) => [`Z${i}`, 8]));
    expect(minuten(rekenaar.dag(records))).toEqual(verwacht);
  });
});
