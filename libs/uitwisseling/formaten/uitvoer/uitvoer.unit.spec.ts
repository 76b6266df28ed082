import { PassThrough, Writable } from 'node:stream';
import fc from 'fast-check';
import { tekst } from '../testing/stukken.js';
import { vergelijkCodepunten } from './codepunten.js';
import { millisecondenTekst } from './milliseconden.js';
import { schrijfTekst } from './schrijven.js';

describe('vergelijkCodepunten', () => {
  it('orders as the bytes of UTF-8 do, which is COLLATE "C"', () => {
    const woord = fc.string({
      unit: fc.oneof(
        fc.constantFrom('\ue000', '\uffff', '\u{10000}', '\u{1f600}', 'a', '1'),
        fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
      ),
      maxLength: 4,
    });
    fc.assert(
      fc.property(woord, woord, (a, b) => {
        expect(Math.sign(vergelijkCodepunten(a, b))).toBe(Buffer.compare(Buffer.from(a), Buffer.from(b)));
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('millisecondenTekst', () => {
  it('keeps the order of keys that look like numbers', async () => {
    const paren: [string, number][] = [
      ['10', 1],
      ['2', 2],
      ['B', 3],
      ['"\u{1f600}', 4],
    ].sort(([a], [b]) => vergelijkCodepunten(a as string, b as string)) as [string, number][];
    expect(await tekst(millisecondenTekst(paren))).toBe('{\n"\\"\u{1f600}": 4,\n"10": 1,\n"2": 2,\n"B": 3\n}\n');
  });

  it('is JSON, also when empty', async () => {
    expect(JSON.parse(await tekst(millisecondenTekst([])))).toEqual({});
    expect(JSON.parse(await tekst(millisecondenTekst([['a"b\\', 5]])))).toEqual({ 'a"b\\': 5 });
  });

  it.each<[string, [string, number][]]>([
    [
      'unsorted',
      [
        ['b', 1],
        ['a', 1],
      ],
    ],
    [
      'doubled',
      [
        ['a', 1],
        ['a', 1],
      ],
    ],
    [
      'sorted by UTF-16',
      [
        ['\u{10000}', 1],
        ['\uffff', 1],
      ],
    ],
    ['not whole', [['a', 1.5]]],
  ])('refuses pairs that are %s', async (_, paren) => {
    await expect(tekst(millisecondenTekst(paren))).rejects.toThrow(RangeError);
  });
});

describe('schrijfTekst', () => {
  it('waits for a slow reader instead of piling up', async () => {
    let gemaakt = 0;
    let geschreven = 0;
    let meesteVooruit = 0;
    function* veel(): Generator<string> {
      for (let i = 0; i < 200; i++) {
        gemaakt += 32_768;
        meesteVooruit = Math.max(meesteVooruit, gemaakt - geschreven);
        yield 'x'.repeat(32_768);
      }
    }
    const traag = new Writable({
      write(stuk: Buffer, _, klaar) {
        geschreven += stuk.length;
        setImmediate(klaar);
      },
    });
    await schrijfTekst(veel(), traag);
    expect(geschreven).toBe(200 * 32_768);
    expect(meesteVooruit).toBeLessThan(1_000_000);
  });

  it('writes astral characters whole across blocks', async () => {
    const uit = new PassThrough();
    const gelezen = uit.toArray();
    await schrijfTekst(
      Array.from({ length: 50_000 }, () => '\u{1f600}'),
      uit,
    );
    expect(Buffer.concat((await gelezen) as Buffer[]).toString()).toBe('\u{1f600}'.repeat(50_000));
  });

  it('rejects when the source fails and when the target fails', async () => {
    async function* stuk(): AsyncGenerator<string> {
      yield 'x';
      throw new RangeError('bron');
    }
    await expect(schrijfTekst(stuk(), new PassThrough())).rejects.toThrow('bron');
    const vol = new Writable({ write: (_stuk, _codering, klaar) => klaar(new Error('schijf vol')) });
    await expect(schrijfTekst(['x'], vol)).rejects.toThrow('schijf vol');
  });
});
