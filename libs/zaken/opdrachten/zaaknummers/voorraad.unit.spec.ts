import { jest } from '@jest/globals';
import { Voorraad } from './voorraad.js';

/** A maker of rising numbers that a test lets go, and what it was asked for. */
class Fabriek {
  readonly gevraagd: number[] = [];
  private volgende = 0;
  private poort = Promise.resolve();

  readonly maak = async (aantal: number): Promise<number[]> => {
    this.gevraagd.push(aantal);
    await this.poort;
    return Array.from({ length: aantal }, () => this.volgende++);
  };

  houdVast(): () => void {
    const { promise, resolve } = Promise.withResolvers<void>();
    this.poort = promise;
    return resolve;
  }
}

const neem = <T>(voorraad: Voorraad<T>, aantal: number): Promise<T[]> =>
  Promise.all(Array.from({ length: aantal }, () => voorraad.neem()));

describe('a stock that is filled by the block', () => {
  let fabriek: Fabriek;
  let nu = 0;
  beforeEach(() => {
    fabriek = new Fabriek();
    jest.spyOn(performance, 'now').mockImplementation(() => nu);
  });
  afterEach(() => {
    jest.restoreAllMocks();
  });

  it('makes one block for all who wait, and hands out each thing once, in order', async () => {
    const voorraad = new Voorraad(fabriek.maak, { kleinste: 4, grootste: 4 });
    expect(await neem(voorraad, 10)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(fabriek.gevraagd.length).toBeLessThanOrEqual(4);
  });

  it('makes the next block when half is gone, so that nobody waits for it', async () => {
    const voorraad = new Voorraad(fabriek.maak, { kleinste: 4, grootste: 4 });
    await neem(voorraad, 1);
    expect(fabriek.gevraagd).toEqual([4]);
    const laatGaan = fabriek.houdVast();
    expect(await neem(voorraad, 3)).toEqual([1, 2, 3]);
    expect(fabriek.gevraagd).toEqual([4, 4]);
    laatGaan();
    expect(await neem(voorraad, 1)).toEqual([4]);
  });

  it('makes larger blocks while they go fast, up to a bound, and small ones again after that', async () => {
    const voorraad = new Voorraad(fabriek.maak, { kleinste: 4, grootste: 16 });
    await neem(voorraad, 60);
    expect(fabriek.gevraagd.slice(0, 4)).toEqual([4, 8, 16, 16]);
    nu += 1_000;
    await neem(voorraad, 20);
    expect(fabriek.gevraagd.slice(4)).toContain(4);
  });

  it('tells everybody who waits that a block could not be made, and tries again for the next', async () => {
    const uitkomsten = [Promise.reject(new Error('weg')), Promise.resolve(['a'])];
    uitkomsten[0]!.catch(() => undefined);
    const voorraad = new Voorraad(() => uitkomsten.shift() ?? Promise.resolve(['b']), { kleinste: 1, grootste: 1 });
    const samen = await Promise.allSettled([voorraad.neem(), voorraad.neem()]);
    expect(samen.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(await voorraad.neem()).toBe('a');
  });

  it('a block that fails while there is stock hurts nobody', async () => {
    const uitkomsten = [Promise.resolve(['a', 'b']), Promise.reject(new Error('weg')), Promise.resolve(['c', 'd'])];
    uitkomsten[1]!.catch(() => undefined);
    const voorraad = new Voorraad(() => uitkomsten.shift() ?? Promise.resolve(['e']), { kleinste: 2, grootste: 2 });
    expect([await voorraad.neem(), await voorraad.neem(), await voorraad.neem()]).toEqual(['a', 'b', 'c']);
  });
});
