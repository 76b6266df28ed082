import fc from 'fast-check';
import { KLAAR, uitgiftecriteria } from '../uitgifteregel.js';
import type { Gewichten } from '../urgentie/index.js';
import type { Werkvoorraad } from '../werkvoorraad.js';
import type { Behandelduur, Simulatiepersoon, Simulatiewereld, Simulatiezaak } from './gegevens.js';
import { simuleer, type Verloop } from './simuleer.js';
import { uitkomst, type Simulatiecijfers, type Simulatieuitkomst } from './uitkomst.js';
import { Urgentiekiezer } from './urgentiekiezer.js';

const BEZWAREN: Werkvoorraad = { id: 'bezwaren', naam: 'Bezwaren', zaaktype: 'bezwaar' };
const UUR = 3_600_000;
const GEWICHTEN: Gewichten = {
  versie: 'proef',
  termijn: { punten: 50, aanloopdagen: 84 },
  leeftijd: { punten: 20, dagen: 365 },
  prioriteit: { punten: 10, themas: [] },
  antwoord: { punten: 10, wachtredenen: [] },
  vervolg: { punten: 10 },
};
/** An order that is the same on all days. */
const OP_STREEFDATUM: Gewichten = {
  ...GEWICHTEN,
  termijn: { punten: 100, aanloopdagen: 84 },
  leeftijd: { punten: 0, dagen: 1 },
  prioriteit: { punten: 0, themas: [] },
  antwoord: { punten: 0, wachtredenen: [] },
  vervolg: { punten: 0 },
};
/** Monday to Friday, so many minutes a day. */
const rooster = (minuten: number): number[] => [minuten, minuten, minuten, minuten, minuten, 0, 0];

const persoon = (meer: Partial<Simulatiepersoon> = {}): Simulatiepersoon => ({
  medewerker: -1,
  locatie: 'Arnhem',
  groepsfunctie: 'E',
  minuten: rooster(480),
  ...meer,
});

let nummer = 0;
const zaak = (meer: Partial<Simulatiezaak> = {}): Simulatiezaak => ({
  zaaknummer: `B2026${String(nummer++).padStart(7, '0')}`,
  zaaktype: 'bezwaar',
  zaaksoort: 'overig',
  zwaarte: 'E',
  status: KLAAR,
  locatie: 'Arnhem',
  ontvangenOp: '2026-04-01',
  streefdatum: '2026-06-24',
  ...meer,
});

const wereld = (meer: Partial<Simulatiewereld> & { readonly duren?: Behandelduur } = {}): Simulatiewereld => ({
  dag: '2026-06-01', // a Monday
  weken: 1,
  zaad: 1,
  voorraad: [],
  instroom: [],
  duur: () => meer.duren ?? { mediaan: 2 * UUR, sigma: 0 },
  ...meer,
});

function uitgevoerd<T>(loop: Generator<void, T>): T {
  for (;;) {
    const { done, value } = loop.next();
    if (done) return value;
  }
}

function speel(
  wat: Simulatiewereld,
  mensen: readonly Simulatiepersoon[],
  gewichten = GEWICHTEN,
): Verloop & { readonly stappen: number } {
  const loop = simuleer(
    wat,
    mensen,
    new Urgentiekiezer({
      gewichten,
      werkvoorraden: [BEZWAREN],
      criteria: (wie, dag) => [uitgiftecriteria(wie, BEZWAREN, { dag, soorten: ['overig'], vragen: [] })],
    }),
  );
  for (let stappen = 0; ; stappen++) {
    const { done, value } = loop.next();
    if (done) return { ...value, stappen };
  }
}
const uit = (wat: Simulatiewereld, mensen: readonly Simulatiepersoon[], gewichten = GEWICHTEN): Simulatieuitkomst =>
  uitgevoerd(uitkomst(wat, speel(wat, mensen, gewichten)));

