import fc from 'fast-check';
import { arbMaatstaf, arbPassende } from '../../testing/arbitrair.js';
import {
  bijzonderheden,
  hoogsteBuiten,
  punten,
  volgorde,
  type Bijzonderheid,
  type Maatstaf,
  type Passend,
} from './index.js';

const heeft = (zaak: Passend, { prioriteit, antwoord }: Bijzonderheid, { gewichten, dag }: Maatstaf): boolean =>
  (prioriteit !== 'voorrang' || [zaak.voorrang, zaak.campagne].some((voor) => voor !== undefined && voor.tot >= dag)) &&
  (prioriteit !== 'thema' || (zaak.themas ?? []).some((thema) => gewichten.prioriteit.themas.includes(thema))) &&
  (!antwoord || gewichten.antwoord.wachtredenen.includes(zaak.wachtteOp ?? ''));

describe('what was not read', () => {
  it('is never more urgent than is said of it, wherever the lists were cut off', () => {
    let buiten = 0;
    fc.assert(
      fc.property(arbPassende, arbMaatstaf, fc.integer({ min: 1, max: 12 }), (zaken, maat, diepte) => {
        const gelezen = new Set<Passend>();
        const lees = (uit: readonly Passend[], orde: (a: Passend, b: Passend) => number) => {
          const lijst = uit.toSorted(orde).slice(0, diepte);
          for (const zaak of lijst) gelezen.add(zaak);
          return lijst.length === diepte ? lijst.at(-1) : undefined;
        };
        const opOntvangst = (a: Passend, b: Passend) =>
          a.ontvangenOp < b.ontvangenOp ? -1 : a.ontvangenOp > b.ontvangenOp ? 1 : volgorde(a, b);
        const bereik = {
          streefdatum: lees(zaken, volgorde)?.streefdatum,
          ontvangenOp: lees(zaken, opOntvangst)?.ontvangenOp,
          bijzonder: bijzonderheden(maat).map((soort) => ({
            ...soort,
            streefdatum: lees(
              zaken.filter((zaak) => heeft(zaak, soort, maat)),
              volgorde,
            )?.streefdatum,
          })),
        };
        const grens = hoogsteBuiten(bereik, maat);
        // Nobody's earlier zaken: those are read whole.
        const ongelezen = zaken.filter((zaak) => !gelezen.has(zaak));
        buiten += ongelezen.length;
        for (const zaak of ongelezen) expect(punten(zaak, maat, 0)).toBeLessThanOrEqual(grens!);
        if (grens === undefined) expect(ongelezen).toEqual([]);
      }),
      { numRuns: 500 },
    );
    // Else this shows nothing.
    expect(buiten).toBeGreaterThan(200);
  });

  it('is only what weights can make special', () => {
    const gewichten = {
      versie: 'v',
      termijn: { punten: 100, aanloopdagen: 1 },
      leeftijd: { punten: 0, dagen: 1 },
      prioriteit: { punten: 0, themas: ['box 3'] },
      antwoord: { punten: 0, wachtredenen: [] },
      vervolg: { punten: 0 },
    };
    const maat = { dag: '2026-01-01', gewichten };
    expect(bijzonderheden(maat)).toEqual([]);
    const met = { ...maat, gewichten: { ...gewichten, prioriteit: { punten: 5, themas: ['box 3'] } } };
    expect(bijzonderheden(met)).toEqual([
      { prioriteit: 'thema', antwoord: false },
      { prioriteit: 'voorrang', antwoord: false },
    ]);
  });
});
