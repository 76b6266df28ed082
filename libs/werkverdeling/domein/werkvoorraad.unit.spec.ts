import { grenzenVan, ligtIn } from './index.js';

const BEZWAREN = { id: 'bezwaren', naam: 'Bezwaren', zaaktype: 'bezwaar' };
const ZAAK = { zaaktype: 'bezwaar', zaaksoort: 'overig', zwaarte: 'E', ontvangenOp: '2026-01-10' };

describe('a werkvoorraad', () => {
  it('holds all soorten of its zaaktype, or those that it names', () => {
    const smal = { ...BEZWAREN, soorten: ['overig'] };
    expect(ligtIn(BEZWAREN, { ...ZAAK, zaaksoort: 'box 3' })).toBe(true);
    expect(ligtIn(BEZWAREN, { ...ZAAK, zaaktype: 'beroep' })).toBe(false);
    expect(ligtIn(smal, ZAAK)).toBe(true);
    expect(ligtIn(smal, { ...ZAAK, zaaksoort: 'box 3' })).toBe(false);
    expect(ligtIn(smal, { ...ZAAK, zaaksoort: undefined })).toBe(false);
  });

  it.each<[string, object, object, boolean]>([
    ['a zwaarte that it names', { zwaartes: ['E'] }, {}, true],
    ['another zwaarte', { zwaartes: ['C'] }, {}, false],
    ['one of its themes', { themas: ['box 3', 'giften'] }, { themas: ['zorgkosten', 'giften'] }, true],
    ['other themes', { themas: ['box 3'] }, { themas: ['giften'] }, false],
    ['no theme', { themas: ['box 3'] }, {}, false],
    ['a reason for uitworp', { uitworpredenen: ['giften'] }, { uitworpredenen: ['giften'] }, true],
    ['another one', { uitworpredenen: ['giften'] }, { uitworpredenen: ['zorgkosten'] }, false],
    ['receipt on its first day', { ontvangenVanaf: '2026-01-10' }, {}, true],
    ['receipt before it', { ontvangenVanaf: '2026-01-11' }, {}, false],
    ['receipt on the day before which it ends', { ontvangenVoor: '2026-01-10' }, {}, false],
    ['receipt the day before', { ontvangenVoor: '2026-01-11' }, {}, true],
  ])('looks at %s', (_, grenzen, zaak, verwacht) => {
    expect(ligtIn({ ...BEZWAREN, ...grenzen }, { ...ZAAK, ...zaak })).toBe(verwacht);
  });

  it('has bounds that say nothing of who may take from it', () => {
    const voorraad = { ...BEZWAREN, themas: ['box 3'], nemers: { teams: ['A1'] }, locaties: ['Arnhem'] };
    expect(grenzenVan(voorraad)).toEqual({ zaaktype: 'bezwaar', themas: ['box 3'] });
  });
});