const arbWereld: fc.Arbitrary<Simulatiewereld> = fc
  .record({
    weken: fc.integer({ min: 1, max: 5 }),
    zaad: fc.integer({ min: 0, max: 1_000 }),
    aantal: fc.integer({ min: 0, max: 40 }),
    perWeek: fc.integer({ min: 0, max: 30 }),
    uren: fc.integer({ min: 1, max: 30 }),
    sigma: fc.constantFrom(0, 0.8),
  })
  .map(({ weken, zaad, aantal, perWeek, uren, sigma }) =>
    wereld({
      weken,
      zaad,
      duren: { mediaan: uren * UUR, sigma },
      voorraad: Array.from({ length: aantal }, (_, n) => {
        const op = (dagen: number) => new Date(Date.UTC(2026, 5, 1) + dagen * 86_400_000).toISOString().slice(0, 10);
        const zwaarte = n % 3 === 0 ? 'C' : 'E';
        return zaak({ zwaarte, ontvangenOp: op(-((n * 13) % 100)), streefdatum: op(((n * 29) % 90) - 20) });
      }),
      instroom: [
        { locatie: 'Arnhem', zaaktype: 'bezwaar', zaaksoort: 'overig', zwaarte: 'E', perWeek, streefdagen: 10 },
      ],
    }),
  );
const arbMensen = fc.array(
  fc.constantFrom('C', 'E', 'F').map((groepsfunctie) => persoon({ groepsfunctie })),
  {
    maxLength: 6,
  },
);

describe('a simulation', () => {
  it('handles nothing twice and loses nothing: what was there and came in was done, is in hand, or lies there', () => {
    fc.assert(
      fc.property(arbWereld, arbMensen, (wat, mensen) => {
        const { instroom, afgehandeld, onderhanden, rest } = speel(wat, mensen);
        const erin = [...wat.voorraad, ...instroom].map(({ zaaknummer }) => zaaknummer);
        const eruit = [...afgehandeld.map((een) => een.zaak), ...onderhanden, ...rest].map(
          ({ zaaknummer }) => zaaknummer,
        );
        expect(eruit.toSorted()).toEqual(erin.toSorted());
        expect(new Set(eruit).size).toBe(eruit.length);
      }),
      { numRuns: 100 },
    );
  });

  it('is the same for the same seed, and another for another', () => {
    const wat = wereld({
      weken: 4,
      duren: { mediaan: 3 * UUR, sigma: 0.8 },
      instroom: [
        { locatie: 'Arnhem', zaaktype: 'bezwaar', zaaksoort: 'overig', zwaarte: 'E', perWeek: 12, streefdagen: 14 },
      ],
    });
    expect(speel(wat, [persoon()])).toEqual(speel(wat, [persoon()]));
    expect(speel({ ...wat, zaad: 2 }, [persoon()])).not.toEqual(speel(wat, [persoon()]));
  });

  it('lets the same come in and take as long, whoever works and by whatever order', () => {
    fc.assert(
      fc.property(arbWereld, arbMensen, (wat, mensen) => {
        const [een, ander] = [speel(wat, mensen), speel(wat, [...mensen, persoon()])];
        expect(ander.instroom).toEqual(een.instroom);
      }),
      { numRuns: 50 },
    );
  });

  it('never has more late with more people, where all zaken take as long, anybody takes any, and the order is that of the streefdatum', () => {
    fc.assert(
      fc.property(arbWereld, fc.integer({ min: 1, max: 4 }), (wat, aantal) => {
        const gelijk = { ...wat, duur: () => ({ mediaan: 4 * UUR, sigma: 0 }) };
        const mensen = (n: number) => Array.from({ length: n }, () => persoon());
        const [minder, meer] = [aantal, aantal + 1].map((n) => uit(gelijk, mensen(n), OP_STREEFDATUM).geheel) as [
          Simulatiecijfers,
          Simulatiecijfers,
        ];
        expect(meer.cohort.teLaat).toBeLessThanOrEqual(minder.cohort.teLaat);
        expect(meer.uitstroom).toBeGreaterThanOrEqual(minder.uitstroom);
      }),
      { numRuns: 100 },
    );
  });

  it('works the hours of the roster and no more, and sees a zaak through over days', () => {
    const lang = wereld({ voorraad: [zaak()], duren: { mediaan: 20 * UUR, sigma: 0 } });
    const { afgehandeld, besteed } = speel(lang, [persoon()]);
    expect(afgehandeld.map(({ op }) => op)).toEqual(['2026-06-03']); // 8 + 8 + 4 hours
    expect(besteed).toEqual([{ persoon: persoon(), beschikbaar: 40 * UUR, gewerkt: 20 * UUR }]);
    const half = speel(lang, [persoon({ minuten: [0, 240, 0, 240, 0, 0, 0] })]);
    expect(half).toMatchObject({ afgehandeld: [], onderhanden: [{ zaaktype: 'bezwaar' }] });
    expect(half.besteed[0]).toMatchObject({ beschikbaar: 8 * UUR, gewerkt: 8 * UUR });
    const weg = speel(lang, [persoon({ afwezigheden: [{ van: '2026-06-02', tot: '2026-06-03' }] })]);
    expect(weg.afgehandeld.map(({ op }) => op)).toEqual(['2026-06-05']);
    expect(weg.besteed[0]).toMatchObject({ beschikbaar: 24 * UUR });
  });

  it('gives the most urgent first, to who may have it', () => {
    const voorraad = [
      zaak({ zaaknummer: 'B1', streefdatum: '2026-08-01' }),
      zaak({ zaaknummer: 'B2', streefdatum: '2026-05-01' }),
      zaak({ zaaknummer: 'B3', zwaarte: 'C', streefdatum: '2026-07-01' }),
      zaak({ zaaknummer: 'B4', locatie: 'Eindhoven', streefdatum: '2026-05-01' }),
    ];
    const wat = wereld({ voorraad });
    const nummers = ({ afgehandeld }: Verloop) => afgehandeld.map((een) => een.zaak.zaaknummer);
    expect(nummers(speel(wat, [persoon()]))).toEqual(['B2', 'B3', 'B1']);
    expect(nummers(speel(wat, [persoon({ groepsfunctie: 'C' })]))).toEqual(['B3']);
    expect(nummers(speel(wat, [persoon({ groepsfunctie: 'B' })]))).toEqual([]);
  });

  it('gives way each day and each thousand zaken, so that who runs it can do other things between', () => {
    const voorraad = Array.from({ length: 3_000 }, () => zaak());
    const mensen = Array.from({ length: 10 }, () => persoon());
    expect(speel(wereld({ weken: 3, voorraad }), []).stappen).toBe(3 + 21);
    expect(speel(wereld({ voorraad, duren: { mediaan: UUR / 6, sigma: 0 } }), mensen).stappen).toBe(3 + 7 + 2);
  });
});

