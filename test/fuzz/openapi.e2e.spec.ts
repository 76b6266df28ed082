import { beschiet } from './beschieting.js';
import { richtDoelwitIn } from './doelwit.js';

/** Small; `npm run fuzz` is the full size. A seed that found something is added here, under the name of what it found. */
const ZAADJES = [1, 20_261_124];

describe('the API under requests made from its own document', () => {
  it.each(ZAADJES)(
    'answers what the document says and never fails (seed %i)',
    async (zaad) => {
      const doelwit = await richtDoelwitIn();
      try {
        const { bevindingen, statussen } = await beschiet(doelwit, 12, zaad);
        expect(bevindingen).toEqual([]);
        // Not only refusals at the door: enough requests reach the work behind it.
        expect((statussen['200'] ?? 0) + (statussen['201'] ?? 0)).toBeGreaterThan(20);
      } finally {
        await doelwit.sluit();
      }
    },
    120_000,
  );
});
