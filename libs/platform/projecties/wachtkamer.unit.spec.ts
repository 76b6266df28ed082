import { Wachtkamer } from './wachtkamer.js';

describe('Wachtkamer', () => {
  it('tells those who wait for this projection and a position that is reached', () => {
    const kamer = new Wachtkamer();
    const plaatsen = {
      bereikt: kamer.neemPlaats('a', '0005'),
      precies: kamer.neemPlaats('a', '0007'),
      verder: kamer.neemPlaats('a', '0008'),
      ander: kamer.neemPlaats('b', '0001'),
      weg: kamer.neemPlaats('a', '0001'),
    };
    plaatsen.weg.verlaat();
    kamer.meld('a', '0007');
    expect(Object.entries(plaatsen).map(([naam, { gehoord }]) => [naam, gehoord.aborted])).toEqual([
      ['bereikt', true],
      ['precies', true],
      ['verder', false],
      ['ander', false],
      ['weg', false],
    ]);
  });
});
