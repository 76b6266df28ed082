import fc from 'fast-check';
import { arbAanvrager, arbKandidaat, arbVragen, arbWerkvoorraad } from '../testing/arbitrair.js';
import { aanvragerVan, uitgiftecriteria, voldoet, type Aanvrager, type Kandidaat } from './index.js';

const NIVEAUS = ['basis', 'gevorderd', 'expert'];
const BEZWAREN = { id: 'bezwaren', naam: 'Bezwaren', zaaktype: 'bezwaar' };
const KANDIDAAT: Kandidaat = {
  zaaktype: 'bezwaar',
  zaaksoort: 'overig',
  zwaarte: 'E',
  status: 'in werkvoorraad',
  locatie: 'Arnhem',
  ontvangenOp: '2026-01-10',
};
const DAG = '2026-04-01';
const SOORTEN = ['overig', 'correctie', 'box 3'];
const REGELS = { dag: DAG, soorten: SOORTEN, vragen: [] };
const VRAGER: Aanvrager = { locatie: 'Arnhem', groepsfunctie: 'E' };

const mag = (vrager: Aanvrager, zaak: Partial<Kandidaat> = {}, werkvoorraad: object = {}): boolean =>
  voldoet({ ...KANDIDAAT, ...zaak }, uitgiftecriteria(vrager, { ...BEZWAREN, ...werkvoorraad }, REGELS));

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

  it('never gives what locatie, werkvoorraad, groepsfunctie, soorten or expertise forbid, and gives all else', () => {
    fc.assert(
      fc.property(arbAanvrager, arbWerkvoorraad, arbVragen, arbKandidaat, (vrager, werkvoorraad, vragen, zaak) => {
        const ligtKlaar = zaak.status === 'in werkvoorraad' && zaak.zaaksoort !== undefined;
        const opLocatie = zaak.locatie !== undefined && zaak.locatie === vrager.locatie;
        const { soorten, zwaartes, themas, uitworpredenen, ontvangenVanaf, ontvangenVoor } = werkvoorraad;
        const inVoorraad =
          zaak.zaaktype === werkvoorraad.zaaktype &&
          (soorten?.includes(zaak.zaaksoort!) ?? true) &&
          (zwaartes?.includes(zaak.zwaarte!) ?? true) &&
          (themas === undefined || themas.some((thema) => zaak.themas?.includes(thema))) &&
          (uitworpredenen === undefined || uitworpredenen.some((reden) => zaak.uitworpredenen?.includes(reden))) &&
          !(zaak.ontvangenOp < (ontvangenVanaf ?? '')) &&
          !(zaak.ontvangenOp >= (ontvangenVoor ?? '9999'));
        const zwaarGenoeg = { C: ['C'], E: ['C', 'E'], F: ['C', 'E'] }[vrager.groepsfunctie ?? ''] ?? [];
        const soortMag = vrager.soorten?.includes(zaak.zaaksoort!) ?? true;
        const { nemers = {} } = werkvoorraad;
        const magNemen =
          (nemers.groepsfuncties?.includes(vrager.groepsfunctie ?? '') ?? true) &&
          (nemers.teams?.includes(vrager.team ?? '') ?? true) &&
          (nemers.expertises?.some((naam) => vrager.expertises?.some(({ expertise }) => expertise === naam)) ?? true) &&
          (vrager.locatie === undefined || (werkvoorraad.locaties?.includes(vrager.locatie) ?? true)) &&
          werkvoorraad.wachtend === undefined;
        const kan = vragen
          .filter(({ soort }) => soort === zaak.zaaksoort)
          .every(
            ({ expertise, niveau, naDagen }) =>
              vrager.expertises?.some(
                (heeft) => heeft.expertise === expertise && NIVEAUS.indexOf(heeft.niveau) >= NIVEAUS.indexOf(niveau),
              ) ||
              (naDagen !== undefined && Date.parse(DAG) - Date.parse(zaak.ontvangenOp) >= naDagen * 86_400_000),
          );
        expect(voldoet(zaak, uitgiftecriteria(vrager, werkvoorraad, { ...REGELS, vragen }))).toBe(
          ligtKlaar && opLocatie && inVoorraad && soortMag && zwaarGenoeg.includes(zaak.zwaarte!) && magNemen && kan,
        );
      }),
      { numRuns: 500 },
    );
  });
});

describe('what counts of who asks', () => {
  const token = { locatie: 'Arnhem', team: 'A1', groepsfunctie: 'C', soorten: ['overig'] };

  it('is what the token claims when there is no kaart', () => {
    expect(aanvragerVan(token, undefined)).toEqual(token);
  });

  it('is the kaart where that says something; where somebody stands the token says', () => {
    const expertises = [{ expertise: 'box 3', niveau: 'expert' }];
    const kaart = { groepsfunctie: 'E', team: 'A2', locatie: 'Eindhoven', expertises };
    expect(aanvragerVan(token, kaart)).toEqual({ ...token, groepsfunctie: 'E', team: 'A2', expertises });
    expect(aanvragerVan(token, { expertises: [] })).toEqual({ ...token, expertises: [] });
  });
});
