import { ZAAKTYPEN, Zaaktypen, type Zaaktype } from './index.js';

const goed: Zaaktype = { naam: 'klacht', letter: 'K', soorten: ['overig'], uitkomsten: ['gegrond'] };

describe('the configuration of zaaktypen', () => {
  it('has the four zaaktypen with the letters of their zaaknummers', () => {
    const zaaktypen = new Zaaktypen(ZAAKTYPEN);
    expect(zaaktypen.namen.map((naam) => [naam, zaaktypen.vind(naam)?.letter])).toEqual([
      ['aangifte', 'A'],
      ['bezwaar', 'B'],
      ['verzoek', 'V'],
      ['beroep', 'R'],
    ]);
  });

  it('takes a new zaaktype and a new soort without code', () => {
    expect(new Zaaktypen([...ZAAKTYPEN, goed]).vind('klacht')).toBe(goed);
  });

  it('knows the soort that an import uses when none is named', () => {
    for (const { soorten } of ZAAKTYPEN) expect(soorten).toContain('overig');
  });

  it.each([
    ['no name', { ...goed, naam: ' ' }, /has no naam/],
    ['a letter that is no capital', { ...goed, letter: 'k' }, /must be one capital/],
    ['two letters', { ...goed, letter: 'KL' }, /must be one capital/],
    ['no soorten', { ...goed, soorten: [] }, /has no soorten/],
    ['no uitkomsten', { ...goed, uitkomsten: [] }, /has no uitkomsten/],
    ['a soort twice', { ...goed, soorten: ['a', 'a'] }, /soort 'a' stands twice/],
    ['an uitkomst twice', { ...goed, uitkomsten: ['a', 'a'] }, /uitkomst 'a' stands twice/],
    ['the name of another', { ...goed, naam: 'bezwaar' }, /zaaktype 'bezwaar' stands twice/],
    ['the letter of another', { ...goed, letter: 'B' }, /letter 'B' is used twice/],
  ])('refuses one with %s', (_, fout, melding) => {
    expect(() => new Zaaktypen([...ZAAKTYPEN, fout])).toThrow(melding);
  });

  it('names everything that is wrong at once', () => {
    expect(() => new Zaaktypen([{ naam: '', letter: '', soorten: [], uitkomsten: [] }])).toThrow(
      /has no naam.*one capital.*no soorten.*no uitkomsten/,
    );
  });
});
