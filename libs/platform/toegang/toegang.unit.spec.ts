import fc from 'fast-check';
import { GeenToegang, leesToegang } from '@zaakstroom/toegang';

const ROLLEN = { namen: ['lezer', 'schrijver', 'machine'], alleen: ['machine'] };

function reden(claims: Record<string, unknown>): string {
  try {
    leesToegang(claims, ROLLEN);
  } catch (fout) {
    if (fout instanceof GeenToegang && fout.weigering === 'claims') return fout.reden;
    throw fout;
  }
  return 'geen';
}

const tekst = fc.string({ minLength: 1, maxLength: 255 }).filter((s) => s.trim() !== '');
const geldig = fc.record(
  {
    sub: tekst,
    rollen: fc.uniqueArray(fc.constantFrom('lezer', 'schrijver')),
    locatie: tekst,
    team: tekst,
    groepsfunctie: tekst,
    soorten: fc.uniqueArray(tekst),
  },
  { requiredKeys: ['sub', 'rollen'] },
);

describe('leesToegang', () => {
  it('takes what it knows, and nothing else', () => {
    fc.assert(
      fc.property(geldig, (toegang) => {
        const claims = { ...toegang, iss: 'x', exp: 1, email: 'jansen@voorbeeld.nl', bsn: '123' };
        expect(leesToegang(claims, ROLLEN)).toEqual(toegang);
      }),
    );
  });

  it('the outcome is shared between requests and cannot be changed', () => {
    const toegang = leesToegang({ sub: 'jansen', rollen: ['lezer'], soorten: ['een'] }, ROLLEN);
    expect(() => Object.assign(toegang, { sub: 'beheer' })).toThrow(TypeError);
    expect(() => (toegang.rollen as string[]).push('schrijver')).toThrow(TypeError);
    expect(() => (toegang.soorten as string[]).push('twee')).toThrow(TypeError);
  });

  it('names a role that goes with no other, by itself', () => {
    expect(leesToegang({ sub: 'm', rollen: ['machine', 'machine'] }, ROLLEN).rollen).toEqual(['machine']);
  });

  it('names a role once', () => {
    expect(leesToegang({ sub: 'j', rollen: ['lezer', 'lezer'] }, ROLLEN).rollen).toEqual(['lezer']);
  });

  it.each([
    [{ rollen: [] }, 'Het token mist de claim sub.'],
    [{ sub: 'j' }, 'Het token mist de claim rollen.'],
    [
      { sub: 'j', rollen: ['lezer', 'admin', 'root'] },
      'Het token noemt een onbekende rol: admin, root. Bekend zijn: lezer, schrijver, machine.',
    ],
    [
      { sub: 'j', rollen: ['LEZER'] },
      'Het token noemt een onbekende rol: LEZER. Bekend zijn: lezer, schrijver, machine.',
    ],
    [
      { sub: 'j', rollen: ['constructor'] },
      'Het token noemt een onbekende rol: constructor. Bekend zijn: lezer, schrijver, machine.',
    ],
    [
      { sub: 'j', rollen: ['lezer', 'machine', 'schrijver'] },
      'De rol machine gaat niet samen met een andere rol; het token noemt ook: lezer, schrijver.',
    ],
  ])('%j: %s', (claims, verwacht) => {
    expect(reden(claims)).toBe(verwacht);
  });

  it.each(['sub', 'locatie', 'team', 'groepsfunctie'])('%s is a text with something in it', (naam) => {
    const geenTekst = ['', '  ', 'x'.repeat(256), 7, null, true, ['a'], { a: 1 }];
    // U+0000 and half a character cannot be kept: in the events of a zaak they would park its projections.
    for (const waarde of [...geenTekst, 'Arnhem\u0000', 'Arnhem\n', '\ud83d']) {
      expect(reden({ sub: 'j', rollen: [], [naam]: waarde })).toBe(
        `De claim ${naam} van het token moet een tekst van 1 tot en met 255 tekens zijn, zonder stuurtekens.`,
      );
    }
  });

  it.each(['rollen', 'soorten'])('%s is a list of such texts', (naam) => {
    for (const waarde of [
      'lezer',
      { 0: 'lezer', length: 1 },
      null,
      7,
      [''],
      ['lezer', 7],
      [['lezer']],
      [null],
      ['a\u0000'],
    ]) {
      expect(reden({ sub: 'j', rollen: [], [naam]: waarde })).toBe(
        `De claim ${naam} van het token moet een lijst zijn van teksten van 1 tot en met 255 tekens, zonder stuurtekens.`,
      );
    }
  });
});
