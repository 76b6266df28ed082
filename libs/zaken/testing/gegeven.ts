import { expect } from '@jest/globals';
import { ZAAK, type Toedeling, type Vrager, type Zaak, type ZaakEvent } from '../domein/index.js';

/** The moment of every event that a test does not date itself, ms since the epoch. */
export const MOMENT = Date.UTC(2026, 2, 2, 9);

export const behandelaar = (medewerker = 1, meer: Partial<Vrager> = {}): Vrager => ({
  rollen: ['behandelaar'],
  medewerker,
  locatie: 'Arnhem',
  team: 'A1',
  ...meer,
});

export const geregistreerd = (data: Partial<Extract<ZaakEvent, { type: 'ZaakGeregistreerd' }>['data']> = {}) =>
  ({
    type: 'ZaakGeregistreerd',
    data: {
      zaaknummer: 'B20260000001',
      zaaktype: 'bezwaar',
      ontvangenOp: '2026-02-20',
      streefdatum: '2026-05-15',
      locatie: 'Arnhem',
      ...data,
    },
  }) as const satisfies ZaakEvent;

export const geclassificeerd = (zaaksoort = 'overig') =>
  ({
    type: 'ZaakGeclassificeerd',
    data: { zaaksoort, zwaarte: 'E', uitworpredenen: [], streefdatum: '2026-05-15' },
  }) as const satisfies ZaakEvent;

const zelfGekozen = (behandelaar: number, team: string): Toedeling => ({
  behandelaar,
  team,
  mechanisme: 'pull',
  niveau: 'medewerker',
  grond: 'eigen keuze',
  uitleg: 'U koos deze zaak zelf.',
  instellingen: 'standaard-2026-1',
});
export const uitgegeven = (aan = 1, team = 'A1') =>
  ({ type: 'ZaakUitgegeven', data: zelfGekozen(aan, team) }) as const satisfies ZaakEvent;
export const toegewezen = (aan = 1, team = 'A1') =>
  ({ type: 'ZaakToegewezen', data: zelfGekozen(aan, team) }) as const satisfies ZaakEvent;

export const gestart = { type: 'BehandelingGestart', data: {} } as const satisfies ZaakEvent;
export const gepauzeerd = { type: 'BehandelingGepauzeerd', data: {} } as const satisfies ZaakEvent;
export const vrijgegeven = (van = 1) =>
  ({ type: 'ZaakVrijgegeven', data: { behandelaar: van } }) as const satisfies ZaakEvent;
export const afgedaan = (door = 1) =>
  ({ type: 'ZaakAfgedaan', data: { uitkomst: 'toegewezen', behandelaar: door } }) as const satisfies ZaakEvent;

/** The same event, caused by somebody else than the behandelaar with number 1. */
export const door = <E extends ZaakEvent>(medewerker: number, event: E): E & { door: number } => ({
  ...event,
  door: medewerker,
});

export function zaakNa(...events: readonly (ZaakEvent & { readonly door?: number })[]): Zaak {
  const zaak = events.reduce(
    (tot, event) =>
      ZAAK.evolve(tot, event, { metadata: { tijdstip: String(MOMENT), medewerker: String(event.door ?? 1) } }),
    ZAAK.begin,
  );
  if (!zaak) throw new Error('these events make no zaak: the first must be ZaakGeregistreerd');
  return zaak;
}

/** A decision as it is told: given what happened, when this is asked, then that follows or is refused. */
export function gegeven(...events: readonly ZaakEvent[]) {
  return {
    als: (beslis: (zaak: Zaak) => readonly ZaakEvent[]) => ({
      dan: (...verwacht: readonly ZaakEvent[]) => expect(beslis(zaakNa(...events))).toEqual(verwacht),
      danGeweigerd: (fout: new (...args: never[]) => Error, bij: object = {}) => {
        const poging = () => beslis(zaakNa(...events));
        expect(poging).toThrow(fout);
        expect(poging).toThrow(expect.objectContaining(bij));
      },
    }),
  };
}
