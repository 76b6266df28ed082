import { expect } from '@jest/globals';
import { ZAAK, type Vrager, type Zaak, type ZaakEvent } from '../domein/index.js';

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
    data: { zaaknummer: 'B20260000001', zaaktype: 'bezwaar', ontvangenOp: '2026-02-20', locatie: 'Arnhem', ...data },
  }) as const satisfies ZaakEvent;

export const uitgegeven = (aan = 1, team = 'A1') =>
  ({
    type: 'ZaakUitgegeven',
    data: { behandelaar: aan, team, mechanisme: 'pull', niveau: 'medewerker', grond: 'eigen keuze' },
  }) as const satisfies ZaakEvent;

export const gestart = { type: 'BehandelingGestart', data: {} } as const satisfies ZaakEvent;
export const gepauzeerd = { type: 'BehandelingGepauzeerd', data: {} } as const satisfies ZaakEvent;
export const vrijgegeven = (van = 1) =>
  ({ type: 'ZaakVrijgegeven', data: { behandelaar: van } }) as const satisfies ZaakEvent;
export const afgedaan = (door = 1) =>
  ({ type: 'ZaakAfgedaan', data: { uitkomst: 'toegewezen', behandelaar: door } }) as const satisfies ZaakEvent;

export function zaakNa(...events: readonly ZaakEvent[]): Zaak {
  const metadata = { tijdstip: String(MOMENT) };
  const zaak = events.reduce((tot, event) => ZAAK.evolve(tot, event, { metadata }), ZAAK.begin);
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
