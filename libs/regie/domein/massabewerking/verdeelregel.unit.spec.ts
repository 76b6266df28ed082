import fc from 'fast-check';
import { ontvangerVan, verdeelGelijk, type Ontvanger } from './index.js';

const zaken = (...zwaartes: readonly string[]) => zwaartes.map((zwaarte) => ({ zwaarte, onderwerpen: [] }));
const iemand = (meer: Partial<Ontvanger> = {}): Ontvanger => ({ expertises: [], ...meer });

describe('spreading equally', () => {
  it('gives everybody as much of each zwaarte, in the order in which people were named', () => {
    expect(verdeelGelijk(zaken('C', 'C', 'E', 'C', 'E'), [iemand(), iemand()])).toEqual([0, 1, 0, 0, 1]);
  });

  it('gives nobody what that person does not handle; what fits nobody goes to nobody', () => {
    const alleenC = iemand({ zwaartes: ['C'] });
    expect(verdeelGelijk(zaken('E', 'C', 'E'), [alleenC, iemand()])).toEqual([1, 0, 1]);
    expect(verdeelGelijk(zaken('E', 'C'), [alleenC])).toEqual([undefined, 0]);
  });

  it('follows the room that people have, as far as it is known', () => {
    const [half, heel] = [iemand({ ruimte: 1_080 }), iemand({ ruimte: 2_160 })];
    const plan = verdeelGelijk(zaken(...Array<string>(9).fill('E')), [half, heel]);
    expect([plan.filter((wie) => wie === 0).length, plan.filter((wie) => wie === 1).length]).toEqual([3, 6]);
    expect(verdeelGelijk(zaken('E', 'E'), [iemand({ ruimte: 0 }), heel])).toEqual([1, 1]);
  });

  it('goes to who knows the subject, where somebody does', () => {
    const kenner = iemand({ expertises: ['box 3'] });
    const plan = verdeelGelijk(
      [
        { zwaarte: 'E', onderwerpen: ['box 3'] },
        { zwaarte: 'E', onderwerpen: ['box 3'] },
        { zwaarte: 'E', onderwerpen: ['giften'] },
      ],
      [iemand(), kenner],
    );
    expect(plan).toEqual([1, 1, 0]);
  });

  it('differs by one at most per zwaarte, whoever are alike', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('C', 'E'), { maxLength: 60 }), fc.integer({ min: 1, max: 7 }), (alle, n) => {
        const plan = verdeelGelijk(
          zaken(...alle),
          Array.from({ length: n }, () => iemand()),
        );
        for (const zwaarte of ['C', 'E']) {
          const perPersoon = Array.from(
            { length: n },
            (_, wie) => plan.filter((wie2, i) => wie2 === wie && alle[i] === zwaarte).length,
          );
          expect(Math.max(...perPersoon) - Math.min(...perPersoon)).toBeLessThanOrEqual(1);
        }
      }),
    );
  });
});

describe('what a kaart says of somebody', () => {
  const rooster = { ma: 480, di: 480, wo: 480, do: 480, vr: 240, za: 0, zo: 0 };
  it('is which posts, which expertise, and the room of the coming week without absence', () => {
    const kaart = { groepsfunctie: 'C', expertises: [{ expertise: 'giften' }], rooster, afwezigheden: [] };
    expect(ontvangerVan(kaart, '2026-11-23')).toEqual({ zwaartes: ['C'], expertises: ['giften'], ruimte: 2_160 });
    const deelsWeg = { ...kaart, afwezigheden: [{ van: '2026-11-20', tot: '2026-11-24' }] };
    expect(ontvangerVan(deelsWeg, '2026-11-23').ruimte).toBe(1_200);
    const weg = { ...kaart, afwezigheden: [{ van: '2026-11-01', tot: '2026-12-31' }] };
    expect(ontvangerVan({ ...weg, rooster: undefined }, '2026-11-23').ruimte).toBe(0);
  });

  it('is nothing without one: then all posts, and as much as others', () => {
    expect(ontvangerVan(undefined, '2026-11-23')).toEqual({ expertises: [] });
  });
});
