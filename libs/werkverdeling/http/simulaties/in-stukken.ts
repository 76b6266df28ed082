import { setImmediate as naAnderen } from 'node:timers/promises';

/** ms of work, after which other work of this process gets its turn */
const BEURT = 10;

/** What takes longer than who asked may wait. */
export class DuurtTeLang extends Error {
  override readonly name = 'DuurtTeLang';
}

/**
 * Carries out work that gives way, a piece at a time: the process goes on answering others.
 * @param hoogstens ms @throws DuurtTeLang
 */
export async function inStukken<T>(werk: Generator<void, T>, hoogstens: number): Promise<T> {
  const uiterlijk = performance.now() + hoogstens;
  for (let begin = performance.now(); ;) {
    const { done, value } = werk.next();
    if (done) return value;
    const nu = performance.now();
    if (nu > uiterlijk) throw new DuurtTeLang();
    if (nu - begin < BEURT) continue;
    await naAnderen();
    begin = performance.now();
  }
}
