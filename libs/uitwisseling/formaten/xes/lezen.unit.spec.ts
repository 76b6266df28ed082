import fc from 'fast-check';
import { StroomAfgebroken } from '../log/fouten.js';
import { stukken, verzamel } from '../testing/stukken.js';
import { MAX_TRACE } from './document.js';
import { leesXes } from './lezen.js';

const T = '2026-01-31T09:30:00Z';
const tijd = (waarde = T): string => `<date key="time:timestamp" value="${waarde}"/>`;
const s = (sleutel: string, waarde: string): string => `<string key="${sleutel}" value="${waarde}"/>`;
const event = (naam: string, hoe: string, wie?: string): string =>
  `<event>${s('concept:name', naam)}${s('lifecycle:transition', hoe)}${wie === undefined ? '' : s('org:resource', wie)}${tijd()}</event>\n`;
const trace = (zaak: string, ...events: string[]): string =>
  `<trace>\n${s('concept:name', zaak)}\n${events.join('')}</trace>\n`;
const log = (...delen: string[]): string => `<?xml version="1.0" encoding="UTF-8"?>\n<log>\n${delen.join('')}</log>\n`;
const lees = (inhoud: string | Uint8Array, maten?: readonly number[]) => verzamel(leesXes(stukken(inhoud, maten)));

describe('a good XES log', () => {
  it('gives each event with its number, line, values and content', async () => {
    const { rijen, weigeringen, fout } = await lees(
      log(
        trace('Z1', event('A', 'Start', 'm1'), event('A', 'complete', 'm1')),
        trace('Z2', `<event>${tijd()}</event>\n`),
      ),
    );
    expect(fout).toBeUndefined();
    expect(weigeringen).toEqual([]);
    const tijdstip = Date.parse(T);
    expect(rijen).toEqual([
      {
        rij: 1,
        regel: 5,
        zaak: 'Z1',
        medewerker: 'm1',
        soort: 'start',
        tijdstip,
        activiteitnaam: 'A',
        transitie: 'Start',
        inhoud: `["Z1","m1","A","Start","${T}"]`,
      },
      {
        rij: 2,
        regel: 6,
        zaak: 'Z1',
        medewerker: 'm1',
        soort: 'stop',
        tijdstip,
        activiteitnaam: 'A',
        transitie: 'complete',
        inhoud: `["Z1","m1","A","complete","${T}"]`,
      },
      {
        rij: 3,
        regel: 10,
        zaak: 'Z2',
        medewerker: undefined,
        soort: 'bewijs',
        tijdstip,
        inhoud: `["Z2","","","","${T}"]`,
      },
    ]);
  });

  it('passes over extensions, globals, classifiers, log attributes, lists and nested attributes', async () => {
    const genest = `<string key="x" value="y">${s('concept:name', 'genest')}${tijd('onzin')}</string>`;
    const lijst = `<list key="l"><values>${s('concept:name', 'in lijst')}</values></list>`;
    const { rijen } = await lees(
      log(
        '<extension name="Concept" prefix="concept" uri="u"/>',
        `<global scope="trace">${s('concept:name', 'standaard')}</global><global scope="event">${s('org:resource', 'standaard')}</global>`,
        '<classifier name="A" keys="concept:name"/>',
        s('concept:name', 'naam van het log'),
        `<trace>${genest}${lijst}${s('concept:name', 'Z')}<event>${genest}${lijst}${s('concept:name', 'A')}${tijd()}</event></trace>`,
        `<trace>${s('concept:name', 'leeg')}</trace>`,
      ),
    );
    expect(rijen).toMatchObject([{ zaak: 'Z', activiteitnaam: 'A', medewerker: undefined }]);
  });

  it('takes namespace prefixes, comments, CDATA and a DOCTYPE without entities', async () => {
    const { rijen } = await lees(
      `<!DOCTYPE x:log SYSTEM "http://example.invalid/x.dtd"><x:log xmlns:x="http://www.xes-standard.org/"><!-- a <trace> --><x:trace><![CDATA[<event>]]><x:string key="concept:name" value="Z"/><x:event><x:date key="time:timestamp" value="${T}"/></x:event></x:trace></x:log>`,
    );
    expect(rijen).toMatchObject([{ zaak: 'Z' }]);
  });

  it('takes the name of the trace also after its events, and numbers for names', async () => {
    const { rijen } = await lees(log(`<trace><event>${tijd()}</event><int key="concept:name" value="12"/></trace>`));
    expect(rijen).toMatchObject([{ zaak: '12' }]);
  });

  it('reads references and other encodings', async () => {
    const tekst = log(trace('&lt;&#233;&amp;&#x1F600;', event('é', 'start')));
    for (const bytes of [
      Buffer.from(tekst),
      Buffer.from(tekst.replace('UTF-8', 'ISO-8859-1'), 'latin1'),
      Buffer.from(`\ufeff${tekst}`.replace('UTF-8', 'UTF-16'), 'utf16le'),
      Buffer.from(`\ufeff${tekst}`),
    ]) {
      for (const maten of [[65_536], [1], [3, 5]]) {
        expect((await lees(bytes, maten)).rijen).toMatchObject([{ zaak: '<é&\u{1f600}', activiteitnaam: 'é' }]);
      }
    }
  });

  it('keeps what a person has open per zaak: in a second trace of it everything began anew', async () => {
    const { rijen } = await lees(
      log(
        trace('Z', event('A', 'start', 'm')),
        trace('Y', event('A', 'complete', 'm')),
        trace('Z', event('A', 'complete', 'm'), event('A', 'complete', 'm')),
        trace('Z', event('A', 'complete', 'm')),
      ),
    );
    expect(rijen.map(({ zaak, soort }) => [zaak, soort])).toEqual([
      ['Z', 'start'],
      ['Y', 'bewijs'],
      ['Z', 'stop'],
      ['Z', 'bewijs'],
      ['Z', 'bewijs'],
    ]);
  });

  it('takes of our own logs what each event means for time, and leaves it alone in others', async () => {
    const met = (soort: string) =>
      event('A', 'complete', 'm').replace('</event>', `${s('zaakstroom:soort', soort)}</event>`);
    const { rijen } = await lees(
      log(
        trace(
          'Z',
          met('stop'),
          met('start'),
          met('bewijs'),
          met('geen'),
          met('anders'),
          event('A', 'x', 'm').replace('</event>', `${s('soort', 'stop')}</event>`),
        ),
      ),
    );
    expect(rijen.map(({ medewerker, soort }) => [medewerker, soort])).toEqual([
      ['m', 'stop'],
      ['m', 'start'],
      ['m', 'bewijs'],
      [undefined, 'bewijs'],
      ['m', 'bewijs'],
      ['m', 'bewijs'],
    ]);
  });

  it('waits for the name of a trace, also after more events than it holds back otherwise', async () => {
    const { rijen, weigeringen } = await lees(
      log(`<trace>${event('B', 'x', 'm').repeat(MAX_TRACE + 1)}${s('concept:name', 'Z')}</trace>`),
    );
    expect(weigeringen).toEqual([]);
    expect(rijen).toHaveLength(MAX_TRACE + 1);
    expect(new Set(rijen.map(({ zaak }) => zaak))).toEqual(new Set(['Z']));
  });

  it('gives out a trace that is longer than may be held in portions', async () => {
    const { rijen, fout } = await lees(
      log(trace('Z', event('A', 'start', 'm'), event('B', 'x', 'm').repeat(MAX_TRACE), event('A', 'complete', 'm'))),
    );
    expect(fout).toBeUndefined();
    expect(rijen).toHaveLength(MAX_TRACE + 2);
    expect(rijen.at(-1)).toMatchObject({ soort: 'stop', rij: MAX_TRACE + 2 });
  });

  it('gives the same whatever the chunks', async () => {
    const inhoud = log(
      trace('é\u{1f600}', event('A', 'start', 'm')),
      trace('Y', event('&amp;', 'complete')),
      '<event/>',
    );
    const heel = await lees(inhoud);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1 }), async (maten) => {
        expect(await lees(inhoud, maten)).toEqual(heel);
      }),
    );
  });
});

