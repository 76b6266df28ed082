import * as fc from 'fast-check';
import { behandelaar, gepauzeerd, geregistreerd, gestart, afgedaan, uitgegeven, zaakNa } from '../testing/gegeven.js';
import {
  doeAf,
  geefVrij,
  HANDELINGEN,
  mogelijkVoor,
  noteer,
  pauzeer,
  start,
  ZAAK,
  ZAAKTYPEN,
  Zaaktypen,
  ziet,
  type Handeling,
  type Operatie,
  type Vrager,
  type Zaak,
  type ZaakEvent,
} from './index.js';

const zaaktypen = new Zaaktypen(ZAAKTYPEN);

const BESLIS: Record<Handeling, (zaak: Zaak, vrager: Vrager) => ZaakEvent[]> = {
  start,
  pauze: pauzeer,
  notitie: (zaak, vrager) => noteer(zaak, vrager, 'x'),
  vrijgave: (zaak, vrager) => geefVrij(zaak, vrager, undefined),
  afdoening: (zaak, vrager) => doeAf(zaak, vrager, 'toegewezen', undefined, zaaktypen),
};
const OPERATIES: Record<Handeling, Operatie> = {
  start: 'behandeling starten',
  pauze: 'behandeling pauzeren',
  notitie: 'notitie vastleggen',
  vrijgave: 'zaak vrijgeven',
  afdoening: 'zaak afdoen',
};

const houder = behandelaar(1);
const collega = behandelaar(2);
const teamleider = behandelaar(3, { rollen: ['teamleider'] });
const regie = behandelaar(4, { rollen: ['regie'], team: undefined, locatie: undefined });
const elders = behandelaar(5, { locatie: 'Den Haag', team: 'H1' });

const nieuw = [geregistreerd()];
const open = [...nieuw, uitgegeven(1), gestart];
const TOESTANDEN: Record<string, ZaakEvent[]> = {
  'in werkvoorraad': nieuw,
  uitgegeven: [...open, gepauzeerd],
  'in behandeling': open,
  afgedaan: [...open, afgedaan(1)],
};

describe('what is possible in each status, for whom', () => {
  it.each`
    status               | houder                                           | collega                 | teamleider                 | regie
    ${'in werkvoorraad'} | ${['start', 'notitie']}                          | ${['start', 'notitie']} | ${[]}                      | ${[]}
    ${'uitgegeven'}      | ${['start', 'notitie', 'vrijgave', 'afdoening']} | ${['notitie']}          | ${['notitie', 'vrijgave']} | ${['vrijgave']}
    ${'in behandeling'}  | ${['pauze', 'notitie', 'vrijgave', 'afdoening']} | ${['notitie']}          | ${['notitie', 'vrijgave']} | ${['vrijgave']}
    ${'afgedaan'}        | ${[]}                                            | ${[]}                   | ${[]}                      | ${[]}
  `('$status', ({ status, ...verwacht }) => {
    const zaak = zaakNa(...TOESTANDEN[status as string]!);
    expect(zaak.status).toBe(status);
    expect({
      houder: mogelijkVoor(zaak, houder),
      collega: mogelijkVoor(zaak, collega),
      teamleider: mogelijkVoor(zaak, teamleider),
      regie: mogelijkVoor(zaak, regie),
    }).toEqual(verwacht);
    expect(mogelijkVoor(zaak, elders)).toEqual([]);
  });
});

describe('any sequence of operations', () => {
  const mensen = [
    houder,
    collega,
    teamleider,
    regie,
    elders,
    behandelaar(6, { rollen: ['behandelaar', 'teamleider'] }),
  ];
  const stap = fc.record({ handeling: fc.constantFrom(...HANDELINGEN), wie: fc.constantFrom(...mensen) });
  const evolve = (zaak: Zaak | undefined, event: ZaakEvent) =>
    ZAAK.evolve(zaak, event, { metadata: { tijdstip: '0' } });
  const lukt = (handeling: Handeling, zaak: Zaak, wie: Vrager): boolean => {
    if (!ziet(wie, OPERATIES[handeling], zaak)) return false;
    try {
      return BESLIS[handeling](zaak, wie).length > 0;
    } catch {
      return false;
    }
  };

  it('is rebuilt from its events, also from a state kept as JSON, and `mogelijkVoor` tells exactly what will work', () => {
    fc.assert(
      fc.property(fc.array(stap, { maxLength: 30 }), (stappen) => {
        const events: ZaakEvent[] = [geregistreerd()];
        let zaak = evolve(undefined, events[0]!)!;
        for (const { handeling, wie } of stappen) {
          for (const ander of mensen) {
            expect(mogelijkVoor(zaak, ander)).toEqual(HANDELINGEN.filter((h) => lukt(h, zaak, ander)));
          }
          if (!lukt(handeling, zaak, wie)) continue;
          for (const event of BESLIS[handeling](zaak, wie)) {
            events.push(event);
            zaak = evolve(JSON.parse(JSON.stringify(zaak)) as Zaak, event)!;
          }
        }
        const opnieuw = events.reduce(evolve, undefined);
        expect(JSON.stringify(zaak, Object.keys(opnieuw!).sort())).toBe(
          JSON.stringify(opnieuw, Object.keys(opnieuw!).sort()),
        );
      }),
    );
  });

  it('keeps at most one holder, and none in the werkvoorraad', () => {
    fc.assert(
      fc.property(fc.array(stap, { maxLength: 30 }), (stappen) => {
        let zaak = zaakNa(geregistreerd());
        for (const { handeling, wie } of stappen) {
          if (!lukt(handeling, zaak, wie)) continue;
          const voor = zaak;
          zaak = BESLIS[handeling](zaak, wie).reduce<Zaak | undefined>(evolve, zaak)!;
          expect(zaak.behandelaar === undefined).toBe(zaak.status === 'in werkvoorraad');
          if (voor.behandelaar !== undefined && zaak.behandelaar !== undefined) {
            expect(zaak.behandelaar).toBe(voor.behandelaar);
          }
        }
      }),
    );
  });
});
