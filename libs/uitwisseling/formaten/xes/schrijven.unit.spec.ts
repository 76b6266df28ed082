import fc from 'fast-check';
import { stukken, tekst, verzamel } from '../testing/stukken.js';
import type { ZaakUitvoer } from '../uitvoer/zaak.js';
import { leesXes } from './lezen.js';
import { xesTekst } from './schrijven.js';

const ID = '01890a5d-ac96-774b-bcce-b302099a8057';
const event = (extra: object = {}): ZaakUitvoer['events'][number] => ({
  id: ID,
  activiteitnaam: 'A',
  tijdstip: Date.parse('2026-01-31T09:30:00.007Z'),
  soort: 'bewijs',
  ...extra,
});
const zaak = (...events: ZaakUitvoer['events']): ZaakUitvoer => ({
  zaaknummer: 'Z1',
  zaaktype: 'bezwaar',
  zaaksoort: 'overig',
  events,
});

describe('xesTekst', () => {
  it('writes a trace per zaak with standard attributes', async () => {
    const xes = await tekst(
      xesTekst([zaak(event({ medewerker: 'p7', transitie: 'complete', attributen: { kanaal: 'post' } }))]),
    );
    expect(xes.slice(xes.indexOf('<trace>'))).toBe(
      `<trace>
<string key="concept:name" value="Z1"/>
<string key="zaaktype" value="bezwaar"/>
<string key="zaaksoort" value="overig"/>
<event>
<string key="concept:name" value="A"/>
<date key="time:timestamp" value="2026-01-31T09:30:00.007Z"/>
<string key="org:resource" value="p7"/>
<string key="lifecycle:transition" value="complete"/>
<id key="identity:id" value="${ID}"/>
<string key="zaakstroom:gebeurtenis" value="A"/>
<string key="zaakstroom:soort" value="bewijs"/>
<string key="kanaal" value="post"/>
</event>
</trace>
</log>
`,
    );
  });

  it('declares the extension of every prefix it uses, and as global only what is always there', async () => {
    const xes = await tekst(xesTekst([zaak(event())]));
    for (const prefix of ['concept', 'time', 'lifecycle', 'org', 'identity']) {
      expect(xes).toMatch(
        new RegExp(`<extension name="\\w+" prefix="${prefix}" uri="http://www.xes-standard.org/${prefix}.xesext"/>`),
      );
    }
    const globaal = xes.slice(xes.indexOf('<global'), xes.lastIndexOf('</global>'));
    expect(globaal).not.toMatch(/org:|lifecycle:|zaaksoort|identity:/);
  });

  it.each(['zaakstroom:soort', 'concept:name', 'met spatie', '', '"'])(
    'refuses an attribute named %j',
    async (naam) => {
      await expect(tekst(xesTekst([zaak(event({ attributen: { [naam]: 'x' } }))]))).rejects.toThrow(TypeError);
    },
  );

  it('gives begin and end of an activity its name, so that programs pair them, and tells what happened beside it', async () => {
    const begin = event({
      activiteitnaam: 'behandeling gestart',
      soort: 'start',
      stap: { naam: 'behandelen', transitie: 'start' },
    });
    const einde = event({
      activiteitnaam: 'zaak vrijgegeven',
      medewerker: 'p1',
      transitie: 'complete',
      soort: 'stop',
      stap: { naam: 'behandelen', transitie: 'complete' },
      beeindigt: 'p2',
    });
    const zonder = event({ activiteitnaam: 'gesprek gestart', transitie: 'start', soort: 'start', stap: {} });
    const xes = await tekst(xesTekst([zaak(begin, einde, zonder)]));
    const waarden = (sleutel: string) =>
      [...xes.slice(xes.indexOf('<trace>')).matchAll(new RegExp(`key="${sleutel}" value="([^"]*)"`, 'g'))].map(
        ([, w]) => w,
      );
    expect(waarden('concept:name')).toEqual(['Z1', 'behandelen', 'behandelen', 'gesprek gestart']);
    expect(waarden('lifecycle:transition')).toEqual(['start', 'complete']);
    expect(waarden('zaakstroom:gebeurtenis')).toEqual(['behandeling gestart', 'zaak vrijgegeven', 'gesprek gestart']);
    expect(waarden('zaakstroom:soort')).toEqual(['start', 'stop', 'start']);
    const { rijen } = await verzamel(leesXes(stukken(xes)));
    expect(rijen.map(({ rij, medewerker, soort }) => [rij, medewerker, soort])).toEqual([
      [1, undefined, 'start'],
      [2, 'p1', 'stop'],
      [2, 'p2', 'stop'],
      [3, undefined, 'start'],
    ]);
    expect(new Set(rijen.map(({ rij, inhoud }) => `${rij} ${inhoud}`)).size).toBe(4);
  });

  it('refuses an id that is no UUID', async () => {
    await expect(tekst(xesTekst([zaak(event({ id: 'e1' }))]))).rejects.toThrow("'e1' is no UUID");
  });

  it('writes what XML has no place for as U+FFFD', async () => {
    const xes = await tekst(xesTekst([zaak(event({ activiteitnaam: 'a\0b\u{1f}c\ud800d\uffffe' }))]));
    expect(xes).toContain('value="a\ufffdb\ufffdc\ufffdd\ufffde"');
    const { fout } = await verzamel(leesXes(stukken(xes)));
    expect(fout).toBeUndefined();
  });

  it('never lets a character lie across 4096 bytes of the file', async () => {
    const naam = fc.string({ unit: fc.constantFrom('a', 'é', '€', '\u{1f600}'), minLength: 1, maxLength: 300 });
    await fc.assert(
      fc.asyncProperty(fc.array(naam, { minLength: 10, maxLength: 40 }), async (namen) => {
        const xes = Buffer.from(
          await tekst(xesTekst([zaak(...namen.map((activiteitnaam) => event({ activiteitnaam })))])),
        );
        for (let grens = 4096; grens < xes.length; grens += 4096) expect(xes[grens]! & 0xc0).not.toBe(0x80);
      }),
    );
  });

  it('is read back with the same zaken, events, times and people, whatever the chunks', async () => {
    const naam = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
      .filter((s) => s.trim() !== '' && !/[\p{Cc}\ufffe\uffff]/u.test(s));
    const gebeurtenis = fc.record({
      id: fc.uuid(),
      activiteitnaam: fc.oneof(naam, fc.constantFrom('&amp;', '<"\'>', ']]>', '\u{10ffff}')),
      tijdstip: fc.integer({ min: Date.parse('0002-01-01T00:00:00Z'), max: Date.parse('9998-12-31T23:59:59.999Z') }),
      medewerker: fc.option(naam, { nil: undefined }),
      transitie: fc.option(fc.constantFrom('start', 'complete', 'SUSPEND'), { nil: undefined }),
      soort: fc.constantFrom('start' as const, 'stop' as const, 'bewijs' as const),
    });
    const zaken = fc.array(
      fc.record({ zaaknummer: naam, zaaktype: naam, events: fc.array(gebeurtenis, { maxLength: 6 }) }),
      { maxLength: 5 },
    );
    await fc.assert(
      fc.asyncProperty(zaken, fc.array(fc.integer({ min: 1, max: 99 }), { minLength: 1 }), async (uit, maten) => {
        const { rijen, weigeringen, fout } = await verzamel(leesXes(stukken(await tekst(xesTekst(uit)), maten)));
        expect(fout).toBeUndefined();
        expect(weigeringen).toEqual([]);
        expect(rijen.map((r) => [r.zaak, r.activiteitnaam, r.tijdstip, r.medewerker, r.transitie])).toEqual(
          uit.flatMap((z) =>
            z.events.map((e) => [z.zaaknummer, e.activiteitnaam, e.tijdstip, e.medewerker, e.transitie]),
          ),
        );
      }),
    );
  });
});
