import { randomUUID } from 'node:crypto';
import {
  blijftBinnen,
  Catalogus,
  declareer,
  geheel,
  naarMetadata,
  optioneel,
  tekst,
  type DomeinEvent,
} from '@zaakstroom/catalogus';
import type { Append, JsonObject } from '@zaakstroom/event-store';

export type DingGetikt = DomeinEvent<
  'DingGetikt',
  { nr: number; door: number; tekst?: string | undefined; kleur?: string | undefined }
>;
export type DingGezien = DomeinEvent<'DingGezien', Record<string, never>>;

const overig = { versie: 1, soort: 'bewijs', activiteit: 'vastleggen', openbaarheidsklasse: 'intern' } as const;

/** Things that are no zaken: what is published of them, and what is not. */
export const DINGEN = new Catalogus([
  declareer<DingGetikt>({
    ...overig,
    type: 'DingGetikt',
    zin: () => 'Getikt.',
    persoonsgegevens: ['tekst'],
    exportnaam: 'getikt',
    publicatie: {
      topics: ['zaakstroom.zaken.v1'],
      uitleg: 'Er is op een ding getikt.',
      velden: {
        nr: geheel('Hoeveelste keer.'),
        door: blijftBinnen(),
        tekst: optioneel(tekst('Vrije tekst.')),
        kleur: optioneel(tekst('Kleur.')),
      },
    },
  }),
  declareer<DingGezien>({
    ...overig,
    type: 'DingGezien',
    zin: () => 'Gezien.',
    persoonsgegevens: [],
    exportnaam: 'gezien',
  }),
]);

export function getikt(ding: string, nr: number): Append {
  const data: DingGetikt['data'] = { nr, door: 4711, tekst: 'geheim', kleur: 'blauw' };
  return toevoeging(`ding-${ding}`, 'DingGetikt', data);
}

export function gezien(ding: string): Append {
  return toevoeging(`kijker-${ding}`, 'DingGezien', {});
}

function toevoeging(stream: string, type: string, data: object): Append {
  const metadata = naarMetadata({ schemaversie: 1, tijdstip: Date.parse('2026-03-02T09:00:00Z'), medewerker: 4711 });
  return {
    stream,
    expected: 'any',
    events: [{ id: randomUUID(), type, data: JSON.parse(JSON.stringify(data)) as JsonObject, metadata }],
  };
}
