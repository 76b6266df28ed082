import fc from 'fast-check';
import { alle, leesHtml, leesMarkdown, opmaakVan, tekstVan, type Knoop } from '../../testing/lees.js';
import type { Notadocument } from '../document.js';
import { alsHtml } from './html.js';
import { alsMarkdown } from './markdown.js';
import { alineas, opRegel } from './tekst.js';

/** A document in which the same text stands wherever something that a person typed, or an issuer of tokens named, can stand. */
const metTekst = (tekst: string): Notadocument => ({
  titel: 'Nota van behandeling',
  ondertitel: `Bezwaar ${tekst}`,
  meldingen: ['In bewerking.'],
  kop: [
    { naam: 'Onderwerp', waarde: tekst },
    { naam: 'Soort', waarde: { soort: 'weggelaten', tekst: '[niet openbaar en hier weggelaten]' } },
  ],
  secties: [
    {
      titel: 'Verloop',
      blokken: [
        { soort: 'gegevens', gegevens: [{ naam: 'Thema', waarde: tekst }] },
        {
          soort: 'verhaal',
          draden: [
            [
              { soort: 'passage', moment: 0, door: `jansen (team ${tekst})`, tekst },
              { soort: 'passage', moment: 0, door: 'smit', tekst: `Antwoord:\n\n${tekst}`, vervallen: 'Vervallen.' },
            ],
            [{ soort: 'weggelaten', tekst: '[1 passage is niet openbaar en hier weggelaten]' }],
          ],
        },
        { soort: 'zin', tekst },
      ],
    },
  ],
  ondertekening: { ondertekenaar: tekst, regels: ['Plaats'] },
});

/** Pieces that mean something to Markdown, to its dialects, or to HTML. */
const STUKKEN = [
  ...['#', '##', '-', '+', '*', '**', '_', '__', '`', '```', '~~', '~~~', '=', '===', '---', '***', '>', '|', '||'],
  ...[
    '[',
    ']',
    '(',
    ')',
    '![',
    '](',
    '[x]: y',
    '[^1]',
    '[[',
    ']]',
    '\\',
    '\\\\',
    ':',
    '::',
    ':::',
    '"',
    "'",
    '<',
    '</',
  ],
  ...[
    '<!--',
    '-->',
    '<script>alert(1)</script>',
    '<b>',
    '</p>',
    '</style>',
    '<?',
    '<![CDATA[',
    '&',
    '&lt;',
    '&copy',
    '&#35;',
  ],
  ...[
    '1.',
    '2)',
    '1234567890.',
    'http://a.nl',
    'https://',
    'www.a.nl',
    'a@b.nl',
    '{{',
    '}}',
    '{%',
    '%}',
    '$',
    '$$',
    '^',
  ],
  ...[
    'a',
    'kop',
    'B1',
    ' ',
    '  ',
    '    ',
    '\t',
    '\n',
    '\n\n',
    '\r\n',
    '\r',
    '\u2028',
    '\u0085',
    '\0',
    '\ud800',
    '\u202e',
    '\u00a0',
  ],
];
const lastig = fc.array(fc.constantFrom(...STUKKEN), { maxLength: 12 }).map((delen) => delen.join(''));
const willekeurig = fc.oneof(lastig, fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }));
/** Something to read is left of it: a paragraph of nothing is no paragraph. */
const leesbaar = (t: string): boolean => alineas(t).length > 0;
const tekst = willekeurig.filter(leesbaar);
/** Each piece by itself, always, beside what chance brings. */
const examples = STUKKEN.filter(leesbaar).map((stuk): [string] => [stuk]);

const zoalsGelezen = (t: string): string => alineas(t).flat().join('\n');
const alineaTekst = (knoop: Knoop, soort: string): string => alle(knoop, soort).map(tekstVan).join('\n');

const AANVAL = '# kop | cel | `code` **vet** <script>alert("1")</script> [link](http://x.nl) &copy; ![x](y)';

describe('any text comes out as text', () => {
  it('in Markdown, wherever it stands', () => {
    fc.assert(
      fc.property(tekst, (t) => {
        const gelezen = leesMarkdown(alsMarkdown(metTekst(t)));
        const gewoon = leesMarkdown(alsMarkdown(metTekst(gelijkgevormd(t))));
        expect(opmaakVan(gelezen)).toEqual(opmaakVan(gewoon));
        expect(alineaTekst(gelezen, 'paragraph')).toContain(zoalsGelezen(t));
        expect(alineaTekst(gelezen, 'paragraph')).toContain(opRegel(`jansen (team ${t})`));
      }),
      { numRuns: 120, examples },
    );
  });

  it('in HTML, wherever it stands', async () => {
    await fc.assert(
      fc.asyncProperty(tekst, async (t) => {
        const gelezen = await leesHtml(alsHtml(metTekst(t)));
        const gewoon = await leesHtml(alsHtml(metTekst(gelijkgevormd(t))));
        expect(opmaakVan(gelezen)).toEqual(opmaakVan(gewoon));
        expect(alineaTekst(gelezen, 'p')).toContain(zoalsGelezen(t));
        expect(alineaTekst(gelezen, 'title')).toContain(opRegel(t));
      }),
      { numRuns: 80, examples },
    );
  });

  it('except what nobody sees: control characters, and those that turn the order of letters', () => {
    expect(alineas('een\0\u0007 twee\u202e drie\u2066\r\nvier\u2028vijf\n \n\n\tzes \u00a0 zeven ')).toEqual([
      ['een twee drie', 'vier', 'vijf'],
      ['zes zeven'],
    ]);
  });

  it('also what was typed to break out of it', async () => {
    const markdown = leesMarkdown(alsMarkdown(metTekst(AANVAL)));
    const pagina = await leesHtml(alsHtml(metTekst(AANVAL)));
    for (const gelezen of [markdown, pagina]) expect(tekstVan(gelezen)).toContain(AANVAL);
    expect(opmaakVan(markdown)).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/^(html|link|image|table|code|inlineCode)$/)]),
    );
    expect(opmaakVan(pagina)).not.toEqual(expect.arrayContaining([expect.stringMatching(/^(script|a|img|table)$/)]));
    expect(alsMarkdown(metTekst(AANVAL))).not.toContain('<');
    expect(alsHtml(metTekst(AANVAL))).not.toContain('<script');
  });
});

/** Words in the same paragraphs and lines. */
const gelijkgevormd = (t: string): string =>
  alineas(t)
    .map((regels) => regels.map(() => 'woord').join('\n'))
    .join('\n\n');
