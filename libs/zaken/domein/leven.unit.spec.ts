import * as fc from 'fast-check';
import { behandelaar, geregistreerd } from '../testing/gegeven.js';
import { Leven, soortVan } from '../testing/leven.js';
import {
  CONSULTGEVERS,
  HANDELINGEN,
  heeftOpen,
  isBeeindigd,
  ZAAK,
  type Handeling,
  type Verzoeken,
  type Vrager,
  type Zaak,
  type ZaakEvent,
} from './index.js';

const MENSEN: readonly Vrager[] = [
  behandelaar(1),
  behandelaar(2),
  behandelaar(3, { locatie: 'Den Haag', team: 'H1' }),
  behandelaar(6, { rollen: ['behandelaar', 'teamleider'] }),
  behandelaar(9, { rollen: ['teamleider'] }),
  behandelaar(7, { rollen: ['werkvoorbereider'], team: 'W1' }),
  behandelaar(8, { rollen: ['regie'], locatie: undefined, team: undefined }),
  behandelaar(5, { rollen: ['vta'], locatie: 'Den Haag', team: undefined }),
  { rollen: ['systeem'], medewerker: 77 },
];

interface Stap {
  readonly wie: Vrager;
  /** Which of the acts that are possible, and how it is asked. */
  readonly keuze: number;
  readonly variant: number;
}

/** One behandelaar does half of it, as in life: otherwise nobody gets far with a zaak. */
const wie = fc.oneof(fc.constant(MENSEN[0]!), fc.constantFrom(...MENSEN));
const stappen: fc.Arbitrary<Stap[]> = fc.array(fc.record({ wie, keuze: fc.nat(999), variant: fc.nat(11) }), {
  maxLength: 40,
});

/** Other requests than the usual ones, where these bring the zaak into other states. */
const VARIANTEN: { readonly [H in Handeling]?: (variant: number) => Verzoeken[H] } = {
  consult: (n) => ({ aan: CONSULTGEVERS[n % 3]!, vraag: 'x', medewerker: [undefined, undefined, 2, 5][n % 4] }),
  toewijzing: (n) => ({ behandelaar: [1, 2, 3, 6][n % 4], grond: 'regie', toelichting: 'x' }),
  wacht: (n) => (n % 2 ? { reden: 'uitstel', tot: '2026-05-01' } : { reden: 'wachtrij' }),
};

/** Acts that leave the course of a zaak as it was: done now and then only, so that a sequence gets somewhere. */
const STIL: readonly Handeling[] = ['notitie', 'contact', 'document', 'briefaanvraag', 'koppeling', 'classificatie'];

function kies(mogelijk: readonly Handeling[], keuze: number): Handeling | undefined {
  const telt = keuze % 8 === 0 ? mogelijk : mogelijk.filter((handeling) => !STIL.includes(handeling));
  return telt[keuze % telt.length];
}

/** The acts of such a sequence, each possible for who does it; what `na` throws fails the test. */
function leef(
  reeks: readonly Stap[],
  na: (leven: Leven, voor: Zaak, gedaan: Handeling, wie: Vrager, events: readonly ZaakEvent[]) => void,
): Leven {
  const leven = new Leven(geregistreerd({ geleverdDoor: 77 }));
  for (const { wie, keuze, variant } of reeks) {
    const handeling = kies(leven.mogelijk(wie), keuze);
    if (handeling === undefined) continue;
    const voor = leven.zaak;
    const verzoek = VARIANTEN[handeling]?.(variant) as Verzoeken[typeof handeling] | undefined;
    const anders = leven.doe(handeling, wie, verzoek);
    na(leven, voor, handeling, wie, anders.length > 0 ? anders : leven.doe(handeling, wie));
  }
  return leven;
}

const altijd = (na: Parameters<typeof leef>[1], numRuns = 400): void =>
  fc.assert(
    fc.property(stappen, (reeks) => void leef(reeks, na)),
    { numRuns },
  );

