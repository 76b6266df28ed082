import { patronenVan, type Afschermer, type Teruggave } from './index.js';

/** Each sum by itself: what follows from sums together is the work of the one that is handed in. */
const perVraag: Afschermer = (cellen) => ({
  neem: (nummers) => new Set(nummers.flatMap((n) => [...cellen[n]!])).size >= 5,
});
const teruggave = (medewerker: number, meer: Partial<Teruggave> = {}): Teruggave => ({
  week: '2026-W48',
  soort: 'bezwaar overig',
  locatie: 'Arnhem',
  grond: 'push capaciteit',
  reden: 'te zwaar',
  medewerker,
  ...meer,
});

describe('patterns of what is given back', () => {
  it('are counts by each mark, without who', () => {
    const zes = [1, 2, 3, 4, 5, 6].map((wie) => teruggave(wie));
    const twee = [1, 2].map((wie) => teruggave(wie, { reden: 'geen ruimte', locatie: 'Eindhoven' }));
    const { aantal, patronen, weggelaten } = patronenVan([...zes, ...twee], perVraag);
    expect([aantal, weggelaten]).toEqual([8, 2]);
    expect(patronen).toEqual([
      { kenmerk: 'grond', waarde: 'push capaciteit', aantal: 8 },
      { kenmerk: 'reden', waarde: 'te zwaar', aantal: 6 },
      { kenmerk: 'soort', waarde: 'bezwaar overig', aantal: 8 },
      { kenmerk: 'locatie', waarde: 'Arnhem', aantal: 6 },
      { kenmerk: 'week', waarde: '2026-W48', aantal: 8 },
    ]);
    expect(JSON.stringify(patronen)).not.toContain('medewerker');
  });

  it('are not told of fewer than five people, however often they gave back', () => {
    const { aantal, patronen } = patronenVan(
      Array.from({ length: 40 }, (_, n) => teruggave(n % 4)),
      perVraag,
    );
    expect([aantal, patronen]).toEqual([undefined, []]);
  });

  it('ask all there is in one order, the whole first', () => {
    const gevraagd: number[] = [];
    const luister: Afschermer = () => ({ neem: (cellen) => (gevraagd.push(cellen.length), false) });
    patronenVan([teruggave(1), teruggave(2, { grond: 'pull urgentie' })], luister);
    expect(gevraagd).toEqual([2, 1, 1, 2, 2, 2, 2]);
  });
});
