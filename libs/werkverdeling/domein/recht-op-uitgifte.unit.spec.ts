import { waaromNooit, type Aanvrager, type Werkvoorraad } from './index.js';

const BEZWAREN: Werkvoorraad = { id: 'bezwaren', naam: 'Bezwaren', zaaktype: 'bezwaar' };
const REGELS = { dag: '2026-04-01', soorten: ['overig', 'box 3'], vragen: [] };
const JAN: Aanvrager = { locatie: 'Arnhem', groepsfunctie: 'E' };

const waarom = (vrager: Aanvrager, werkvoorraad: Partial<Werkvoorraad> = {}): string | undefined =>
  waaromNooit(vrager, { ...BEZWAREN, ...werkvoorraad }, REGELS);

describe('who never gets the next zaak hears why', () => {
  it.each<[string, Aanvrager, Partial<Werkvoorraad>, RegExp]>([
    ['a token without locatie', { groepsfunctie: 'E' }, {}, /geen locatie/],
    ['a token without groepsfunctie', { locatie: 'Arnhem' }, {}, /geen groepsfunctie/],
    ['groepsfunctie B', { ...JAN, groepsfunctie: 'B' }, {}, /^Met groepsfunctie B /],
    ['no soort at all', { ...JAN, soorten: [] }, {}, /geen soort .* Bezwaren ligt/],
    ['soorten of another zaaktype', { ...JAN, soorten: ['PM-brief'] }, {}, /geen soort/],
    [
      'soorten that this werkvoorraad does not hold',
      { ...JAN, soorten: ['overig'] },
      { soorten: ['box 3'] },
      /geen soort/,
    ],
  ])('%s', (_, vrager, werkvoorraad, reden) => {
    expect(waarom(vrager, werkvoorraad)).toMatch(reden);
  });

  it.each<[string, Aanvrager, Partial<Werkvoorraad>]>([
    ['all soorten', JAN, {}],
    ['one of them', { ...JAN, soorten: ['PM-brief', 'box 3'] }, {}],
    ['one that the werkvoorraad holds', { ...JAN, soorten: ['box 3'] }, { soorten: ['box 3'] }],
    ['C-posten alone', { ...JAN, groepsfunctie: 'C' }, {}],
  ])('who may get something does not: %s', (_, vrager, werkvoorraad) => {
    expect(waarom(vrager, werkvoorraad)).toBeUndefined();
  });
});
