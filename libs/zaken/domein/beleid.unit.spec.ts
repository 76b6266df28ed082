import {
  BELEID,
  kentOperatie,
  magOoit,
  relaties,
  relatiesVan,
  ROLLEN,
  ziet,
  type Operatie,
  type Rol,
  type Vrager,
} from './index.js';

const vrager = (meer: Partial<Vrager>): Vrager => ({
  rollen: [],
  medewerker: 1,
  locatie: 'Arnhem',
  team: 'A1',
  ...meer,
});

/** What each role may reach, a line per operation; `-` is nothing: 403. */
const TABEL = `
operatie                                 | behandelaar      | teamleider | werkvoorbereider | regie | vta     | systeem
zaak registreren                         | locatie          | -          | locatie          | alle  | -       | alle
zaak inzien                              | locatie gevraagd | team       | locatie          | alle  | consult | geleverd
vertrouwelijke gebeurtenis inzien        | houder           | team       | -                | -     | consult | -
zaak raadplegen                          | locatie gevraagd | team       | locatie          | alle  | consult | -
nota inzien                              | locatie gevraagd | team       | locatie          | alle  | consult | -
zaak classificeren                       | locatie          | -          | locatie          | alle  | -       | geleverd
zaak van een ander classificeren         | -                | -          | locatie          | alle  | -       | geleverd
zaak koppelen                            | locatie          | -          | locatie          | alle  | -       | geleverd
zaak ontkoppelen                         | locatie          | -          | locatie          | alle  | -       | geleverd
zaak verplaatsen                         | -                | team       | locatie          | alle  | -       | -
zaak voorrang geven                      | -                | -          | -                | alle  | -       | -
zaak toewijzen                           | locatie          | team       | locatie          | alle  | -       | -
zaak aan een ander toewijzen             | -                | team       | locatie          | alle  | -       | -
volgende zaak vragen                     | locatie          | -          | -                | -     | -       | -
toewijzing inzien                        | locatie gevraagd | team       | locatie          | alle  | consult | -
werkvoorraad inzien                      | locatie          | -          | locatie          | alle  | -       | -
carrousel draaien                        | -                | -          | -                | alle  | -       | -
carrousel inzien                         | -                | -          | -                | alle  | -       | -
capaciteit inzien                        | alle             | alle       | alle             | alle  | -       | -
werklijst vullen                         | -                | team       | -                | alle  | -       | -
teruggaven inzien                        | -                | -          | -                | alle  | -       | -
werkverdeling simuleren                  | -                | locatie    | -                | alle  | -       | -
geparkeerde zaak vrijmaken               | -                | -          | locatie          | alle  | -       | -
eigen werklijst inzien                   | houder           | -          | -                | -     | consult | -
behandeling starten                      | locatie          | -          | -                | -     | -       | -
behandeling pauzeren                     | locatie          | -          | -                | -     | -       | -
notitie vastleggen                       | locatie gevraagd | team       | -                | -     | consult | -
contact vastleggen                       | locatie          | -          | locatie          | -     | -       | -
gesprek voeren                           | locatie          | -          | locatie          | -     | -       | -
consult vragen                           | locatie          | -          | -                | -     | -       | -
consult beantwoorden                     | locatie gevraagd | -          | -                | -     | consult | -
meekijken                                | locatie gevraagd | team       | -                | -     | consult | -
document toevoegen                       | locatie          | -          | locatie          | alle  | -       | geleverd
brief vragen                             | locatie          | -          | locatie          | -     | -       | -
brief verzenden                          | locatie          | -          | locatie          | alle  | -       | geleverd
zaak in wacht zetten                     | locatie          | -          | locatie          | alle  | -       | -
zaak zonder houder in wacht zetten       | -                | -          | locatie          | alle  | -       | -
zaak hervatten                           | locatie          | team       | locatie          | alle  | -       | -
zaak van een ander hervatten             | -                | team       | locatie          | alle  | -       | -
zaak vrijgeven                           | locatie          | team       | -                | alle  | -       | -
zaak van een ander vrijgeven             | -                | team       | -                | alle  | -       | -
zaak teruggeven                          | locatie          | -          | -                | -     | -       | -
zaak overdragen                          | locatie          | -          | locatie          | alle  | -       | -
zaak zonder houder overdragen            | -                | -          | locatie          | alle  | -       | -
besluit nemen                            | locatie          | -          | -                | -     | -       | -
zaak afdoen                              | locatie          | -          | locatie          | -     | -       | -
zaak zonder houder administratief afdoen | -                | -          | locatie          | -     | -       | -
zaak heropenen                           | locatie          | team       | locatie          | alle  | -       | -
massabewerking uitvoeren                 | -                | team       | -                | alle  | -       | -
campagne voeren                          | -                | -          | -                | alle  | -       | -
wachtrij inzien                          | -                | locatie    | -                | alle  | -       | -
behandeltijd van een zaak inzien         | locatie          | team       | -                | alle  | -       | -
eigen behandeltijd inzien                | alle             | alle       | alle             | alle  | alle    | -
behandeltijdcorrectie voorstellen        | locatie gevraagd | team       | locatie          | alle  | consult | -
behandeltijdcorrectie beoordelen         | -                | team       | -                | alle  | -       | -
teamoverzicht inzien                     | -                | team       | -                | alle  | -       | -
expertisekaart inzien                    | alle             | alle       | alle             | alle  | alle    | -
expertisekaart bijhouden                 | -                | team       | -                | alle  | -       | -
belanghebbende vastleggen                | alle             | -          | alle             | alle  | -       | alle
belanghebbende inzien                    | alle             | -          | alle             | alle  | -       | alle
`
  .trim()
  .split('\n')
  .map((regel) => regel.split('|').map((cel) => cel.trim()));

