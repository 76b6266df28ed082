import { Toeval } from './toeval.js';

const trek = (aantal: number, een: () => number): number[] => Array.from({ length: aantal }, een);
const gemiddelde = (waarden: readonly number[]): number => waarden.reduce((a, b) => a + b, 0) / waarden.length;

describe('Toeval', () => {
  it('gives the same for the same seed, on every machine and in every version', () => {
    const toeval = new Toeval('1');
    expect(trek(4, () => toeval.getal())).toEqual([
      0.34488387778401375, 0.9371121749281883, 0.6202808329835534, 0.17083446471951902,
    ]);
  });

  it('gives another for another seed, and for another name', () => {
    const eersten = ['1', '2', '1/a', 'a'].map((zaad) => new Toeval(zaad).getal());
    expect(new Set([...eersten, new Toeval('1').van('b').getal()]).size).toBe(5);
  });

  it('a source by name does not depend on what was drawn before', () => {
    const toeval = new Toeval('1');
    const eerder = toeval.van('zaak').getal();
    trek(100, () => toeval.getal());
    expect(toeval.van('zaak').getal()).toBe(eerder);
  });

  it('spreads evenly: 20 boxes of 5,000 draws each hold what chance allows', () => {
    const toeval = new Toeval('even');
    const vakken = new Array<number>(20).fill(0);
    for (const getal of trek(100_000, () => toeval.getal())) vakken[Math.floor(getal * 20)]!++;
    const chi2 = vakken.reduce((som, aantal) => som + (aantal - 5_000) ** 2 / 5_000, 0);
    expect(chi2).toBeLessThan(43.8); // 19 degrees of freedom, p = 0.001
  });

  it.each([0.3, 0.8, 1.1])('lognormal with sigma %d keeps the mean that was asked, and its median', (sigma) => {
    const toeval = new Toeval(`log/${sigma}`);
    const waarden = trek(60_000, () => toeval.lognormaalMetGemiddelde(100, sigma)).sort((a, b) => a - b);
    expect(Math.abs(gemiddelde(waarden) - 100)).toBeLessThan(2);
    expect(waarden[30_000]! / (100 * Math.exp(-(sigma ** 2) / 2))).toBeCloseTo(1, 1);
  });

  it('poisson: mean and variance are what was asked', () => {
    const toeval = new Toeval('poisson');
    const waarden = trek(50_000, () => toeval.poisson(6.5));
    const midden = gemiddelde(waarden);
    expect(Math.abs(midden - 6.5)).toBeLessThan(0.06);
    expect(Math.abs(gemiddelde(waarden.map((waarde) => (waarde - midden) ** 2)) - 6.5)).toBeLessThan(0.2);
    expect(toeval.poisson(0)).toBe(0);
  });

  it('chooses by weight, and never what has none', () => {
    const toeval = new Toeval('gewogen');
    const keuzes = Array.from({ length: 40_000 }, () => toeval.gewogen({ a: 3, b: 1, c: 0 }));
    expect(keuzes.filter((keuze) => keuze === 'a').length / 40_000).toBeCloseTo(0.75, 1);
    expect(keuzes).not.toContain('c');
  });

  it('whole numbers hold both ends and nothing outside', () => {
    const toeval = new Toeval('geheel');
    expect(new Set(trek(500, () => toeval.geheel(2, 5)))).toEqual(new Set([2, 3, 4, 5]));
  });
});
