import fc from 'fast-check';
import { arbAanvrager, arbKandidaat, arbWerkvoorraad } from '../testing/arbitrair.js';
import { uitgiftecriteria, voldoet, type Aanvrager, type Kandidaat } from './index.js';

const BEZWAREN = { id: 'bezwaren', naam: 'Bezwaren', zaaktype: 'bezwaar' };
const KANDIDAAT: Kandidaat = {
  zaaktype: 'bezwaar',
  zaaksoort: 'overig',
  zwaarte: 'E',
  status: 'in werkvoorraad',
  locatie: 'Arnhem',
};
const VRAGER: Aanvrager = { locatie: 'Arnhem', groepsfunctie: 'E' };

const mag = (vrager: Aanvrager, zaak: Partial<Kandidaat> = {}, werkvoorraad: object = {}): boolean =>
  voldoet({ ...KANDIDAAT, ...zaak }, uitgiftecriteria(vrager, { ...BEZWAREN, ...werkvoorraad }));

describe('the rule of "volgende zaak"', () => {
  it.each([
    ['B', false, false],
    ['C', true, false],
    ['E', true, true],
    ['F', true, true],
    [undefined, false, false],
    ['constructor', false, false],
    ['c', false, false],
  ])('groepsfunctie %s: C-posten %s, E-posten %s', (groepsfunctie, C, E) => {
    expect(mag({ ...VRAGER, groepsfunctie }, { zwaarte: 'C' })).toBe(C);
    expect(mag({ ...VRAGER, groepsfunctie }, { zwaarte: 'E' })).toBe(E);
  });

  it.each([
    ['no claim: all', undefined, true],
    ['its own', ['correctie', 'overig'], true],
    ['others', ['correctie'], false],
    ['none', [], false],
  ])('soorten in the claim, %s', (_, soorten, verwacht) => {
    expect(mag({ ...VRAGER, soorten })).toBe(verwacht);
  });

  it('soorten of the werkvoorraad and of the claim both hold', () => {
    const smal = { soorten: ['overig', 'correctie'] };
    expect(mag(VRAGER, {}, smal)).toBe(true);
    expect(mag({ ...VRAGER, soorten: ['overig', 'box 3'] }, {}, smal)).toBe(true);
    expect(mag({ ...VRAGER, soorten: ['overig', 'box 3'] }, { zaaksoort: 'box 3' }, smal)).toBe(false);
    expect(mag({ ...VRAGER, soorten: ['box 3'] }, {}, smal)).toBe(false);
  });

  it.each([
    ['is held', { status: 'uitgegeven' }],
    ['waits', { status: 'wachtend' }],
    ['is not classified', { status: 'ontvangen', zaaksoort: undefined, zwaarte: undefined }],
    ['stands elsewhere', { locatie: 'Eindhoven' }],
    ['stands nowhere', { locatie: undefined }],
    ['is of another zaaktype', { zaaktype: 'beroep' }],
  ])('gives nobody a zaak that %s', (_, zaak) => {
    expect(mag(VRAGER, zaak)).toBe(false);
  });

  it('gives nothing to who stands nowhere, also not what stands nowhere', () => {
    const zonder = { groepsfunctie: 'F' };
    expect(mag(zonder)).toBe(false);
    expect(mag(zonder, { locatie: undefined })).toBe(false);
  });

  it('never gives what locatie, werkvoorraad, groepsfunctie or soorten forbid, and gives all else', () => {
    fc.assert(
      fc.property(arbAanvrager, arbWerkvoorraad, arbKandidaat, (vrager, werkvoorraad, zaak) => {
        const ligtKlaar = zaak.status === 'in werkvoorraad';
        const opLocatie = zaak.locatie !== undefined && zaak.locatie === vrager.locatie;
        const inVoorraad =
          zaak.zaaktype === werkvoorraad.zaaktype && (werkvoorraad.soorten?.includes(zaak.zaaksoort!) ?? true);
        const zwaarGenoeg = { C: ['C'], E: ['C', 'E'], F: ['C', 'E'] }[vrager.groepsfunctie ?? ''] ?? [];
        const soortMag = vrager.soorten?.includes(zaak.zaaksoort!) ?? true;
        expect(voldoet(zaak, uitgiftecriteria(vrager, werkvoorraad))).toBe(
          ligtKlaar && opLocatie && inVoorraad && soortMag && zwaarGenoeg.includes(zaak.zwaarte!),
        );
      }),
    );
  });
});
