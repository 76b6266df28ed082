import { decimaal, tabel, uren, verschil } from './tabel.js';

describe('tables of text', () => {
  it('columns are as wide as what stands in them; no line ends in spaces', () => {
    expect(
      tabel(
        ['soort', 'aantal', ''],
        [
          ['correctie', '12', ''],
          ['overig', '3', 'x'],
        ],
      ),
    ).toEqual(['soort      aantal', 'correctie      12', 'overig          3  x']);
  });

  it('a table without rows says so', () => {
    expect(tabel(['soort', 'aantal'], [])).toEqual(['soort: geen']);
  });

  it('figures are written as Dutch writes them', () => {
    expect([uren(5_400_000), uren(0), decimaal(2.987, 1)]).toEqual(['1,50', '0,00', '3,0']);
    expect([verschil(2.7, 3), verschil(3.3, 3), verschil(3, 3)]).toEqual(['-10,0 %', '+10,0 %', '+0,0 %']);
  });
});
