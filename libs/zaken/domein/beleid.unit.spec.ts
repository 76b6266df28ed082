import { BELEID, magOoit, relaties, ROLLEN, ziet, type Operatie, type Rol, type Vrager } from './index.js';

const vrager = (meer: Partial<Vrager>): Vrager => ({
  rollen: [],
  medewerker: 1,
  locatie: 'Arnhem',
  team: 'A1',
  ...meer,
});

describe('the policy table', () => {
  it.each`
    operatie                               | behandelaar  | teamleider   | werkvoorbereider | regie        | vta          | systeem
    ${'zaak registreren'}                  | ${'locatie'} | ${undefined} | ${'locatie'}     | ${'alle'}    | ${undefined} | ${'alle'}
    ${'zaak inzien'}                       | ${'locatie'} | ${'team'}    | ${'locatie'}     | ${'alle'}    | ${undefined} | ${'geleverd'}
    ${'vertrouwelijke gebeurtenis inzien'} | ${'houder'}  | ${'team'}    | ${undefined}     | ${undefined} | ${undefined} | ${undefined}
    ${'zaak raadplegen'}                   | ${'locatie'} | ${'team'}    | ${'locatie'}     | ${'alle'}    | ${undefined} | ${undefined}
    ${'behandeling starten'}               | ${'locatie'} | ${undefined} | ${undefined}     | ${undefined} | ${undefined} | ${undefined}
    ${'behandeling pauzeren'}              | ${'locatie'} | ${undefined} | ${undefined}     | ${undefined} | ${undefined} | ${undefined}
    ${'notitie vastleggen'}                | ${'locatie'} | ${'team'}    | ${undefined}     | ${undefined} | ${undefined} | ${undefined}
    ${'zaak vrijgeven'}                    | ${'locatie'} | ${'team'}    | ${undefined}     | ${'alle'}    | ${undefined} | ${undefined}
    ${'zaak van een ander vrijgeven'}      | ${undefined} | ${'team'}    | ${undefined}     | ${'alle'}    | ${undefined} | ${undefined}
    ${'zaak afdoen'}                       | ${'locatie'} | ${undefined} | ${undefined}     | ${undefined} | ${undefined} | ${undefined}
    ${'behandeltijd van een zaak inzien'}  | ${'locatie'} | ${'team'}    | ${undefined}     | ${'alle'}    | ${undefined} | ${undefined}
    ${'eigen behandeltijd inzien'}         | ${'alle'}    | ${'alle'}    | ${'alle'}        | ${'alle'}    | ${'alle'}    | ${undefined}
    ${'belanghebbende vastleggen'}         | ${'alle'}    | ${undefined} | ${'alle'}        | ${'alle'}    | ${undefined} | ${'alle'}
    ${'belanghebbende inzien'}             | ${'alle'}    | ${undefined} | ${'alle'}        | ${'alle'}    | ${undefined} | ${'alle'}
  `('$operatie', ({ operatie, ...verwacht }) => {
    for (const rol of ROLLEN) {
      const relatie = (verwacht as Record<string, string | undefined>)[rol];
      expect([rol, BELEID[operatie as Operatie][rol]]).toEqual([rol, relatie]);
      expect([rol, magOoit([rol], operatie)]).toEqual([rol, relatie !== undefined]);
    }
  });

  it('has no line that the table above does not show', () => {
    expect(Object.keys(BELEID)).toHaveLength(14);
  });

  it.each<Rol>(['rapportage', 'beheer'])('gives %s no zaak content at all', (rol) => {
    for (const operatie of Object.keys(BELEID) as Operatie[]) expect(magOoit([rol], operatie)).toBe(false);
  });

  it('gives a role that does not exist nothing', () => {
    expect(magOoit(['admin', 'constructor', '__proto__'], 'zaak inzien')).toBe(false);
    expect(ziet(vrager({ rollen: ['toString'] }), 'zaak inzien', {})).toBe(false);
  });

  it('adds the roles of a person up, each relation once', () => {
    expect(relaties(['behandelaar', 'werkvoorbereider', 'teamleider'], 'zaak inzien')).toEqual(['locatie', 'team']);
  });
});

describe('the view of', () => {
  const zaak = { locatie: 'Arnhem', team: 'A1', behandelaar: 7, geleverdDoor: 8 };

  it.each`
    wie                                | vrager                                                             | ziet
    ${'a behandelaar of the locatie'}  | ${{ rollen: ['behandelaar'] }}                                     | ${true}
    ${'a behandelaar elsewhere'}       | ${{ rollen: ['behandelaar'], locatie: 'Den Haag' }}                | ${false}
    ${'a behandelaar without locatie'} | ${{ rollen: ['behandelaar'], locatie: undefined }}                 | ${false}
    ${'the holder elsewhere'}          | ${{ rollen: ['behandelaar'], locatie: 'Den Haag', medewerker: 7 }} | ${true}
    ${'the teamleider of the team'}    | ${{ rollen: ['teamleider'], locatie: undefined }}                  | ${true}
    ${'a teamleider of the locatie'}   | ${{ rollen: ['teamleider'], team: 'A2' }}                          | ${false}
    ${'a teamleider without team'}     | ${{ rollen: ['teamleider'], team: undefined }}                     | ${false}
    ${'regie'}                         | ${{ rollen: ['regie'], locatie: undefined, team: undefined }}      | ${true}
    ${'the machine that delivered it'} | ${{ rollen: ['systeem'], medewerker: 8 }}                          | ${true}
    ${'another machine'}               | ${{ rollen: ['systeem'], medewerker: 9 }}                          | ${false}
    ${'rapportage'}                    | ${{ rollen: ['rapportage'] }}                                      | ${false}
  `('$wie: $ziet', ({ vrager: meer, ziet: verwacht }) => {
    expect(ziet(vrager(meer), 'zaak inzien', zaak)).toBe(verwacht);
  });

  it('nobody without locatie or team onto a zaak that has none either, as imported zaken', () => {
    const kaal = vrager({ rollen: ['behandelaar', 'teamleider'], locatie: undefined, team: undefined });
    expect(ziet(kaal, 'zaak inzien', {})).toBe(false);
    expect(ziet(vrager({ rollen: ['regie'] }), 'zaak inzien', {})).toBe(true);
  });
});
