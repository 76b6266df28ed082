import fc from 'fast-check';
import { KopOnjuist, LogBeschadigd, StroomAfgebroken } from '../log/fouten.js';
import { stukken, verzamel } from '../testing/stukken.js';
import { leesCsv } from './lezen.js';
import { MAX_RECORD } from './splitser.js';

const KOP = 'zaak,medewerker,soort,tijdstip\n';
const T = '2026-01-31T09:30:00Z';
const lees = (inhoud: string | Uint8Array, maten?: readonly number[]) => verzamel(leesCsv(stukken(inhoud, maten)));
const kort = async (inhoud: string | Uint8Array) => {
  const { rijen, weigeringen, fout } = await lees(inhoud);
  expect(fout).toBeUndefined();
  return {
    rijen: rijen.map(({ rij, regel, zaak }) => `${rij}@${regel} ${zaak}`),
    weigeringen: weigeringen.map(({ rij, regel, reden }) => `${rij}@${regel} ${reden}`),
  };
};

describe('a good CSV log', () => {
  it('gives each row with its number, line, values and content', async () => {
    const { rijen } = await lees(`${KOP}Z1,m1,start,2026-01-31T10:30:00.1239+01:00\nZ1,,bewijs,${T}\n`);
    expect(rijen).toEqual([
      {
        rij: 1,
        regel: 2,
        zaak: 'Z1',
        medewerker: 'm1',
        soort: 'start',
        tijdstip: Date.parse('2026-01-31T09:30:00.123Z'),
        inhoud: '["Z1","m1","start","2026-01-31T10:30:00.1239+01:00"]',
      },
      {
        rij: 2,
        regel: 3,
        zaak: 'Z1',
        medewerker: undefined,
        soort: 'bewijs',
        tijdstip: Date.parse(T),
        inhoud: `["Z1","","bewijs","${T}"]`,
      },
    ]);
  });

  it('has the same content with CRLF, other order of columns, quotes, extra columns and a byte order mark', async () => {
    const gewoon = await lees(`${KOP}Z1,"m,1",start,${T}\n`);
    const anders = await lees(`\ufeffnotitie,"tijdstip",soort,zaak,medewerker\r\n"a\r\nb",${T},"start","Z1","m,1"\r\n`);
    expect(anders.rijen.map(({ inhoud }) => inhoud)).toEqual(gewoon.rijen.map(({ inhoud }) => inhoud));
  });

  it('counts lines inside quoted values of other columns and passes over empty lines without a number', async () => {
    expect(
      await kort(`\n\r\nnotitie,zaak,medewerker,soort,tijdstip\n"een\ntwee",A,m,start,${T}\n\n\r\nx,B,m,stop,${T}`),
    ).toEqual({
      rijen: ['1@4 A', '2@8 B'],
      weigeringen: [],
    });
  });

  it('may hold line ends in a quoted zaak or medewerker (RFC 4180): a row is a record', async () => {
    const inhoud = `${KOP}"A\n1","Jansen,\r\nkamer 3",start,${T}\nB,m,stop,${T}\n"C,D\n\nE",m,bewijs,${T}\n`;
    for (const maten of [undefined, [1], [7]]) {
      const { rijen, weigeringen, fout } = await lees(inhoud, maten);
      expect([weigeringen, fout]).toEqual([[], undefined]);
      expect(rijen.map(({ rij, regel, zaak, medewerker }) => [rij, regel, zaak, medewerker])).toEqual([
        [1, 2, 'A\n1', 'Jansen,\r\nkamer 3'],
        [2, 5, 'B', 'm'],
        [3, 6, 'C,D\n\nE', 'm'],
      ]);
    }
  });

  it('needs no line end at the end, also after a quote', async () => {
    expect((await kort(`${KOP}A,m,start,"${T}"`)).rijen).toEqual(['1@2 A']);
    expect((await kort(`${KOP}A,m,start,"${T}"\r`)).rijen).toEqual(['1@2 A']);
  });

  it('has no rows when only the header is there', async () => {
    expect(await kort(KOP)).toEqual({ rijen: [], weigeringen: [] });
  });

  it('comes in batches of hundreds', async () => {
    const maten: number[] = [];
    for await (const batch of leesCsv(stukken(KOP + `A,m,start,${T}\n`.repeat(5_000)))) maten.push(batch.length);
    expect(maten.reduce((a, b) => a + b)).toBe(5_000);
    expect(Math.max(...maten)).toBeLessThan(2_500);
    expect(maten.length).toBeLessThan(12);
  });
});

