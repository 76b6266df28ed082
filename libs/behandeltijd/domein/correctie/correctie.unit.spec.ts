import fc from 'fast-check';
import { LokaleDagen } from '../lokale-dagen.js';
import {
  beoordeel,
  BEHANDELTIJD_CATALOGUS,
  CORRECTIE,
  CorrectieGeweigerd,
  CorrectieNietGevonden,
  DagNietVoorbij,
  stelVoor,
  type Correctie,
  type CorrectieEvent,
  type Persoonsdag,
  type Voorstel,
} from './index.js';

const DAGEN = new LokaleDagen('Europe/Amsterdam');
const DATUM = '2026-03-02';
const DAG = DAGEN.vanDatum(DATUM);
const MINUUT = 60_000;
const UUR = 60 * MINUUT;
const MORGEN = DAG.eind;

const voorstel = (meer: Partial<Voorstel> = {}): Voorstel => ({
  zaakId: 'z',
  zaaknummer: 'A',
  dag: DATUM,
  milliseconden: 30 * MINUUT,
  reden: 'Vergeten te starten.',
  ...meer,
});
const dag = (meer: Partial<Persoonsdag> = {}): Persoonsdag => ({
  dag: DAG,
  afgeleid: new Map([
    ['A', UUR],
    ['B', 2 * UUR],
  ]),
  correcties: [],
  ...meer,
});
const van = (medewerker: number, tijdstip = MORGEN, team = 'A1') => ({
  metadata: { medewerker: String(medewerker), tijdstip: String(tijdstip), team },
});
const na = (...events: readonly CorrectieEvent[]): Correctie | undefined =>
  events.reduce<Correctie | undefined>((tot, event) => CORRECTIE.evolve(tot, event, van(7)), CORRECTIE.begin);
const VOORGESTELD: CorrectieEvent = { type: 'BehandeltijdcorrectieVoorgesteld', data: voorstel() };
const goed = { besluit: 'goedgekeurd', reden: 'Klopt met de agenda.' } as const;
const fout = { besluit: 'afgewezen', reden: 'Zie de tijdlijn.' } as const;
const weigering = (soort: string) => expect.objectContaining({ name: 'CorrectieGeweigerd', weigering: soort });

describe('a proposal', () => {
  it('is made for a day that is over', () => {
    expect(stelVoor(voorstel(), dag(), MORGEN)).toEqual([VOORGESTELD]);
    expect(() => stelVoor(voorstel(), dag(), MORGEN - 1)).toThrow(DagNietVoorbij);
  });

  it('may give time to a zaak that has none on that day', () => {
    expect(stelVoor(voorstel({ zaaknummer: 'C' }), dag(), MORGEN)).toHaveLength(1);
  });

  it('takes off at most what the zaak has, approved corrections counted', () => {
    const correcties = [{ zaaknummer: 'A', milliseconden: -20 * MINUUT, status: 'goedgekeurd' as const }];
    const eraf = (milliseconden: number) => () => stelVoor(voorstel({ milliseconden }), dag({ correcties }), MORGEN);
    expect(eraf(-40 * MINUUT)()).toHaveLength(1);
    expect(eraf(-40 * MINUUT - 1)).toThrow(weigering('past-niet'));
    expect(() => stelVoor(voorstel({ zaaknummer: 'C', milliseconden: -1 }), dag(), MORGEN)).toThrow(
      weigering('past-niet'),
    );
  });

  it.each([
    ['2026-03-02', 24],
    ['2026-03-29', 23],
    ['2026-10-25', 25],
  ])('makes %s no longer than its %i hours', (datum, uren) => {
    const lokaal = DAGEN.vanDatum(datum);
    const erbij = (milliseconden: number) => () =>
      stelVoor(voorstel({ dag: datum, milliseconden }), dag({ dag: lokaal }), lokaal.eind);
    expect(erbij((uren - 3) * UUR)()).toHaveLength(1);
    expect(erbij((uren - 3) * UUR + 1)).toThrow(weigering('past-niet'));
  });

  it('counts what is open when it adds to the day, and not when it would make room', () => {
    const met = (milliseconden: number) =>
      dag({ correcties: [{ zaaknummer: 'B', milliseconden, status: 'open' as const }] });
    const erbij = (persoonsdag: Persoonsdag) => () =>
      stelVoor(voorstel({ milliseconden: 20 * UUR }), persoonsdag, MORGEN);
    expect(erbij(met(UUR))()).toHaveLength(1);
    expect(erbij(met(UUR + 1))).toThrow(weigering('past-niet'));
    expect(() => stelVoor(voorstel({ milliseconden: 22 * UUR }), met(-UUR), MORGEN)).toThrow(weigering('past-niet'));
  });

  it('is the only open one for its zaak and day', () => {
    const met = (zaaknummer: string, status: 'open' | 'afgewezen' | 'goedgekeurd') =>
      dag({ correcties: [{ zaaknummer, milliseconden: MINUUT, status }] });
    expect(() => stelVoor(voorstel(), met('A', 'open'), MORGEN)).toThrow(weigering('staat-open'));
    for (const ander of [met('B', 'open'), met('A', 'afgewezen'), met('A', 'goedgekeurd')]) {
      expect(stelVoor(voorstel(), ander, MORGEN)).toHaveLength(1);
    }
  });
});

