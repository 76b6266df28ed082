import { Catalogus, declareer, type DomeinEvent } from '@zaakstroom/catalogus';
import type { JsonObject } from '@zaakstroom/event-store';
import type { Evolutie, Versleutelaar } from '../pijplijn.js';

/** The smallest domain: a counter that is raised, and a remark that nobody may read. */
export type Verhoogd = DomeinEvent<'Verhoogd', { met: number }>;
export type Opgemerkt = DomeinEvent<'Opgemerkt', { tekst: string }>;
export type TellerEvent = Verhoogd | Opgemerkt;

export const verhoogd = (met = 1): Verhoogd => ({ type: 'Verhoogd', data: { met } });
export const opgemerkt = (tekst: string): Opgemerkt => ({ type: 'Opgemerkt', data: { tekst } });

const gemeenschappelijk = {
  soort: 'geen',
  activiteit: 'behandelen',
  openbaarheidsklasse: 'intern',
} as const;

export const TELLER_CATALOGUS = new Catalogus([
  declareer<Verhoogd>({
    ...gemeenschappelijk,
    type: 'Verhoogd',
    versie: 2,
    upcasters: { 1: ({ stap }) => ({ met: stap }) },
    zin: ({ met }) => `Verhoogd met ${met}.`,
    persoonsgegevens: [],
    exportnaam: 'verhoogd',
  }),
  declareer<Opgemerkt>({
    ...gemeenschappelijk,
    type: 'Opgemerkt',
    versie: 1,
    zin: () => 'Een opmerking.',
    persoonsgegevens: ['tekst'],
    exportnaam: 'opgemerkt',
  }),
]);

export const teller: Evolutie<number, TellerEvent> = {
  begin: 0,
  evolve: (stand, event) => (event.type === 'Verhoogd' ? stand + event.data.met : stand),
};

/** Marks what it was asked to encrypt instead of hiding it. */
export class Merker implements Versleutelaar {
  readonly gevraagd: { eigenaar: string; ids: string[] }[] = [];

  async versleutel(
    eigenaar: string,
    events: readonly { id: string; type: string; data: object }[],
  ): Promise<JsonObject[]> {
    this.gevraagd.push({ eigenaar, ids: events.map(({ id }) => id) });
    return events.map(({ data }) => ({ ...data, onder: eigenaar }));
  }
}