describe('an event that cannot be read', () => {
  const lang = 'x'.repeat(1_001);
  it.each([
    ['no time', s('concept:name', 'A'), /geen time:timestamp/],
    ['no offset', tijd('2026-01-31T09:30:00'), /heeft geen offset/],
    ['a wrong day', tijd('2026-02-30T09:30:00Z'), /dag die niet bestaat/],
    ['a long activity', tijd() + s('concept:name', lang), /^activiteit .* langer dan 1000/],
    ['a long resource', tijd() + s('org:resource', lang), /^medewerker .* langer dan 1000/],
    ['a tab in the resource', tijd() + s('org:resource', 'a&#9;b'), /^medewerker .*stuurteken/],
    ['a NUL in the transition', tijd() + s('lifecycle:transition', 'a\0b'), /^lifecycle:transition .*stuurteken/],
  ])('%s: costs its neighbours nothing', async (_, inhoud, reden) => {
    const { rijen, weigeringen, fout } = await lees(
      log(trace('Z', event('A', 'start', 'm'), `<event>${inhoud}</event>\n`, event('A', 'complete', 'm'))),
    );
    expect(fout).toBeUndefined();
    expect(rijen.map(({ rij, soort }) => [rij, soort])).toEqual([
      [1, 'start'],
      [3, 'stop'],
    ]);
    expect(weigeringen).toEqual([{ rij: 2, regel: 6, reden: expect.stringMatching(reden) }]);
  });

  it('still counts for what is open, so that mending it turns no other row', async () => {
    const kapot = event('A', 'start', 'm').replace(T, 'gisteren');
    const { rijen } = await lees(log(trace('Z', kapot, event('A', 'complete', 'm'))));
    expect(rijen).toMatchObject([{ rij: 2, soort: 'stop' }]);
  });

  it.each([
    ['a trace without a name', `<trace>${event('A', 'start')}</trace>`, /geen concept:name/],
    ['a trace with an empty name', trace(' ', event('A', 'start')), /leeg/],
    ['a trace with a long name', trace(lang, event('A', 'start')), /^zaak is langer/],
    ['an event outside a trace', event('A', 'start'), /buiten een trace/],
  ])('%s is refused, the next trace is read', async (_, slecht, reden) => {
    const { rijen, weigeringen } = await lees(log(slecht, trace('Z', event('A', 'start'))));
    expect(rijen).toMatchObject([{ rij: 2, zaak: 'Z' }]);
    expect(weigeringen).toMatchObject([{ rij: 1, reden: expect.stringMatching(reden) }]);
  });

  it('bytes that are no UTF-8 cost only the events in whose values they stand', async () => {
    const bytes = Buffer.from(log(trace('Y', event('\ufffd', 'x')), trace('Z', event('#', 'x'), event('B', 'x'))));
    const goed = await lees(bytes);
    expect(goed.rijen).toHaveLength(3);
    bytes[bytes.indexOf('#')] = 0xe9;
    const { rijen, weigeringen } = await lees(bytes, [150]);
    expect(rijen.map(({ rij }) => rij)).toEqual([1, 3]);
    expect(weigeringen).toMatchObject([{ rij: 2, reden: expect.stringMatching(/^activiteit .*codering/) }]);
  });
});

