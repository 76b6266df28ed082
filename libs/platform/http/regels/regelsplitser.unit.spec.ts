import { Readable } from 'node:stream';
import fc from 'fast-check';
import { Regelsplitser } from './regelsplitser.js';

const GRENS = 20;

async function splits(delen: readonly Buffer[], grens = GRENS): Promise<(string | undefined)[]> {
  const splitser = Readable.from(delen).pipe(new Regelsplitser(grens));
  const regels: (string | undefined)[] = [];
  for await (const deel of splitser as AsyncIterable<(Buffer | undefined)[]>) {
    regels.push(...deel.map((regel) => regel?.toString('latin1')));
  }
  return regels;
}

/** The text in pieces, cut at these places. */
function inStukken(tekst: string, snedes: readonly number[]): Buffer[] {
  const plaatsen = [0, ...snedes.map((snede) => snede % (tekst.length + 1)).sort((a, b) => a - b), tekst.length];
  return plaatsen.slice(1).map((tot, i) => Buffer.from(tekst.slice(plaatsen[i], tot), 'latin1'));
}

describe('a stream cut into lines', () => {
  it('gives the same lines however it comes in pieces, and of one that is too long only that it was there', async () => {
    const regel = fc.string({ maxLength: 2 * GRENS, unit: fc.constantFrom('a', 'b', ' ', '\r', 'é') });
    await fc.assert(
      fc.asyncProperty(
        fc.array(regel),
        fc.array(fc.nat(), { maxLength: 20 }),
        fc.boolean(),
        async (regels, snedes, open) => {
          const tekst = regels.map((r) => `${r}\n`).join('');
          const heel = open ? tekst.slice(0, -1) : tekst;
          const verwacht = open && regels.at(-1) === '' ? regels.slice(0, -1) : regels;
          expect(await splits(inStukken(heel, snedes))).toEqual(
            verwacht.map((r) => (r.length > GRENS ? undefined : r)),
          );
        },
      ),
    );
  });
});
