import fc from 'fast-check';
import { bevatBsn, isBsn } from './bsn.js';

const cijfers = (min: number, max = min): fc.Arbitrary<string> =>
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength: min, maxLength: max }).map((reeks) => reeks.join(''));

/** Eight digits and the ninth that makes the sum divide by eleven, when there is one. */
const bsns = cijfers(8)
  .filter((acht) => acht !== '00000000')
  .map((acht) => ({ acht, laatste: [...acht].reduce((som, cijfer, i) => som + (9 - i) * Number(cijfer), 0) % 11 }))
  .filter(({ laatste }) => laatste < 10)
  .map(({ acht, laatste }) => `${acht}${laatste}`);

const GROEPEN = [[9], [3, 3, 3], [4, 2, 3], [3, 2, 4], [2, 3, 4], [2, 2, 2, 3]];
const TUSSEN = [' ', '.', '-', '\u00a0', '\u202f', '\u2011', '\u2013'];

/** As people write it. */
function schrijf(bsn: string, groepen: readonly number[], tussen: string): string {
  let vanaf = 0;
  return groepen.map((lengte) => bsn.slice(vanaf, (vanaf += lengte))).join(tussen);
}

const geschreven = fc
  .record({ bsn: bsns, groepen: fc.constantFrom(...GROEPEN), tussen: fc.constantFrom(...TUSSEN) })
  .map(({ bsn, groepen, tussen }) => schrijf(bsn, groepen, tussen));

const isGeenCijfer = (teken: string | undefined): boolean => teken === undefined || !/\d/.test(teken);

describe('a BSN', () => {
  it.each(['123456782', '111222333', '999993653', '010000008'])('%s is one', (bsn) => expect(isBsn(bsn)).toBe(true));

  it.each([
    '123456789',
    '000000000',
    '12345678',
    '1234567820',
    '1234.56.782',
    ' 123456782',
    123456782,
    undefined,
    null,
  ])('%s is none', (geen) => expect(isBsn(geen)).toBe(false));

  it('shows one digit that is wrong, and two that changed places', () => {
    fc.assert(
      fc.property(bsns, fc.nat(8), fc.integer({ min: 1, max: 9 }), (bsn, plaats, meer) => {
        const anders = [...bsn];
        anders[plaats] = String((Number(anders[plaats]) + meer) % 10);
        expect(isBsn(anders.join(''))).toBe(false);
      }),
    );
    fc.assert(
      fc.property(bsns, fc.nat(7), (bsn, plaats) => {
        fc.pre(bsn[plaats] !== bsn[plaats + 1]);
        const verwisseld = bsn.slice(0, plaats) + bsn[plaats + 1]! + bsn[plaats]! + bsn.slice(plaats + 2);
        expect(isBsn(verwisseld)).toBe(false);
      }),
    );
  });
});

describe('a text with a BSN', () => {
  it('is known however people write it, between anything that is no digit', () => {
    fc.assert(
      fc.property(geschreven, fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (bsn, voor, na) => {
        fc.pre(isGeenCijfer(voor.at(-1)) && isGeenCijfer(na[0]) && !/\+|00/.test(voor));
        expect(bevatBsn(voor + bsn + na)).toBe(true);
      }),
    );
  });

  it.each([
    'BSN123456782',
    'bsn:123456782,',
    'aanslag 1234.56.782.H.46.01',
    '123456782H46',
    'in 2024 123 456 782 gemeld',
    '12 123 456 782',
    '123 456 782 2024',
    '1e: 123456789, 2e: 123456782',
    '018f0000-0000-7000-8000-000000000001 123456782',
    '123456782-1234-1234-1234-123456789012',
    'eind\n123456782\n',
    '€ 123.456.782',
  ])('%s', (tekst) => expect(bevatBsn(tekst)).toBe(true));
});

describe('a text without', () => {
  it('may hold nine digits that fail the 11-proef', () => {
    fc.assert(
      fc.property(cijfers(9), fc.constantFrom(...GROEPEN), fc.constantFrom(...TUSSEN), (negen, groepen, tussen) => {
        fc.pre(!isBsn(negen));
        expect(bevatBsn(schrijf(negen, groepen, tussen))).toBe(false);
      }),
    );
  });

  it('may hold longer numbers, whatever stands in them', () => {
    fc.assert(
      fc.property(cijfers(0, 20), bsns, cijfers(0, 20), (voor, bsn, na) => {
        fc.pre(voor + na !== '');
        expect(bevatBsn(voor + bsn + na)).toBe(false);
      }),
    );
  });

  it('may hold ids of machines, whatever digits they have', () => {
    const hex = (lengte: number): fc.Arbitrary<string> =>
      fc.string({
        unit: fc.constantFrom(...'0123456789012345678901234567890123456789abcdef'),
        minLength: lengte,
        maxLength: lengte,
      });
    const uuid = fc.tuple(hex(8), hex(4), hex(4), hex(4), hex(12)).map((delen) => delen.join('-'));
    const metBsn = fc.tuple(hex(20), bsns, hex(1)).map(([a, bsn, b]) => `${a}a${bsn}f${b}`);
    fc.assert(
      fc.property(fc.oneof(uuid, metBsn, hex(40)), (id) => {
        expect(bevatBsn(`id=${id};`)).toBe(false);
        expect(bevatBsn(id.toUpperCase())).toBe(false);
      }),
      { numRuns: 2_000 },
    );
  });

  it.each([
    ['a moment to the nanosecond', '2026-01-31T09:00:00.123456782Z'],
    ['a telephone number with the code of a country', 'gebeld: +31 123456782, 0031 123 456 782, +31 (0)123456782'],
    ['a date with a number after it', '12-34-5678 2'],
    ['years', '1234 56782'],
    ['a zaaknummer', 'B20260000001'],
    ['digits apart', '1 2 3 4 5 6 7 8 2'],
    ['other things between', '123,456,782 123/456/782 1234.56-782'],
    ['nothing', ''],
  ])('%s', (_, tekst) => expect(bevatBsn(tekst)).toBe(false));

  it('is read in time that grows with its length only', () => {
    for (const stuk of ['12 34 ', '1', 'a1', '1.', '0123456789abcdef-', '+31 ']) {
      const begin = performance.now();
      bevatBsn(stuk.repeat(40_000));
      // Milliseconds; growing with its square it would be minutes.
      expect(performance.now() - begin).toBeLessThan(10_000);
    }
  });
});