const [[, ...rollen], ...regels] = TABEL as [string[], ...string[][]];

describe('the policy table', () => {
  it.each(regels)('%s', (operatie, ...cellen) => {
    const inBeleid = rollen.map((rol) => relatiesVan(rol as Rol, operatie as Operatie).join(' ') || '-');
    expect(inBeleid).toEqual(cellen);
    for (const [n, rol] of rollen.entries()) expect(magOoit([rol], operatie as Operatie)).toBe(cellen[n] !== '-');
  });

  it('has no line and no role that the table above does not show', () => {
    expect(Object.keys(BELEID)).toEqual(regels.map(([operatie]) => operatie));
    expect([...rollen, 'rapportage', 'beheer'].sort()).toEqual([...ROLLEN].sort());
  });

  it('knows its own lines, and not what every object has', () => {
    expect(kentOperatie('zaak inzien')).toBe(true);
    for (const geen of ['zaak vergeten', 'constructor', '__proto__']) expect(kentOperatie(geen)).toBe(false);
  });

  it.each<Rol>(['rapportage', 'beheer'])('gives %s no zaak content at all', (rol) => {
    for (const operatie of Object.keys(BELEID) as Operatie[]) expect(magOoit([rol], operatie)).toBe(false);
  });

  it('gives a role that does not exist nothing', () => {
    expect(magOoit(['admin', 'constructor', '__proto__'], 'zaak inzien')).toBe(false);
    expect(ziet(vrager({ rollen: ['toString'] }), 'zaak inzien', {})).toBe(false);
  });

  it('adds the roles of a person up, each relation once', () => {
    expect(relaties(['behandelaar', 'werkvoorbereider', 'teamleider'], 'zaak inzien')).toEqual([
      'locatie',
      'gevraagd',
      'team',
    ]);
  });
});

describe('the view of', () => {
  const zaak = { locatie: 'Arnhem', team: 'A1', behandelaar: 7, geleverdDoor: 8, gevraagden: [5] };

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
    ${'a colleague who was asked'}     | ${{ rollen: ['behandelaar'], locatie: 'Den Haag', medewerker: 5 }} | ${true}
    ${'a VTA who was asked'}           | ${{ rollen: ['vta'], medewerker: 5 }}                              | ${true}
    ${'a VTA who was not'}             | ${{ rollen: ['vta'], medewerker: 6 }}                              | ${false}
  `('$wie: $ziet', ({ vrager: meer, ziet: verwacht }) => {
    expect(ziet(vrager(meer), 'zaak inzien', zaak)).toBe(verwacht);
  });

  it('any VTA, once the VTA as such was asked', () => {
    const vta = vrager({ rollen: ['vta'], medewerker: 6, locatie: undefined, team: undefined });
    expect(ziet(vta, 'zaak inzien', { ...zaak, vtaGevraagd: true })).toBe(true);
  });

  it('nobody without locatie or team onto a zaak that has none either, as imported zaken', () => {
    const kaal = vrager({ rollen: ['behandelaar', 'teamleider'], locatie: undefined, team: undefined });
    expect(ziet(kaal, 'zaak inzien', {})).toBe(false);
    expect(ziet(vrager({ rollen: ['regie'] }), 'zaak inzien', {})).toBe(true);
  });
});
