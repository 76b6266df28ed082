import fc from 'fast-check';
import { bereken } from './bereken.js';
import { Rekenaar } from './rekenaar.js';
import type { DagTijd } from './resultaat.js';
import { proefgeval } from './testing/arbitrair.js';
import { maak, MINUUT } from './testing/maak.js';
import { referentie } from './testing/referentie.js';

const rijenVan = (dagen: DagTijd[]) =>
  new Map(
    dagen.flatMap((d) =>
      d.zaken.map(({ zaak, milliseconden, buitenRooster }) => [
        `${d.medewerker}|${d.dag}|${zaak}`,
        { milliseconden, buitenRooster },
      ]),
    ),
  );

const opBegin = (a: { begin: number; posities: readonly string[] }, b: typeof a) =>
  a.begin - b.begin || a.posities.join().localeCompare(b.posities.join());

describe('the library and the text of the algorithm, record by record over all days', () => {
  it('give the same milliseconds, closed and as of T', () => {
    fc.assert(
      fc.property(proefgeval, fc.boolean(), ({ registraties, parameters, T }, lopend) => {
        const tot = lopend ? T : undefined;
        expect(rijenVan(bereken(registraties, parameters, tot))).toEqual(
          referentie(registraties, parameters, tot).rijen,
        );
      }),
      { numRuns: 600 },
    );
  });

  it('give the same segments, origins and records behind them, day by day', () => {
    fc.assert(
      fc.property(proefgeval, fc.boolean(), ({ registraties, parameters, T }, lopend) => {
        const tot = lopend ? T : undefined;
        const rekenaar = new Rekenaar(parameters);
        const verwacht = referentie(registraties, parameters, tot).segmenten;
        for (const medewerker of verwacht.keys()) {
          const eigen = registraties.filter((r) => r.medewerker === medewerker);
          const perDag = Map.groupBy(eigen, (r) => rekenaar.dagen.dagVan(r.tijdstip).datum);
          const segmenten = [...perDag.values()].flatMap((groep) =>
            rekenaar.dag(groep, tot).segmenten.map(({ zaak, begin, eind, herkomst, posities }) => ({
              zaak,
              begin,
              eind,
              herkomst,
              posities,
            })),
          );
          expect(segmenten.toSorted(opBegin)).toEqual(verwacht.get(medewerker)!.toSorted(opBegin));
        }
      }),
      { numRuns: 300 },
    );
  });

  it('the reference itself gives the worked example', () => {
    const D = '2026-01-14T';
    const records = [
      maak('start', 'A', `${D}09:00`),
      maak('bewijs', 'A', `${D}09:20`),
      maak('start', 'B', `${D}09:30`),
      maak('stop', 'A', `${D}09:50`),
      maak('stop', 'B', `${D}11:30`),
      maak('bewijs', 'C', `${D}11:35`),
      maak('bewijs', 'D', `${D}11:41`),
      maak('start', 'A', `${D}11:55`),
    ];
    const { rijen } = referentie(records, new Rekenaar().parameters);
    const minuten = [...rijen].map(([sleutel, rij]) => [sleutel, rij.milliseconden / MINUUT]);
    expect(Object.fromEntries(minuten)).toEqual({
      '11|2026-01-14|A': 100,
      '11|2026-01-14|B': 50,
      '11|2026-01-14|C': 6,
    });
  });
});
