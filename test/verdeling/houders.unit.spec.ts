import { speurNa, type Rij } from './houders.js';

type Feit = readonly [stream: string, type: string, medewerker?: number, behandelaar?: number];

/** Rows as a store has them, out of what happened. */
function rijen(...feiten: readonly Feit[]): Rij[] {
  const revisies = new Map<string, number>();
  return feiten.map(([stream, type, medewerker, behandelaar], n) => {
    const revision = (revisies.get(stream) ?? -1) + 1;
    revisies.set(stream, revision);
    return { position: n + 1, stream, revision, type, medewerker, behandelaar };
  });
}

const REGISTRATIE: Feit = ['zaak-1', 'ZaakGeregistreerd'];
const PULL: readonly Feit[] = [
  ['zaak-1', 'ZaakUitgegeven', 7, 7],
  ['zaak-1', 'BehandelingGestart', 7],
];

describe('who held what, read from the rows alone', () => {
  it('finds nothing in a life that is whole', () => {
    const { bevindingen, houderschappen } = speurNa(
      rijen(
        REGISTRATIE,
        ...PULL,
        ['zaak-1', 'ZaakTeruggegeven', 7, 7],
        ['zaak-1', 'ZaakToegewezen', 9, 8],
        ['zaak-1', 'ZaakVrijgegeven', 9, 8],
        ...PULL,
      ),
    );
    expect(bevindingen).toEqual([]);
    expect(houderschappen.map(({ medewerker, van, tot }) => [medewerker, van, tot])).toEqual([
      [7, 2, 4],
      [8, 5, 6],
      [7, 7, undefined],
    ]);
  });

  it.each<[string, Rij[]]>([
    ['8 krijgt wat 7 heeft', rijen(REGISTRATIE, ...PULL, ['zaak-1', 'ZaakToegewezen', 9, 8])],
    ['7 krijgt wat 7 heeft', rijen(REGISTRATIE, ...PULL, ...PULL)],
    ['uitgifte zonder start', rijen(REGISTRATIE, PULL[0]!)],
    ['uitgifte zonder start', rijen(REGISTRATIE, PULL[0]!, ['zaak-1', 'NotitieVastgelegd', 7], PULL[1]!)],
    ['8 begint aan wat 7 heeft', rijen(REGISTRATIE, ...PULL, ['zaak-1', 'BehandelingGestart', 8])],
    ['8 laat los wat 7 heeft', rijen(REGISTRATIE, ...PULL, ['zaak-1', 'ZaakVrijgegeven', 8, 8])],
    ['revisie 2 na 0', [...rijen(REGISTRATIE), { ...rijen(...PULL)[0]!, position: 2, revision: 2 }]],
    ['plaats 3 volgt op 1', [...rijen(REGISTRATIE), { ...rijen(REGISTRATIE, ...PULL)[1]!, position: 3 }]],
  ])('names it: %s', (bevinding, van) => {
    expect(speurNa(van).bevindingen).toContainEqual(expect.stringContaining(bevinding));
  });

  it('does not take one zaak for another', () => {
    const { bevindingen } = speurNa(rijen(REGISTRATIE, ['zaak-2', 'ZaakGeregistreerd'], PULL[0]!, PULL[1]!));
    expect(bevindingen).toEqual([]);
    const door = rijen(REGISTRATIE, PULL[0]!, ['zaak-2', 'ZaakGeregistreerd'], PULL[1]!);
    expect(speurNa(door).bevindingen).toEqual([]);
  });
});
