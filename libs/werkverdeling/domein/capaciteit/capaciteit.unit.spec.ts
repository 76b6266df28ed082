import * as fc from 'fast-check';
import { meetperiode, Metingen, MINSTENS_ZAKEN, type AfgedaneZaak } from './index.js';

const MINUUT = 60_000;
const vraag = { zaaktype: 'bezwaar', zaaksoort: 'overig', zwaarte: 'E', locatie: 'Arnhem' };
/** So many zaken, the nth of which took n minutes, by so many people in turn. */
const reeks = (aantal: number, mensen: number, meer: Partial<AfgedaneZaak> = {}): AfgedaneZaak[] =>
  Array.from({ length: aantal }, (_, n) => ({ ...vraag, tijd: (n + 1) * MINUUT, mensen: [n % mensen], ...meer }));

describe('the period of a measurement', () => {
  it.each([
    ['2026-11-23', '2026-08-24', '2026-11-22'],
    ['2026-11-29', '2026-08-24', '2026-11-22'],
    ['2026-11-30', '2026-08-31', '2026-11-29'],
  ])('on %s is thirteen whole weeks, %s to %s', (dag, vanaf, tot) => {
    expect(meetperiode(dag)).toEqual({ vanaf, tot });
  });
});

describe('what a zaak takes', () => {
  it('is the median, to five minutes, of the soort at the locatie when enough is behind it', () => {
    expect(new Metingen(reeks(44, 5)).van(vraag)).toEqual({
      milliseconden: 25 * MINUUT,
      bereik: 'soort op de locatie',
      zaken: 40,
    });
  });

  it.each([
    ['four people', reeks(100, 4)],
    ['too few zaken', reeks(MINSTENS_ZAKEN - 1, 5)],
    ['another level', reeks(100, 9, { zwaarte: 'C' })],
    ['another zaaktype', reeks(100, 9, { zaaktype: 'verzoek' })],
  ])('is not told with %s behind it', (_, zaken) => {
    expect(new Metingen(zaken).van(vraag)).toBeUndefined();
  });

  it('comes from a wider group when too little is behind the narrow one, and says so', () => {
    const hier = reeks(19, 5);
    const elders = reeks(40, 6, { locatie: 'Eindhoven' });
    const soort = new Metingen([...hier, ...elders]);
    expect(soort.van(vraag)).toMatchObject({ bereik: 'soort', zaken: 50 });
    expect(soort.van({ ...vraag, locatie: undefined })).toMatchObject({ bereik: 'soort' });
    const ander = reeks(40, 6, { zaaksoort: 'FSV' });
    expect(new Metingen([...hier, ...ander]).van(vraag)).toMatchObject({ bereik: 'zaaktype', zaken: 50 });
  });

  it('is never about fewer than five people, whatever there is', () => {
    const zaak = fc.record({
      zaaktype: fc.constantFrom('bezwaar', 'verzoek'),
      zaaksoort: fc.constantFrom('overig', 'FSV'),
      zwaarte: fc.constantFrom('C', 'E'),
      locatie: fc.constantFrom('Arnhem', 'Eindhoven', undefined),
      tijd: fc.integer({ min: 1, max: 40_000_000 }),
      mensen: fc.array(fc.nat(7), { minLength: 1, maxLength: 2 }),
    });
    fc.assert(
      fc.property(fc.array(zaak, { maxLength: 120 }), (zaken) => {
        const meting = new Metingen(zaken).van(vraag);
        if (!meting) return;
        const binnen = zaken.filter(
          ({ zaaktype, zwaarte, zaaksoort, locatie }) =>
            zaaktype === vraag.zaaktype &&
            zwaarte === vraag.zwaarte &&
            (meting.bereik === 'zaaktype' || zaaksoort === vraag.zaaksoort) &&
            (meting.bereik !== 'soort op de locatie' || locatie === vraag.locatie),
        );
        expect(new Set(binnen.flatMap(({ mensen }) => mensen)).size).toBeGreaterThanOrEqual(5);
        expect(meting.milliseconden % (5 * MINUUT)).toBe(0);
        expect(meting.zaken).toBe(Math.floor(binnen.length / 10) * 10);
      }),
    );
  });
});
