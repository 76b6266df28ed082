import fc from 'fast-check';
import { stukken, tekst, verzamel } from '../testing/stukken.js';
import { leesCsv } from './lezen.js';
import { leesVelden } from './velden.js';
import { csvTekst } from './schrijven.js';
import { Splitser } from './splitser.js';

const velden = (bytes: string, aantal: number, maten: readonly number[]): string[][] => {
  const splitser = new Splitser();
  const gelezen: string[][] = [];
  const neem = (): void => {
    for (let stuk = splitser.volgende(); stuk !== undefined; stuk = splitser.volgende()) {
      if ('reden' in stuk) throw new Error(stuk.reden);
      gelezen.push(...leesVelden(stuk.teksten));
      splitser.verwacht = { velden: aantal, ingeslokt: () => false };
    }
  };
  const alles = Buffer.from(bytes);
  for (let plek = 0, i = 0; plek < alles.length; i++) {
    const maat = maten[i % maten.length]!;
    splitser.voeg(alles.subarray(plek, (plek += maat)));
    neem();
  }
  splitser.sluit(true);
  neem();
  return gelezen;
};

const waarde = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.string({ unit: fc.constantFrom('"', ',', '\r', '\n', ' ', '\u{1f600}', 'é', '\0'), maxLength: 8 }),
);

describe('csvTekst', () => {
  it('writes RFC 4180: CRLF, quotes only where needed', async () => {
    const geschreven = csvTekst(
      ['a', 'b'],
      [
        ['x', 1],
        ['"', undefined],
        ['p,q', 'r\ns'],
        [' ', '=1+1'],
      ],
    );
    expect(await tekst(geschreven)).toBe('a,b\r\nx,1\r\n"""",\r\n"p,q","r\ns"\r\n ,=1+1\r\n');
  });

  it('keeps a row of one empty field', async () => {
    expect(await tekst(csvTekst(['a'], [[''], [undefined]]))).toBe('a\r\n""\r\n""\r\n');
  });

  it('refuses a row of another length than the header', async () => {
    await expect(tekst(csvTekst(['a', 'b'], [['x']]))).rejects.toThrow(TypeError);
  });

  it('is read back whole: any values, whatever the chunks', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc
          .integer({ min: 1, max: 5 })
          .chain((n) => fc.array(fc.array(waarde, { minLength: n, maxLength: n }), { minLength: 1, maxLength: 8 })),
        fc.array(fc.integer({ min: 1, max: 11 }), { minLength: 1 }),
        async ([kop, ...rijen], maten) => {
          fc.pre(!kop![0]!.startsWith('\ufeff'));
          expect(velden(await tekst(csvTekst(kop!, rijen)), kop!.length, maten)).toEqual([kop, ...rijen]);
        },
      ),
      { numRuns: 1_000 },
    );
  });

  it('is read back as a log', async () => {
    const naam = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
      .filter((s) => s.trim() !== '' && !/\p{Cc}/u.test(s));
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(naam, naam), { maxLength: 20 }), async (paren) => {
        const rijen = paren.map(([zaak, medewerker]) => ['2026-01-31T09:30:00Z', zaak, 'stop', medewerker]);
        const log = await tekst(csvTekst(['tijdstip', 'zaak', 'soort', 'medewerker'], rijen));
        const gelezen = await verzamel(leesCsv(stukken(log, [13])));
        expect(gelezen.weigeringen).toEqual([]);
        expect(gelezen.rijen.map(({ zaak, medewerker }) => [zaak, medewerker])).toEqual(paren);
      }),
    );
  });
});
