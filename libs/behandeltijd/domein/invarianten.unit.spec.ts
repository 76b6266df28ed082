import fc from 'fast-check';
import { bereken, berekenMetBand } from './bereken.js';
import { LokaleDagen } from './lokale-dagen.js';
import type { Registratie } from './registratie.js';
import type { DagTijd, Segment } from './resultaat.js';
import { proefgeval } from './testing/arbitrair.js';

const som = (getallen: Iterable<number>) => [...getallen].reduce((a, b) => a + b, 0);
const totaal = (dagen: DagTijd[]) => som(dagen.flatMap((d) => d.zaken.map((z) => z.milliseconden)));

/** Length of the union, by merging intervals; no part of the library's sweep. */
function vereniging(segmenten: readonly Segment[]): number {
  let lengte = 0;
  let tot = -Infinity;
  for (const { begin, eind } of segmenten.toSorted((a, b) => a.begin - b.begin)) {
    lengte += Math.max(0, eind - Math.max(begin, tot));
    tot = Math.max(tot, eind);
  }
  return lengte;
}

const perPersoonsdag = (dagen: DagTijd[]) => new Map(dagen.map((d) => [`${d.medewerker}|${d.dag}`, d]));
const kort: fc.Parameters<unknown> = { numRuns: 300 };

describe('invariants of behandeltijd/1', () => {
  it('(a) per person: the sum over zaken is the length of the union of the segments', () => {
    fc.assert(
      fc.property(proefgeval, fc.boolean(), ({ registraties, parameters, T }, lopend) => {
        for (const dag of bereken(registraties, parameters, lopend ? T : undefined)) {
          expect(totaal([dag])).toBe(vereniging(dag.segmenten));
        }
      }),
      kort,
    );
  });

  it('(b) a person-day never exceeds the length of that local day, and lies within it', () => {
    fc.assert(
      fc.property(proefgeval, ({ registraties, parameters }) => {
        const dagen = new LokaleDagen(parameters.zone);
        for (const dag of bereken(registraties, { ...parameters, kap: 100 * 3_600_000 })) {
          const lokaal = dagen.dagVan(dag.segmenten[0]!.begin);
          expect(totaal([dag])).toBeLessThanOrEqual(lokaal.eind - lokaal.begin);
          for (const { begin, eind } of dag.segmenten) {
            expect(begin).toBeGreaterThanOrEqual(lokaal.begin);
            expect(eind).toBeLessThanOrEqual(lokaal.eind);
            expect(begin).toBeLessThan(eind);
          }
        }
      }),
      kort,
    );
  });

  it('(d) neither a second delivery nor the order of delivery changes anything', () => {
    const geval = proefgeval.chain((g) =>
      fc.record({
        geval: fc.constant(g),
        geleverd: fc
          .tuple(fc.shuffledSubarray(g.registraties, { minLength: g.registraties.length }), fc.subarray(g.registraties))
          .chain(([alle, nogmaals]) => {
            const samen = [...alle, ...nogmaals.map((r) => ({ ...r }))];
            return fc.shuffledSubarray(samen, { minLength: samen.length });
          }),
      }),
    );
    fc.assert(
      fc.property(geval, ({ geval: { registraties, parameters }, geleverd }) => {
        expect(bereken(geleverd, parameters)).toEqual(bereken(uniek(registraties), parameters));
      }),
      kort,
    );
  });

  it('(e) the total of a person never falls when the kap grows', () => {
    fc.assert(
      fc.property(proefgeval, fc.double({ min: 1, max: 5, noNaN: true }), ({ registraties, parameters }, maal) => {
        const klein = bereken(registraties, parameters);
        const groot = bereken(registraties, { ...parameters, kap: Math.floor(parameters.kap * maal) });
        for (const medewerker of ['11', '12']) {
          const van = (dagen: DagTijd[]) => totaal(dagen.filter((d) => d.medewerker === medewerker));
          expect(van(groot)).toBeGreaterThanOrEqual(van(klein));
        }
      }),
      kort,
    );
  });

  it("(f) a late record changes only that person's local day", () => {
    const geval = proefgeval.filter(({ registraties }) => registraties.length > 0);
    fc.assert(
      fc.property(geval, fc.nat(), ({ registraties, parameters }, welke) => {
        const laat = registraties[welke % registraties.length]!;
        const zonder = registraties.filter((r) => r !== laat);
        const eerst = perPersoonsdag(bereken(zonder, parameters));
        const daarna = perPersoonsdag(bereken(registraties, parameters));
        const geraakt = `${laat.medewerker}|${new LokaleDagen(parameters.zone).dagVan(laat.tijdstip).datum}`;
        eerst.delete(geraakt);
        daarna.delete(geraakt);
        expect(daarna).toEqual(eerst);
      }),
      kort,
    );
  });
});

