import fc from 'fast-check';
import { KaartIds } from './kaart-ids.js';

const ids = new KaartIds(Buffer.alloc(32, 7));
const nummers = fc.integer({ min: 100_000_000, max: 999_999_999 });

describe('the id of a kaart', () => {
  it('is a UUID that leads back to whose kaart it is, and does not show it', () => {
    fc.assert(
      fc.property(nummers, (nummer) => {
        const id = ids.van(nummer);
        expect(id).toMatch(/^[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
        expect(ids.medewerker(id)).toBe(nummer);
        expect(ids.medewerker(id.toUpperCase())).toBe(nummer);
        expect(id.replaceAll('-', '')).not.toContain(nummer.toString(16).padStart(8, '0'));
      }),
      { numRuns: 50 },
    );
  });

  it('is another one under another key, where the first leads to nobody', () => {
    const id = ids.van(123_456_789);
    const anders = new KaartIds(Buffer.alloc(32, 8));
    expect(anders.van(123_456_789)).not.toBe(id);
    expect(anders.medewerker(id)).toBeUndefined();
  });

  it('cannot be made up', () => {
    fc.assert(
      fc.property(fc.uuid(), (id) => {
        expect(ids.medewerker(id)).toBeUndefined();
      }),
      { numRuns: 50 },
    );
    expect(ids.medewerker('x')).toBeUndefined();
  });
});
