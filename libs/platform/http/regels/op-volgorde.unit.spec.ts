import { setImmediate as beurt } from 'node:timers/promises';
import { OpVolgorde } from './op-volgorde.js';

/** Work that a test lets go line by line. */
class Werk {
  readonly begonnen: number[] = [];
  private readonly klaar = new Map<number, () => void>();

  readonly doe = (regel: number): Promise<string> => {
    this.begonnen.push(regel);
    return new Promise((verder) => this.klaar.set(regel, () => verder(`${regel} `)));
  };

  maakAf(...regels: number[]): void {
    for (const regel of regels) this.klaar.get(regel)!();
  }
}

/** Lines that come when a test gives them. */
class Bron implements AsyncIterable<number[]> {
  private readonly delen: number[][] = [];
  private gegeven = Promise.withResolvers<void>();
  private einde: Error | true | undefined;

  geef(...regels: number[]): void {
    this.delen.push(regels);
    this.gegeven.resolve();
  }
  sluit(fout?: Error): void {
    this.einde = fout ?? true;
    this.gegeven.resolve();
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<number[]> {
    for (;;) {
      while (this.delen.length > 0) yield this.delen.shift()!;
      if (this.einde instanceof Error) throw this.einde;
      if (this.einde) return;
      await this.gegeven.promise;
      this.gegeven = Promise.withResolvers();
    }
  }
}

const rust = async (): Promise<void> => {
  for (let n = 0; n < 5; n++) await beurt();
};

describe('answers in the order of the lines', () => {
  let werk: Werk;
  let bron: Bron;
  let gekregen: string;
  let einde: Promise<string>;
  beforeEach(() => {
    werk = new Werk();
    bron = new Bron();
    gekregen = '';
  });

  function begin(maten = { hoogstens: 3, bytes: 100 }, grootte = 1): void {
    const volgorde = new OpVolgorde(werk.doe, () => grootte, maten);
    einde = (async () => {
      for await (const tekst of volgorde.antwoorden(bron)) gekregen += tekst;
      return gekregen;
    })();
    einde.catch(() => undefined);
  }

  it('holds an answer back until those before it are there, and not until those after it', async () => {
    begin();
    bron.geef(1, 2, 3);
    await rust();
    werk.maakAf(2, 3);
    await rust();
    expect(gekregen).toBe('');
    werk.maakAf(1);
    await rust();
    expect(gekregen).toBe('1 2 3 ');
    bron.sluit();
    expect(await einde).toBe('1 2 3 ');
  });

  it('answers while the next line has not come', async () => {
    begin();
    for (const regel of [1, 2, 3, 4, 5]) {
      bron.geef(regel);
      await rust();
      werk.maakAf(regel);
      await rust();
      expect(gekregen.trim().split(' ').at(-1)).toBe(String(regel));
    }
    bron.sluit();
    await einde;
  });

  it('begins no more than may be under way', async () => {
    begin();
    bron.geef(1, 2, 3, 4, 5);
    await rust();
    expect(werk.begonnen).toEqual([1, 2, 3]);
    werk.maakAf(2, 3);
    await rust();
    expect(werk.begonnen).toEqual([1, 2, 3]);
    werk.maakAf(1);
    await rust();
    expect(werk.begonnen).toEqual([1, 2, 3, 4, 5]);
    werk.maakAf(4, 5);
    bron.sluit();
    expect(await einde).toBe('1 2 3 4 5 ');
  });

  it('begins one line that is larger than all may be together, and waits for its answer', async () => {
    begin({ hoogstens: 3, bytes: 100 }, 150);
    bron.geef(1, 2);
    await rust();
    expect(werk.begonnen).toEqual([1]);
    werk.maakAf(1);
    await rust();
    expect(werk.begonnen).toEqual([1, 2]);
    werk.maakAf(2);
    bron.sluit();
    expect(await einde).toBe('1 2 ');
  });

  it('reads on only when what is answered is taken', async () => {
    const volgorde = new OpVolgorde(werk.doe, () => 1, { hoogstens: 2, bytes: 100 });
    const antwoorden = volgorde.antwoorden(bron);
    for (let regel = 1; regel <= 20; regel++) bron.geef(regel);
    const eerste = antwoorden.next();
    await rust();
    werk.maakAf(1, 2);
    expect(await eerste).toEqual({ done: false, value: '1 2 ' });
    await rust();
    expect(werk.begonnen.length).toBeLessThanOrEqual(4);
    await antwoorden.return();
  });

  it('begins nothing more when nobody wants answers', async () => {
    const volgorde = new OpVolgorde(werk.doe, () => 1, { hoogstens: 1, bytes: 100 });
    const antwoorden = volgorde.antwoorden(bron);
    bron.geef(1, 2, 3);
    const eerste = antwoorden.next();
    await rust();
    werk.maakAf(1);
    await eerste;
    await antwoorden.return();
    bron.sluit(new Error('weg'));
    await rust();
    expect(werk.begonnen).toEqual([1]);
  });

  it('answers what was begun before it tells that reading failed', async () => {
    begin();
    bron.geef(1, 2);
    await rust();
    bron.sluit(new Error('weg'));
    await rust();
    werk.maakAf(1, 2);
    await expect(einde).rejects.toThrow('weg');
    expect(gekregen).toBe('1 2 ');
  });
});
