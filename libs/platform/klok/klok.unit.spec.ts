import { klokVanaf, opDeKalender, VasteKlok } from '@zaakstroom/klok';

describe('klokVanaf', () => {
  it('runs on from the given moment', () => {
    const bron = new VasteKlok(1_000);
    const klok = klokVanaf(500_000, bron);
    expect(klok.nu()).toBe(500_000);
    bron.zet(1_250);
    expect(klok.nu()).toBe(500_250);
  });
});

describe('opDeKalender', () => {
  it('leaves room on both sides for the day and the next one in every zone', () => {
    const op = (moment: string) => opDeKalender(Date.parse(moment));
    expect(['0002-01-01T00:00:00Z', '2026-01-31T09:00:00Z', '9998-12-31T23:59:59.999Z'].every(op)).toBe(true);
    const buiten = ['0000-06-01T00:00:00Z', '0001-12-31T23:59:59.999Z', '9999-01-01T00:00:00Z', '9999-12-31T23:00:00Z'];
    expect([...buiten, '+010000-01-01T00:00:00Z', '-000001-01-01T00:00:00Z', ''].some(op)).toBe(false);
  });
});
