import fc from 'fast-check';
import { MINSTENS } from './afscherming.js';
import { valtOnder } from './cijferplan.js';
import type { Zaaktijd } from './cijfers.js';
import { leesPeriode, periodenVan } from './periode.js';
import { Soortplan } from './soortplan.js';
import { vindGroep } from './testing/aanvaller.js';
import { ALLE_VRAGEN, JAAR, zaken as willekeurig, type Wereldvraag } from './testing/wereld.js';

const NA_HET_JAAR = '2026-01-01';

const zaak = (mensen: readonly number[], meer: Partial<Zaaktijd> = {}): Zaaktijd => ({
  zaaktype: 'bezwaar',
  zaaksoort: 'overig',
  zwaarte: 'C',
  uitkomst: 'toegewezen',
  locatie: 'L1',
  team: 'T1',
  maand: 1,
  tijd: { half: 1, kap: 1, dubbel: 1 },
  mensen,
  ...meer,
});
/** A zaak for each of them. */
const elk = (van: number, tot: number, meer: Partial<Zaaktijd> = {}): Zaaktijd[] =>
  Array.from({ length: tot - van + 1 }, (_, i) => zaak([van + i], meer));
const vraag = (periode: string, meer: object = {}) => ({ periode: leesPeriode(periode)!, ...meer });
const T1 = { team: 'T1' };
const L1 = { locatie: 'L1' };

/** The numbers of the zaken that a question is about. */
const onder = (alle: readonly Zaaktijd[], { bereik, ...rest }: Wereldvraag): number[] =>
  alle.flatMap((z, i) =>
    (bereik.team === undefined || z.team === bereik.team) && valtOnder(z, { ...rest, locatie: bereik.locatie })
      ? [i]
      : [],
  );
const mensenVan = (alle: readonly Zaaktijd[], nummers: readonly number[]): Set<number> =>
  new Set(nummers.flatMap((i) => alle[i]!.mensen));

/** All that is answered when it is asked at this day: of what came after it nothing is known yet. */
function gegeven(alle: readonly Zaaktijd[], voorDag: string): Wereldvraag[] {
  const bekend = alle.filter(({ maand }) => `${JAAR}-${String(maand).padStart(2, '0')}-15` < voorDag);
  const plan = new Soortplan(bekend, JAAR, voorDag);
  return ALLE_VRAGEN.filter(({ bereik, ...rest }) => plan.kanGeven(bereik, rest));
}

