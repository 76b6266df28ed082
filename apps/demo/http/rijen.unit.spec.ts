import { setImmediate } from 'node:timers/promises';
import { Rijen } from './rijen.js';

/** Work that ends when it is told to. */
class Proefwerk {
  readonly begonnen: string[] = [];
  private readonly einden = new Map<string, () => void>();

  stuk(naam: string): () => Promise<void> {
    return () => {
      this.begonnen.push(naam);
      return new Promise((klaar) => this.einden.set(naam, klaar));
    };
  }

  async eindig(naam: string): Promise<void> {
    this.einden.get(naam)!();
    await setImmediate();
  }
}

describe('Rijen', () => {
  let rijen: Rijen;
  let werk: Proefwerk;
  beforeEach(() => {
    rijen = new Rijen();
    werk = new Proefwerk();
  });

  it('what shares a row goes one after another; what shares none goes side by side', async () => {
    rijen.voegToe(['p', 'x'], werk.stuk('1'));
    rijen.voegToe(['q', 'x'], werk.stuk('2'));
    rijen.voegToe(['r', 'y'], werk.stuk('3'));
    rijen.voegToe(['q', 'y'], werk.stuk('4'));
    await setImmediate();
    expect(werk.begonnen).toEqual(['1', '3']);
    await werk.eindig('1');
    expect(werk.begonnen).toEqual(['1', '3', '2']);
    await werk.eindig('2');
    expect(werk.begonnen).not.toContain('4');
    await werk.eindig('3');
    expect(werk.begonnen.at(-1)).toBe('4');
    await werk.eindig('4');
    await rijen.klaar();
  });

  it('no more than twelve at once, and then in the order in which they were told', async () => {
    for (let i = 0; i < 15; i++) rijen.voegToe([`rij ${i}`], werk.stuk(String(i)));
    await setImmediate();
    expect(werk.begonnen).toHaveLength(12);
    await werk.eindig('5');
    expect(werk.begonnen.at(-1)).toBe('12');
  });

  it('asks who tells to wait when much is waiting, until half is done', async () => {
    for (let i = 0; i < 201; i++) rijen.voegToe(['rij'], werk.stuk(String(i)));
    let ruimte = false;
    void rijen.ruimte().then(() => (ruimte = true));
    await setImmediate();
    for (let i = 0; i < 100; i++) await werk.eindig(String(i));
    expect(ruimte).toBe(false);
    await werk.eindig('100');
    expect(ruimte).toBe(true);
  });

  it('after a fault nothing begins any more, and who asks hears the first', async () => {
    rijen.voegToe(['p'], () => Promise.reject(new Error('eerste')));
    rijen.voegToe(['p'], werk.stuk('na'));
    rijen.voegToe(['q'], () => Promise.reject(new Error('tweede')));
    await expect(rijen.klaar()).rejects.toThrow('eerste');
    rijen.voegToe(['r'], werk.stuk('later'));
    await expect(rijen.ruimte()).rejects.toThrow('eerste');
    await expect(rijen.klaar()).rejects.toThrow('eerste');
    expect(werk.begonnen).toEqual([]);
  });
});
