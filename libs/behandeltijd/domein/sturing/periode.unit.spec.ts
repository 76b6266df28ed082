import { isIn, kwartaalVan, leesPeriode, periodenVan } from './periode.js';

describe('a period', () => {
  it.each([
    ['2025', '2025-01-01', '2025-12-31'],
    ['2025-K1', '2025-01-01', '2025-03-31'],
    ['2025-K4', '2025-10-01', '2025-12-31'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['0001-12', '0001-12-01', '0001-12-31'],
    ['9999', '9999-01-01', '9999-12-31'],
  ])('%s runs from %s to %s', (naam, vanaf, tot) => {
    expect(leesPeriode(naam)).toMatchObject({ naam, vanaf, tot });
  });

  it.each(['', '25', '0000', '2025-K0', '2025-K5', '2025-00', '2025-13', '2025-1', '2025-Q1', '2025-01-01', ' 2025'])(
    '%p is none',
    (naam) => {
      expect(leesPeriode(naam)).toBeUndefined();
    },
  );

  it('of a year holds another one or has no month in common with it', () => {
    const perioden = periodenVan(2025);
    expect(perioden).toHaveLength(17);
    const maanden = (p: (typeof perioden)[number]) =>
      new Set(Array.from({ length: 12 }, (_, i) => i + 1).filter((maand) => isIn(p, maand)));
    for (const a of perioden) {
      expect(maanden(a).isSubsetOf(maanden(kwartaalVan(a)))).toBe(true);
      for (const b of perioden) {
        const [x, y] = [maanden(a), maanden(b)];
        expect(x.isSubsetOf(y) || y.isSubsetOf(x) || x.isDisjointFrom(y)).toBe(true);
      }
    }
  });
});