describe('a wrong header', () => {
  it.each([
    ['', /het bestand is leeg; verwacht: zaak,medewerker,soort,tijdstip/],
    ['\n\r\n', /leeg/],
    ['zaak,medewerker,soort\nA,m,start\n', /kolom tijdstip ontbreekt.*gevonden: 'zaak', 'medewerker', 'soort'/],
    ['zaak;medewerker;soort;tijdstip\n', /ontbreekt.*gevonden: 'zaak;medewerker;soort;tijdstip'/],
    ['Zaak,medewerker,soort,tijdstip\n', /kolom zaak ontbreekt/],
    ['zaak,medewerker,soort,tijdstip,zaak\n', /kolom zaak staat er meer dan eens/],
    ['"zaak,medewerker,soort,tijdstip\n', /aanhalingsteken wordt niet gesloten/],
  ])('%j is refused with what was found and expected', async (inhoud, melding) => {
    const { fout, rijen } = await lees(inhoud);
    expect(fout).toBeInstanceOf(KopOnjuist);
    expect((fout as Error).message).toMatch(melding);
    expect(rijen).toEqual([]);
  });

  it('refuses UTF-16 and binary', async () => {
    for (const bytes of [Buffer.from(`\ufeff${KOP}`, 'utf16le'), Buffer.from([0, 1, 2, 0xff, 10])]) {
      expect((await lees(bytes)).fout).toBeInstanceOf(KopOnjuist);
    }
  });
});

