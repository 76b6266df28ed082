import { cijfersVan } from './cijfers.js';

const tijd = (kap: number, half = kap, dubbel = kap) => ({ tijd: { half, kap, dubbel } });

describe('figures', () => {
  it('are sums, and percentiles that occur: the value at index min(n - 1, floor(p * n))', () => {
    const tien = [10, 3, 7, 1, 9, 4, 2, 8, 6, 5].map((n) => tijd(n));
    expect(cijfersVan(tien)).toMatchObject({
      zaken: 10,
      totaal: { milliseconden: 55 },
      mediaan: { milliseconden: 6 },
      p90: { milliseconden: 10 },
    });
    expect(cijfersVan([tijd(4)])).toMatchObject({ mediaan: { milliseconden: 4 }, p90: { milliseconden: 4 } });
  });

  it('have the band of the three computations, each by itself', () => {
    // With half the kap the second zaak has no time: it is left out of that median.
    const { totaal, mediaan, p90 } = cijfersVan([tijd(100, 60, 90), tijd(10, 0, 40), tijd(50, 50, 200)]);
    expect(totaal).toEqual({ milliseconden: 160, band: { minimum: 110, maximum: 330 } });
    expect(mediaan).toEqual({ milliseconden: 50, band: { minimum: 50, maximum: 90 } });
    expect(p90).toEqual({ milliseconden: 100, band: { minimum: 60, maximum: 200 } });
  });

  it('sorts by number', () => {
    expect(cijfersVan([tijd(9), tijd(100), tijd(20)]).mediaan.milliseconden).toBe(20);
  });
});