describe('a judgement', () => {
  it('is given once, by another person, with a reason', () => {
    expect(beoordeel(na(VOORGESTELD), 8, goed, dag())).toEqual([
      { type: 'BehandeltijdcorrectieGoedgekeurd', data: { reden: goed.reden } },
    ]);
    expect(beoordeel(na(VOORGESTELD), 8, fout, dag())).toEqual([
      { type: 'BehandeltijdcorrectieAfgewezen', data: { reden: fout.reden } },
    ]);
    expect(() => beoordeel(na(VOORGESTELD), 7, goed, dag())).toThrow(weigering('eigen'));
    for (const besluit of [goed, fout]) {
      const besloten = na(VOORGESTELD, ...beoordeel(na(VOORGESTELD), 8, besluit, dag()));
      expect(besloten).toMatchObject({ status: besluit.besluit, medewerker: 7, team: 'A1', beoordeeldOp: MORGEN });
      expect(() => beoordeel(besloten, 8, goed, dag())).toThrow(weigering('al-beoordeeld'));
    }
    expect(() => beoordeel(undefined, 8, goed, dag())).toThrow(CorrectieNietGevonden);
  });

  it('approves only what fits the day as it is now; declining always can', () => {
    const vol = dag({ afgeleid: new Map([['B', 23 * UUR + 45 * MINUUT]]) });
    expect(() => beoordeel(na(VOORGESTELD), 8, goed, vol)).toThrow(weigering('past-niet'));
    expect(beoordeel(na(VOORGESTELD), 8, fout, vol)).toHaveLength(1);
    const minder = na({ ...VOORGESTELD, data: voorstel({ milliseconden: -UUR }) });
    expect(() => beoordeel(minder, 8, goed, dag({ afgeleid: new Map() }))).toThrow(weigering('past-niet'));
  });
});

describe('corrections in the event catalogue', () => {
  it('yield no activity record and protect their reasons', () => {
    expect(BEHANDELTIJD_CATALOGUS.map(({ soort, persoonsgegevens }) => [soort, persoonsgegevens])).toEqual(
      Array(3).fill(['geen', ['reden']]),
    );
  });

  it('read as sentences', () => {
    const [voorgesteld, goedgekeurd, afgewezen] = BEHANDELTIJD_CATALOGUS.map(({ zin }) =>
      zin({ ...voorstel({ milliseconden: -90_000 }) }),
    );
    expect([voorgesteld, goedgekeurd, afgewezen]).toEqual([
      'Correctie voorgesteld: -2 min voor A op 2026-03-02. Vergeten te starten.',
      'Correctie goedgekeurd. Vergeten te starten.',
      'Correctie afgewezen. Vergeten te starten.',
    ]);
  });
});

it('whatever is proposed and decided, no zaak gets less than nothing and no day more than it has', () => {
  const stap = fc.oneof(
    fc.record({
      zaak: fc.constantFrom('A', 'B', 'C'),
      milliseconden: fc.integer({ min: -10, max: 10 }).map((u) => u * UUR || 1),
    }),
    fc.record({ welke: fc.nat(20), besluit: fc.constantFrom(goed, fout) }),
  );
  fc.assert(
    fc.property(fc.array(stap, { maxLength: 30 }), (stappen) => {
      const correcties: Correctie[] = [];
      for (const s of stappen) {
        try {
          if ('zaak' in s) {
            const data = voorstel({ zaaknummer: s.zaak, milliseconden: s.milliseconden });
            const [event] = stelVoor(data, dag({ correcties }), MORGEN);
            correcties.push(na(event!)!);
          } else if (correcties.length > 0) {
            const i = s.welke % correcties.length;
            const [event] = beoordeel(correcties[i], 8, s.besluit, dag({ correcties }));
            correcties[i] = CORRECTIE.evolve(correcties[i], event!, van(8))!;
          }
        } catch (error) {
          expect(error).toBeInstanceOf(CorrectieGeweigerd);
        }
        const perZaak = new Map(dag().afgeleid);
        for (const { zaaknummer, milliseconden, status } of correcties) {
          if (status === 'goedgekeurd') perZaak.set(zaaknummer, (perZaak.get(zaaknummer) ?? 0) + milliseconden);
        }
        expect(Math.min(...perZaak.values())).toBeGreaterThanOrEqual(0);
        expect([...perZaak.values()].reduce((a, b) => a + b)).toBeLessThanOrEqual(24 * UUR);
        const open = correcties.filter(({ status }) => status === 'open').map(({ zaaknummer }) => zaaknummer);
        expect(new Set(open).size).toBe(open.length);
      }
    }),
  );
});