describe('whatever people do to a zaak, one after the other', () => {
  it('`mogelijk` tells each of them exactly what will work', () => {
    altijd((leven) => {
      for (const wie of MENSEN) {
        const lukt = HANDELINGEN.filter((handeling) => leven.poging(handeling, wie) !== undefined);
        expect([wie.rollen, leven.mogelijk(wie)]).toEqual([wie.rollen, lukt]);
      }
    }, 100);
  });

  it('is rebuilt from its events, also from a state that was kept as JSON half-way', () => {
    fc.assert(
      fc.property(stappen, fc.nat(), (reeks, n) => {
        const { zaak, events } = leef(reeks, () => undefined);
        const half = n % (events.length + 1);
        const vouw = (tot: Zaak | undefined, deel: typeof events) =>
          deel.reduce((staat, event) => ZAAK.evolve(staat, event, event), tot);
        expect(vouw(undefined, events)).toEqual(zaak);
        const begin = vouw(undefined, events.slice(0, half));
        const bewaard = begin && (JSON.parse(JSON.stringify(begin)) as Zaak);
        expect(vouw(bewaard, events.slice(half))).toEqual(zaak);
      }),
      { numRuns: 400 },
    );
  });

  it('gives the same answers when it is done again', () => {
    fc.assert(
      fc.property(stappen, (reeks) => {
        const [een, twee] = [leef(reeks, () => undefined), leef(reeks, () => undefined)];
        expect(twee.events).toEqual(een.events);
        for (const wie of MENSEN) expect(twee.mogelijk(wie)).toEqual(een.mogelijk(wie));
      }),
    );
  });

  it('it never passes from one holder to the next without being let go, and nobody holds what lies in stock', () => {
    altijd(({ zaak }, voor) => {
      if (voor.behandelaar !== undefined && zaak.behandelaar !== undefined) {
        expect(zaak.behandelaar).toBe(voor.behandelaar);
      }
      if (zaak.status === 'ontvangen' || zaak.status === 'in werkvoorraad') expect(zaak.behandelaar).toBeUndefined();
      if (zaak.status === 'uitgegeven' || zaak.status === 'in behandeling') expect(zaak.behandelaar).toBeDefined();
    });
  });

  it('it is classified or not as its status says, waits for a reason or does not wait, and has ended or not', () => {
    altijd(({ zaak }) => {
      if (zaak.status === 'ontvangen') expect(zaak.zaaksoort).toBeUndefined();
      if (zaak.status === 'in werkvoorraad') expect(zaak.zaaksoort).toBeDefined();
      expect(zaak.status === 'wachtend').toBe(zaak.wacht !== undefined);
      expect(isBeeindigd(zaak)).toBe(zaak.beeindigdOp !== undefined);
      expect(zaak.status === 'afgedaan').toBe(zaak.uitkomst !== undefined);
      expect(zaak.status === 'overgedragen').toBe(zaak.proces !== undefined);
    });
  });

  it('who has to find the way in again is counted, and never taken off', () => {
    altijd(({ zaak }, voor) => {
      expect(zaak.opnieuwVerdiept - voor.opnieuwVerdiept).toBeGreaterThanOrEqual(0);
      expect(zaak.opnieuwVerdiept - voor.opnieuwVerdiept).toBeLessThanOrEqual(1);
    });
  });

  it('a call of somebody else leaves the work of the holder as it was', () => {
    altijd(({ zaak }, voor, gedaan, { medewerker }) => {
      if (!gedaan.startsWith('gesprek') || medewerker === voor.behandelaar) return;
      expect([zaak.status, zaak.behandelaar]).toEqual([voor.status, voor.behandelaar]);
    });
  });
});

describe('what behandeltijd sees of it', () => {
  it('is a stop as the last event of an append, or none', () => {
    altijd((_leven, _voor, _gedaan, _wie, events) => {
      expect(events.map(soortVan).slice(0, -1)).not.toContain('stop');
    });
  });

  it('runs exactly as long as somebody works on it, looks along, or calls', () => {
    altijd((leven) => {
      const { zaak, lopend } = leven;
      for (const { medewerker, rollen } of MENSEN) {
        const belt = (zaak.gesprekken ?? []).some((gesprek) => gesprek.medewerker === medewerker);
        const werkt = heeftOpen(zaak, medewerker);
        if (werkt) expect([rollen, lopend.has(medewerker)]).toEqual([rollen, true]);
        if (!werkt && !belt) expect([rollen, lopend.has(medewerker)]).toEqual([rollen, false]);
      }
    });
  });

  it('ends for everybody who says so: nothing can be left running', () => {
    fc.assert(
      fc.property(stappen, (reeks) => {
        const leven = leef(reeks, () => undefined);
        for (const wie of MENSEN) {
          for (const einde of ['gesprekseinde', 'meekijkeinde', 'pauze'] as const) leven.doe(einde, wie);
        }
        // A teamleider loses sight of what leaves the team; the cap ends that time.
        const inZicht = MENSEN.filter(({ medewerker }) => medewerker !== 9);
        expect(inZicht.filter(({ medewerker }) => leven.lopend.has(medewerker))).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });
});
