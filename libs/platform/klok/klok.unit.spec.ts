import { klokVanaf, VasteKlok } from '@zaakstroom/klok';

describe('klokVanaf', () => {
  it('runs on from the given moment', () => {
    const bron = new VasteKlok(1_000);
    const klok = klokVanaf(500_000, bron);
    expect(klok.nu()).toBe(500_000);
    bron.zet(1_250);
    expect(klok.nu()).toBe(500_250);
  });
});