describe('a document that is damaged', () => {
  const goed = trace('Z1', event('A', 'start', 'm'));
  const begin = `<log>\n${goed}`;

  it.each([
    ['ends too soon', `${begin}<trace>${s('concept:name', 'Z2')}${event('A', 'start')}`],
    ['ends in a tag', `${begin}<trace><event><date key="time`],
    ['closes the wrong element', `${begin}<trace>${event('A', 'start')}</log>`],
    ['has an attribute without quotes', `${begin}<trace><string key=x/></trace></log>`],
    ['has an unknown entity', `${begin}${trace('&onbekend;', event('A', 'start'))}</log>`],
    ['goes on after its end', `${begin}</log>\n<log>${goed}</log>`],
    ['has text after its end', `${begin}</log>\ntekst`],
    ['has an endless attribute', `${begin}<trace><string key="x" value="${'x'.repeat(3_000_000)}"/></trace></log>`],
  ])('%s: the traces before it are delivered, then the fault with its line', async (_, inhoud) => {
    const { rijen, weigeringen, fout } = await lees(inhoud);
    expect(rijen.map(({ zaak }) => zaak)).toEqual(['Z1']);
    expect(weigeringen).toEqual([]);
    expect(fout).toMatchObject({
      name: 'LogBeschadigd',
      rijen: 1,
      message: expect.stringMatching(/XML.*\(regel \d+\)/),
    });
  });

  it('names the right line', async () => {
    const { fout } = await lees(`<log>\n${goed}<trace>\n<a>\n</b>\n</trace></log>`);
    expect((fout as Error).message).toMatch(/regel 8\)/);
  });

  it.each([
    ['nothing', '', /leeg/],
    ['white space', ' \n', /leeg|XML/],
    ['HTML', '<html><body/></html>', /geen XES: het document begint met <html>/],
    ['an entity bomb', '<!DOCTYPE log [<!ENTITY a "x"><!ENTITY b "&a;&a;">]><log>&b;</log>', /entiteiten/],
    ['an outside entity', '<!DOCTYPE log [\n<!ENTITY % a SYSTEM "file:///etc/passwd"> %a;]><log/>', /entiteiten/],
    ['an unknown encoding', '<?xml version="1.0" encoding="klingon"?><log/>', /onbekende codering 'klingon'/],
  ])('%s is no XES', async (_, inhoud, melding) => {
    const { rijen, fout } = await lees(inhoud);
    expect(rijen).toEqual([]);
    expect(fout).toMatchObject({ name: 'LogBeschadigd', message: expect.stringMatching(melding) });
  });

  it('broken packing: the whole traces before it are delivered', async () => {
    async function* afgebroken(): AsyncGenerator<Uint8Array> {
      yield Buffer.from(`${begin}<trace>${s('concept:name', 'Z2')}${event('A', 'start')}`);
      throw new StroomAfgebroken('het gzip-bestand is afgebroken');
    }
    const { rijen, fout } = await verzamel(leesXes(afgebroken()));
    expect(rijen.map(({ zaak }) => zaak)).toEqual(['Z1']);
    expect(fout).toMatchObject({
      name: 'LogBeschadigd',
      rijen: 1,
      message: expect.stringMatching(/^het gzip-bestand is afgebroken/),
    });
  });
});
