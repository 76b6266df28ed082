import { leesCsv } from './lezen.js';
import { verzamel } from '../testing/stukken.js';

const T = '2026-01-31T09:30:00Z';
const MiB = 1024 * 1024;
/** Of the line, in MiB: well over what may be held. */
const GROOT = 400;

/** A stream, not a file: nothing of it stands anywhere. */
async function* metGroteRegel(begin: string, zicht: () => void): AsyncGenerator<Uint8Array> {
  yield Buffer.from(`zaak,medewerker,soort,tijdstip\nvoor,m,start,${T}\n${begin}`);
  for (let i = 0; i < GROOT; i++) {
    yield Buffer.alloc(MiB, 'x');
    if (i % 16 === 0) zicht();
  }
  yield Buffer.from(`\nna,m,stop,${T}\n`);
}

describe('a line of 400 MiB', () => {
  it.each([
    ['without quotes', ''],
    ['in an open quote', 'A,"'],
    ['after a stray quote', 'A,m"'],
  ])('%s is passed over in bounded memory, and the rows after it are read', async (_, begin) => {
    const vooraf = process.memoryUsage().rss;
    let hoogste = 0;
    const zicht = (): void => {
      hoogste = Math.max(hoogste, process.memoryUsage().rss);
    };
    const { rijen, weigeringen, fout } = await verzamel(leesCsv(metGroteRegel(begin, zicht)));
    expect(fout).toBeUndefined();
    expect(rijen.map(({ rij, regel, zaak }) => [rij, regel, zaak])).toEqual([
      [1, 2, 'voor'],
      [3, 4, 'na'],
    ]);
    expect(weigeringen).toMatchObject([{ rij: 2, regel: 3 }]);
    // Garbage of the generator itself is in it too: Node frees buffers late.
    expect((hoogste - vooraf) / MiB).toBeLessThan(256);
  });
});
