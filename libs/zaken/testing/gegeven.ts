import { expect } from '@jest/globals';
import {
  Inrichting,
  STANDAARDINRICHTING,
  ZAAK,
  type ConsultGevraagd,
  type Toedeling,
  type Vrager,
  type Zaak,
  type ZaakEvent,
  type ZaakInWachtGezet,
} from '../domein/index.js';

/** The moment of every event that a test does not date itself, ms since the epoch. */
export const MOMENT = Date.UTC(2026, 2, 2, 9);

/** The day on which a test acts, a few days later. */
export const VANDAAG = '2026-03-05';

export const INRICHTING = new Inrichting(STANDAARDINRICHTING);

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
  uitleg: 'Zelf gekozen.',
  instellingen: INRICHTING.versie,
});
export const uitgegeven = (aan = 1, team = 'A1') =>
  ({ type: 'ZaakUitgegeven', data: zelfGekozen(aan, team) }) as const satisfies ZaakEvent;
export const toegewezen = (aan = 1, team = 'A1') =>
  ({ type: 'ZaakToegewezen', data: zelfGekozen(aan, team) }) as const satisfies ZaakEvent;

export const gestart = { type: 'BehandelingGestart', data: {} } as const satisfies ZaakEvent;
export const gepauzeerd = { type: 'BehandelingGepauzeerd', data: {} } as const satisfies ZaakEvent;
export const vrijgegeven = (van = 1) =>
  ({ type: 'ZaakVrijgegeven', data: { behandelaar: van } }) as const satisfies ZaakEvent;
export const inWacht = (data: Partial<ZaakInWachtGezet['data']> = {}) =>
  ({
    type: 'ZaakInWachtGezet',
    data: { reden: 'post onderweg', behandelaar: 1, ...data },
  }) as const satisfies ZaakEvent;
export const hervat = { type: 'ZaakHervat', data: {} } as const satisfies ZaakEvent;
export const gesprek = () => ({ type: 'GesprekGestart', data: { richting: 'inkomend' } }) as const satisfies ZaakEvent;
export const meekijken = { type: 'MeekijkenGestart', data: {} } as const satisfies ZaakEvent;
export const consult = (data: Partial<ConsultGevraagd['data']> = {}) =>
  ({
    type: 'ConsultGevraagd',
    data: { consultId: 'c1', aan: 'VTA', vraag: 'Mag dit?', ...data },
  }) as const satisfies ZaakEvent;
export const besluit = (uitkomst: string) =>
  ({ type: 'BesluitGenomen', data: { uitkomst, gronden: 'Zie nota.' } }) as const satisfies ZaakEvent;
export const afgedaan = (door = 1) =>
  ({ type: 'ZaakAfgedaan', data: { uitkomst: 'toegewezen', behandelaar: door } }) as const satisfies ZaakEvent;

export const overgedragen = (door = 1) =>
  ({
    type: 'ZaakOvergedragen',
    data: { proces: 'CAP', reden: 'Laag risico.', behandelaar: door },
  }) as const satisfies ZaakEvent;

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
export function gegeven(...events: readonly (ZaakEvent & { readonly door?: number })[]) {
  const gevolg = (beslis: (zaak: Zaak) => readonly ZaakEvent[]) => beslis(zaakNa(...events));
  return {
    gevolg,
    als: (beslis: (zaak: Zaak) => readonly ZaakEvent[]) => ({
      dan: (...verwacht: readonly ZaakEvent[]) => expect(gevolg(beslis)).toEqual(verwacht),
      danGeweigerd: (fout: new (...args: never[]) => Error, bij: object = {}) => {
        expect(() => gevolg(beslis)).toThrow(fout);
        expect(() => gevolg(beslis)).toThrow(expect.objectContaining(bij));
      },
    }),
  };
}
