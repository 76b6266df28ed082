import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { speelJaar, type Jaaruitkomst } from './jaar.js';
import { werkverdelingPagina, ZAAD } from './pagina.js';

const PAGINA = join(import.meta.dirname, '../../docs/werkverdeling.md');

describe('a simulated year at equal capacity', () => {
  let jaar: Jaaruitkomst[];
  beforeAll(() => void (jaar = speelJaar(ZAAD)));

  it('is the same work for each rule', () => {
    const erin = jaar.map(({ geheel: { begin, instroom, cohort } }) => ({ begin, instroom, cohort: cohort.zaken }));
    expect(new Set(erin.map((een) => JSON.stringify(een))).size).toBe(1);
    for (const { geheel } of jaar) expect(geheel.begin + geheel.instroom).toBe(geheel.uitstroom + geheel.voorraad);
  });

  it('has the fewest late of all that had to be done under our rule', () => {
    const laat = jaar.map(({ geheel: { cohort } }) => cohort.teLaat);
    expect(Math.min(...laat)).toBe(laat[0]);
  });

  it('is what the page says', async () => {
    const pagina = werkverdelingPagina(jaar);
    // The page is made where this variable asks for it, and only compared everywhere else.
    if (process.env['ZAAKSTROOM_SCHRIJF_DOCS']) await writeFile(PAGINA, pagina);
    expect(await readFile(PAGINA, 'utf8')).toBe(pagina);
  });
});
