import type { Handelende } from '@zaakstroom/catalogus';
import { bron, gebeurtenis, INTERN, OPENBAAR } from '../testing/maak.js';
import { aanduiding } from './mensen.js';

const vta = { rubriek: 'consulten', handeltAls: () => 'een VTA' } as const;
const verloop = { rubriek: 'verloop' } as const;

describe('people in a nota for colleagues', () => {
  const noem = aanduiding(bron([]), INTERN);

  it.each<[string, Handelende, string]>([
    ['by name, with team and locatie', { medewerker: 1, team: 'A1', locatie: 'Arnhem' }, 'jansen (team A1, Arnhem)'],
    ['with the team alone', { medewerker: 1, team: 'A1' }, 'jansen (team A1)'],
    ['with the locatie alone', { medewerker: 1, locatie: 'Arnhem' }, 'jansen (Arnhem)'],
    ['by name alone', { medewerker: 1 }, 'jansen'],
    ['as a medewerker, when the register does not know the number', { medewerker: 77 }, 'een medewerker'],
    ['not at all, when the system acted', { locatie: 'Arnhem' }, 'het systeem'],
  ])('are called %s', (_, wie, woorden) => {
    expect(noem(wie)).toBe(woorden);
  });
});

describe('people in an openbare nota', () => {
  const gebeurd = [
    gebeurtenis('Vrijgegeven.', verloop, { medewerker: 9, beeindigtWerkVan: 2 }),
    gebeurtenis('Antwoord.', vta, { medewerker: 3 }),
    gebeurtenis('Notitie.', verloop, { medewerker: 4 }),
    gebeurtenis('Antwoord.', vta, { medewerker: 1 }),
  ];
  const noem = aanduiding(bron(gebeurd), OPENBAAR);

  it.each<[string, Handelende, string]>([
    ['who holds it', { medewerker: 1 }, 'de behandelaar'],
    ['who held it', { medewerker: 2 }, 'een eerdere behandelaar'],
    ['who answered a consult', { medewerker: 3 }, 'een VTA'],
    ['anybody else', { medewerker: 4 }, 'een collega'],
    ['a machine', {}, 'het systeem'],
  ])('are called by what they were to the zaak: %s', (_, wie, woorden) => {
    expect(noem(wie)).toBe(woorden);
  });

  it('have the same words wherever and from wherever they acted, and never a name, number, team or locatie', () => {
    const overal = gebeurd.map(({ metadata: { medewerker } }) =>
      [{}, { team: 'A1' }, { team: 'B7', locatie: 'Arnhem' }].map((plaats) => noem({ medewerker, ...plaats })),
    );
    for (const woorden of overal) expect(new Set(woorden).size).toBe(1);
    expect(overal.flat().join(' ')).not.toMatch(/\d|jansen|bakker|smit|team|Arnhem|B7/);
  });
});
