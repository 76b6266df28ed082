import { normaal, poisson, trekking } from './toeval.js';

const N = 20_000;
const reeks = (trek: (naam: string) => number): number[] => Array.from({ length: N }, (_, n) => trek(`zaak ${n}`));
const gemiddelde = (getallen: readonly number[]): number => getallen.reduce((som, getal) => som + getal, 0) / N;

describe('chance by name', () => {
  it('is even from 0 up to 1, the same for the same seed and name, and another for others', () => {
    const getallen = reeks((naam) => trekking(7, naam));
    expect(getallen.every((getal) => getal >= 0 && getal < 1)).toBe(true);
    for (const deel of [0.1, 0.5, 0.9]) {
      expect(Math.abs(getallen.filter((getal) => getal < deel).length / N - deel)).toBeLessThan(0.015);
    }
    expect(reeks((naam) => trekking(7, naam))).toEqual(getallen);
    expect(reeks((naam) => trekking(8, naam))).not.toEqual(getallen);
    expect(trekking(7, 'zaak 1')).not.toBe(trekking(7, 'zaak 2'));
  });

  it('is normal with mean 0 and variance 1', () => {
    const getallen = reeks((naam) => normaal(3, naam));
    expect(Math.abs(gemiddelde(getallen))).toBeLessThan(0.03);
    expect(Math.abs(gemiddelde(getallen.map((getal) => getal ** 2)) - 1)).toBeLessThan(0.05);
  });

  it('lets as many come as the mean says, and their number differs as much', () => {
    const getallen = reeks((naam) => poisson(5, naam, 3));
    expect(Math.abs(gemiddelde(getallen) - 3)).toBeLessThan(0.06);
    expect(Math.abs(gemiddelde(getallen.map((getal) => (getal - 3) ** 2)) - 3)).toBeLessThan(0.15);
    expect(poisson(5, 'niets', 0)).toBe(0);
  });
});
