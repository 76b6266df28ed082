import { Voorraad } from './voorraad.js';

describe('a stock that is filled by the block', () => {
  it('makes one block for all who wait, and hands out each thing once, in order', async () => {
    let blokken = 0;
    const voorraad = new Voorraad(async () => {
      const begin = 4 * blokken++;
      return [begin, begin + 1, begin + 2, begin + 3];
    });
    const genomen = await Promise.all(Array.from({ length: 10 }, () => voorraad.neem()));
    expect(genomen).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(blokken).toBe(3);
  });

  it('tells everybody who waits that a block could not be made, and tries again for the next', async () => {
    const uitkomsten = [Promise.reject(new Error('weg')), Promise.resolve(['a'])];
    uitkomsten[0]!.catch(() => undefined);
    const voorraad = new Voorraad(() => uitkomsten.shift()!);
    const samen = await Promise.allSettled([voorraad.neem(), voorraad.neem()]);
    expect(samen.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(await voorraad.neem()).toBe('a');
  });
});