describe('a row that cannot be read', () => {
  it.each<[string, string | Uint8Array, RegExp]>([
    ['too few fields', 'A,m,start', /^de rij heeft 3 velden, de kop heeft er 4$/],
    ['too many fields', `A,m,start,${T},x`, /^de rij heeft 5 velden/],
    ['one field', 'A', /^de rij heeft 1 veld,/],
    ['blanks', '   ', /^de rij heeft 1 veld,/],
    ['no zaak', `,m,start,${T}`, /^zaak is leeg$/],
    ['a blank zaak', `" ",m,start,${T}`, /^zaak is leeg$/],
    ['an unknown soort', `A,m,Start,${T}`, /^soort 'Start' is onbekend; verwacht: start, stop of bewijs$/],
    ['no soort', `A,m,,${T}`, /^soort '' is onbekend/],
    ['a time without offset', 'A,m,start,2026-01-31T09:30:00', /heeft geen offset/],
    ['no time', 'A,m,start,', /^tijdstip is leeg$/],
    ['a NUL in zaak', `A\0,m,start,${T}`, /^zaak bevat een stuurteken$/],
    ['a tab in medewerker', `A,m\t1,start,${T}`, /^medewerker bevat een stuurteken$/],
    ['a lone CR in zaak', `"A\rB",m,start,${T}`, /^zaak bevat een stuurteken$/],
    ['a long zaak', `${'A'.repeat(1_001)},m,start,${T}`, /^zaak is langer dan 1000 tekens$/],
    ['a long medewerker', `A,${'m'.repeat(1_001)},start,${T}`, /^medewerker is langer dan 1000 tekens$/],
    ['a stray quote', `A"b,m,start,${T}`, /aanhalingsteken midden in een veld/],
    ['text after a quote', `"A"b,m,start,${T}`, /tekst na een gesloten aanhalingsteken/],
    ['an unclosed quote', `A,"m,start,${T}`, /aanhalingsteken/],
    ['bytes that are no UTF-8', Buffer.from(`A\xe9,m,start,${T}`, 'latin1'), /geen UTF-8/],
    ['such bytes between quotes', Buffer.from(`"A\xe9",m,start,${T}`, 'latin1'), /geen UTF-8/],
    ['a line of 2 MiB', 'x'.repeat(2 * MAX_RECORD), /langer dan 1 MiB/],
    ['a quoted line of 2 MiB', `"${'x'.repeat(2 * MAX_RECORD)}",m,start,${T}`, /langer dan 1 MiB/],
  ])('%s: costs its neighbours nothing', async (_, slecht, reden) => {
    for (const eind of ['\n', '\r\n']) {
      const inhoud = Buffer.concat([
        Buffer.from(KOP + `voor,m,start,${T}${eind}`),
        Buffer.from(slecht),
        Buffer.from(`${eind}na,m,stop,${T}${eind}`),
      ]);
      const { rijen, weigeringen, fout } = await lees(inhoud);
      expect(fout).toBeUndefined();
      expect(rijen.map(({ rij, regel, zaak }) => [rij, regel, zaak])).toEqual([
        [1, 2, 'voor'],
        [3, 4, 'na'],
      ]);
      expect(weigeringen).toEqual([{ rij: 2, regel: 3, reden: expect.stringMatching(reden) }]);
    }
  });

  it('an unclosed quote far before the next quote costs one line', async () => {
    const goed = Array.from({ length: 40_000 }, (_, i) => `G${i},m,bewijs,${T}\n`).join('');
    const { rijen, weigeringen } = await lees(`${KOP}A,"m,start,${T}\n${goed}"B",m,stop,${T}\n${goed}`);
    expect(rijen).toHaveLength(80_001);
    expect(rijen.at(-1)).toMatchObject({ rij: 80_002, regel: 80_003, zaak: 'G39999' });
    expect(weigeringen).toMatchObject([{ rij: 1, regel: 2 }]);
  });

  it('an unclosed quote that never meets another costs one line', async () => {
    const goed = `G,m,bewijs,${T}\n`.repeat(60_000);
    const { rijen, weigeringen } = await lees(`${KOP}A,"m,start,${T}\n${goed}`);
    expect(rijen).toHaveLength(60_000);
    expect(weigeringen).toEqual([{ rij: 1, regel: 2, reden: 'aanhalingsteken wordt niet gesloten' }]);
  });

  it('two unclosed quotes that seem to close each other cost two lines, not what stands between', async () => {
    expect(await kort(`${KOP}A,"m,start,${T}\nB,m,stop,${T}\n",start,${T}\nC,m,stop,${T}\n`)).toMatchObject({
      rijen: ['2@3 B', '4@5 C'],
      weigeringen: [expect.stringMatching(/^1@2 /), expect.stringMatching(/^3@4 /)],
    });
  });

  it('a value of several lines where none may be costs its record, and no number of another', async () => {
    expect(
      await kort(`${KOP}A,m,"sta\nrt",${T}\nB,m,start,"nu\nof later"\n"C\t\nx",m,stop,${T}\nD,m,stop,${T}\n`),
    ).toEqual({
      rijen: ['4@8 D'],
      weigeringen: [
        expect.stringMatching(/^1@2 soort 'sta.rt' is onbekend/),
        expect.stringMatching(/^2@4 tijdstip 'nu.of later' is geen/),
        '3@6 zaak bevat een stuurteken',
      ],
    });
  });

  it.each([
    ['zaak,medewerker,soort,tijdstip', ['"A,m,start,T', 'B,m,stop,T', 'C","m",stop,T']],
    ['zaak,medewerker,soort,tijdstip', ['A,"m,start,T', 'B,m,stop,T', '",stop,T']],
    ['zaak,medewerker,soort,tijdstip', ['A,m,"start,T', 'B,m,stop,T', '",T']],
    ['zaak,medewerker,soort,tijdstip', ['A,m,start,"T', 'B,m,stop,T', 'C,m,stop,T"']],
    ['tijdstip,soort,zaak,medewerker', ['T,start,"A,m', 'T,stop,B,m', 'T,stop,",m']],
    ['soort,notitie,medewerker,tijdstip,zaak', ['start,x,"m,T,A', 'stop,x,m,T,B', 'stop,x,",T,C']],
  ])('a quote opened by mistake under %s swallows no row', async (kop, regels) => {
    const inhoud = [kop, ...regels, ''].join('\n').replaceAll(/\bT\b/g, T);
    const { rijen } = await kort(inhoud);
    expect(rijen).toEqual(['2@3 B']);
  });

  it('stays linear when every line leaves a quote open', async () => {
    const { weigeringen, rijen } = await lees(`${KOP}${`A,"m,start,${T}\n`.repeat(100_000)}B,m,stop,${T}\n`);
    expect(weigeringen).toHaveLength(100_000);
    expect(rijen).toMatchObject([{ rij: 100_001, regel: 100_002 }]);
  });
});

describe('a stream that breaks off', () => {
  async function* afgebroken(inhoud: string): AsyncGenerator<Uint8Array> {
    yield* stukken(inhoud, [7]);
    throw new StroomAfgebroken('het gzip-bestand is afgebroken');
  }

  it('gives all whole rows, drops the last line that may be half, and then says so', async () => {
    const { rijen, fout } = await verzamel(leesCsv(afgebroken(`${KOP}A,m,start,${T}\nB,m,stop,${T}\nC,m,stop,${T}`)));
    expect(rijen.map(({ zaak }) => zaak)).toEqual(['A', 'B']);
    expect(fout).toBeInstanceOf(LogBeschadigd);
    expect(fout).toMatchObject({
      rijen: 2,
      message: 'het gzip-bestand is afgebroken; 2 rijen gelezen tot aan de fout',
    });
  });

  it('says so before the header too', async () => {
    const { fout } = await verzamel(leesCsv(afgebroken('zaak,mede')));
    expect(fout).toMatchObject({ name: 'LogBeschadigd', rijen: 0 });
  });

  it('passes on what is no fault of the log', async () => {
    async function* kapot(): AsyncGenerator<Uint8Array> {
      yield Buffer.from(KOP);
      throw new TypeError('disk');
    }
    expect((await verzamel(leesCsv(kapot()))).fout).toBeInstanceOf(TypeError);
  });
});

describe('any bytes', () => {
  const lijn = fc.string({ unit: fc.constantFrom('"', ',', 'a', '\r', ' ', 'é'), maxLength: 12 });

  it('give the same whatever the chunks', async () => {
    const inhoud = fc.string({ unit: fc.constantFrom('"', ',', 'a', '\r', '\n', '€', '"', ','), maxLength: 80 });
    await fc.assert(
      fc.asyncProperty(inhoud, fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1 }), async (rommel, maten) => {
        const alles = `${KOP}${rommel}\nZ,m,start,${T}\n`;
        expect(await lees(alles, maten)).toEqual(await lees(alles));
      }),
      { numRuns: 500 },
    );
  });

  it('never cost a good line between them', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(lijn, fc.constant(undefined)), { maxLength: 12 }), async (lijnen) => {
        const regels = lijnen.map((rommel, i) => rommel ?? `goed${i},m,start,${T}`);
        const { rijen } = await lees(KOP + regels.map((regel) => `${regel}\n`).join(''));
        const goed = lijnen.flatMap((rommel, i) => (rommel === undefined ? [[`goed${i}`, i + 2]] : []));
        expect(rijen.filter(({ zaak }) => zaak.startsWith('goed')).map(({ zaak, regel }) => [zaak, regel])).toEqual(
          goed,
        );
      }),
      { numRuns: 1_000 },
    );
  });
});