describe('what the parts of a row promise', () => {
  it('tags never exceed the row, and add up to the union outside the roster', () => {
    fc.assert(
      fc.property(proefgeval, ({ registraties, parameters }) => {
        const lokaal = new LokaleDagen(parameters.zone);
        for (const dag of bereken(registraties, parameters)) {
          for (const zaak of dag.zaken) {
            expect(zaak.buitenRooster).toBeLessThanOrEqual(zaak.milliseconden);
            expect(zaak.batch).toBeLessThanOrEqual(zaak.milliseconden);
            expect(som(Object.values(zaak.perActiviteit))).toBe(zaak.milliseconden);
          }
          const { roosterBegin, roosterEind } = lokaal.dagVan(dag.segmenten[0]!.begin);
          const binnen = vereniging(
            dag.segmenten
              .map((s) => ({ ...s, begin: Math.max(s.begin, roosterBegin), eind: Math.min(s.eind, roosterEind) }))
              .filter((s) => s.begin < s.eind),
          );
          const buitenIn = dag.zaken.reduce((a, z) => a + z.buitenRooster, 0);
          expect(buitenIn).toBe(vereniging(dag.segmenten) - binnen);
        }
      }),
      kort,
    );
  });

  it('the segments of a zaak add up to its row', () => {
    fc.assert(
      fc.property(proefgeval, ({ registraties, parameters }) => {
        for (const dag of bereken(registraties, parameters)) {
          for (const { zaak, milliseconden } of dag.zaken) {
            const eigen = dag.segmenten.filter((s) => s.zaak === zaak);
            expect(som(eigen.map((s) => s.milliseconden))).toBe(milliseconden);
          }
        }
      }),
      kort,
    );
  });

  it('the three values of the band are those of three computations', () => {
    fc.assert(
      fc.property(proefgeval, ({ registraties, parameters }) => {
        const even = { ...parameters, kap: 2 * parameters.kap };
        const perRij = (dagen: DagTijd[]) =>
          new Map(dagen.flatMap((d) => d.zaken.map((z) => [`${d.medewerker}|${d.dag}|${z.zaak}`, z.milliseconden])));
        const los = [even.kap / 2, even.kap, even.kap * 2].map((kap) =>
          perRij(bereken(registraties, { ...even, kap })),
        );
        const rijen = berekenMetBand(registraties, even).flatMap((d) =>
          d.zaken.map((z) => [`${d.medewerker}|${d.dag}|${z.zaak}`, z] as const),
        );
        expect(new Set(rijen.map(([sleutel]) => sleutel))).toEqual(new Set(los.flatMap((m) => [...m.keys()])));
        for (const [sleutel, { drietal, alleenBand, milliseconden }] of rijen) {
          expect([drietal.half, drietal.kap, drietal.dubbel]).toEqual(los.map((m) => m.get(sleutel) ?? 0));
          expect(milliseconden).toBe(drietal.kap);
          expect(alleenBand).toBe(drietal.kap === 0);
        }
      }),
      kort,
    );
  });
});

/** The set of records: one per (medewerker, positie, volgnummer). */
function uniek(registraties: Registratie[]): Registratie[] {
  return [...new Map(registraties.map((r) => [`${r.medewerker}|${r.positie}|${r.volgnummer}`, r])).values()];
}