describe('what came of it', () => {
  it('tells what went out, what lies there and what had to be done, of all and of each locatie and level', () => {
    const voorraad = [
      zaak({ ontvangenOp: '2026-05-02', streefdatum: '2026-05-30' }), // late before it began
      zaak({ zwaarte: 'C', ontvangenOp: '2026-05-22', streefdatum: '2026-06-01' }),
      zaak({ ontvangenOp: '2026-05-22', streefdatum: '2026-06-03' }),
      zaak({ locatie: 'Eindhoven', ontvangenOp: '2026-05-28', streefdatum: '2026-06-05' }),
      zaak({ locatie: 'Eindhoven', ontvangenOp: '2026-05-28', streefdatum: '2026-09-01' }),
    ];
    // One zaak a day: on Monday, Tuesday and Wednesday.
    const { geheel, perSoort, bezetting } = uit(wereld({ voorraad, duren: { mediaan: 8 * UUR, sigma: 0 } }), [
      persoon(),
    ]);
    expect(geheel).toEqual({
      begin: 5,
      instroom: 0,
      uitstroom: 3,
      voorraad: 2,
      leeftijdUitstroom: { mediaan: 12, p90: 30 },
      leeftijdVoorraad: { mediaan: 10, p90: 10 },
      uitstroomTeLaat: { zaken: 3, teLaat: 2 },
      voorraadTeLaat: { zaken: 2, teLaat: 1 },
      cohort: { zaken: 3, teLaat: 2 },
    });
    expect(
      perSoort.map(({ locatie, zwaarte, uitstroom, voorraad: over }) => [locatie, zwaarte, uitstroom, over]),
    ).toEqual([
      ['Arnhem', 'C', 1, 0],
      ['Arnhem', 'E', 2, 0],
      ['Eindhoven', 'E', 0, 2],
    ]);
    expect(bezetting).toEqual([
      { locatie: 'Arnhem', groepsfunctie: 'E', mensen: 1, beschikbaar: 40 * UUR, gewerkt: 24 * UUR },
    ]);
  });

  it('has no age where there are no zaken', () => {
    expect(uit(wereld(), []).geheel).toMatchObject({
      leeftijdUitstroom: { mediaan: undefined, p90: undefined },
      cohort: { zaken: 0, teLaat: 0 },
    });
  });
});