describe('a figure', () => {
  it('is given about a team when five people are behind it, and its period is over', () => {
    const plan = (alle: Zaaktijd[], voorDag = NA_HET_JAAR) => new Soortplan(alle, JAAR, voorDag);
    expect(plan(elk(1, 5)).kanGeven(T1, vraag('2025'))).toBe(true);
    expect(plan(elk(1, 4)).kanGeven(T1, vraag('2025'))).toBe(false);
    expect(plan(elk(1, 5)).kanGeven({ team: 'T2' }, vraag('2025'))).toBe(false);
    expect(plan(elk(1, 5)).kanGeven(T1, vraag('2025', { zwaarte: 'E' }))).toBe(false);
    expect(plan(elk(1, 5), '2025-12-31').kanGeven(T1, vraag('2025'))).toBe(false);
  });

  it('about a month is given at once with ten people, with fewer when its quarter is over', () => {
    const april = (tot: number, voorDag: string) =>
      new Soortplan(elk(1, tot, { maand: 4 }), JAAR, voorDag).kanGeven(T1, vraag('2025-04'));
    expect([april(10, '2025-04-30'), april(10, '2025-05-01')]).toEqual([false, true]);
    expect([april(9, '2025-05-01'), april(9, '2025-06-30'), april(9, '2025-07-01')]).toEqual([false, false, true]);
  });

  it('about a quarter goes before those of its months, so that one weak month costs another one and not the quarter', () => {
    const plan = new Soortplan(
      [...elk(1, 7), ...elk(1, 6, { maand: 2 }), ...elk(1, 2, { maand: 3 })],
      JAAR,
      NA_HET_JAAR,
    );
    const namen = periodenVan(JAAR).filter((periode) => plan.kanGeven(T1, { periode }));
    expect(namen.map(({ naam }) => naam)).toEqual(['2025', '2025-K1', '2025-01']);
  });

  it('with a filter is not given when the rest is small', () => {
    const met = (uitkomst: string, van: number, tot: number) => elk(van, tot, { uitkomst });
    const plan = new Soortplan(
      [...met('toegewezen', 1, 8), ...met('afgewezen', 1, 6), ...met('ingetrokken', 1, 2)],
      JAAR,
      NA_HET_JAAR,
    );
    const kan = (uitkomst?: string) => plan.kanGeven(T1, vraag('2025', { uitkomst }));
    expect([kan(), kan('toegewezen'), kan('afgewezen'), kan('ingetrokken')]).toEqual([true, true, false, false]);
  });

  it('about a locatie is the sum of its teams, and after the year also of what stands in no team with figures', () => {
    const teams = [...elk(1, 5), ...elk(11, 15, { team: 'T2' })];
    const kan = (alle: Zaaktijd[], voorDag = NA_HET_JAAR) =>
      new Soortplan(alle, JAAR, voorDag).kanGeven(L1, vraag('2025-K1'));
    expect(kan(teams)).toBe(true);
    expect(kan(teams, '2025-06-01')).toBe(true);
    expect(kan([...teams, ...elk(21, 24, { team: 'T3' })])).toBe(false);
    const kleintjes = [...teams, ...elk(21, 24, { team: 'T3' }), ...elk(31, 31, { team: undefined })];
    expect(kan(kleintjes)).toBe(true);
    expect(kan(kleintjes, '2025-06-01')).toBe(false);
  });

  it('about a team at one of its locaties leaves nothing small at the other', () => {
    const kan = (tot: number, locatie?: string) =>
      new Soortplan([...elk(1, 6), ...elk(1, tot, { locatie: 'L2' })], JAAR, NA_HET_JAAR).kanGeven(
        { team: 'T1', locatie },
        vraag('2025'),
      );
    expect([kan(5), kan(5, 'L1'), kan(5, 'L2')]).toEqual([true, true, true]);
    expect([kan(2), kan(2, 'L1'), kan(2, 'L2')]).toEqual([true, false, false]);
  });
});

describe('whoever asks everything there is to ask', () => {
  it('finds no two answers, one about part of the other, that differ by fewer than five people', () => {
    let paren = 0;
    fc.assert(
      fc.property(willekeurig, (alle) => {
        const sets = gegeven(alle, NA_HET_JAAR).map((v) => new Set(onder(alle, v)));
        for (const groot of sets) {
          expect(mensenVan(alle, [...groot]).size).toBeGreaterThanOrEqual(MINSTENS);
          for (const klein of sets) {
            if (klein.size >= groot.size || !klein.isSubsetOf(groot)) continue;
            paren++;
            expect(mensenVan(alle, [...groot.difference(klein)]).size).toBeGreaterThanOrEqual(MINSTENS);
          }
        }
      }),
      { numRuns: 100 },
    );
    expect(paren).toBeGreaterThan(1_000);
  });

  it('works out nothing about fewer than five people, by any sum of answers, also of those that were given earlier in the year', () => {
    const momenten = ['2025-02-01', '2025-04-01', '2025-05-01', '2025-07-01', '2025-10-01', NA_HET_JAAR];
    fc.assert(
      fc.property(willekeurig, (alle) => {
        const sets = momenten.flatMap((voorDag) => gegeven(alle, voorDag).map((v) => onder(alle, v)));
        const verschillend = [...new Map(sets.map((set) => [set.join(), set])).values()];
        const cellen = alle.map(({ mensen }) => mensen);
        expect(vindGroep(cellen, verschillend, MINSTENS - 1)).toBeUndefined();
      }),
      { numRuns: 60 },
    );
  });

  it('hears again what was answered before', () => {
    fc.assert(
      fc.property(willekeurig, (alle) => {
        const sleutels = (voorDag: string) => new Set(gegeven(alle, voorDag).map((v) => JSON.stringify(v)));
        let eerder = new Set<string>();
        for (const voorDag of ['2025-02-01', '2025-04-01', '2025-08-01', NA_HET_JAAR]) {
          const nu = sleutels(voorDag);
          expect(eerder.difference(nu)).toEqual(new Set());
          eerder = nu;
        }
      }),
      { numRuns: 60 },
    );
  });
});
