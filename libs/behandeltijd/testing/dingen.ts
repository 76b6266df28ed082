import { randomUUID } from 'node:crypto';
import { declareer, naarMetadata, type EventMetadata, type Soort } from '@zaakstroom/catalogus';
import type { Append, JsonObject } from '@zaakstroom/event-store';
import type { Zaakverwijzing } from '../leesmodel/registraties-uit-events.js';

/** A stream of acts such as zaken have, without zaken: `Begonnen` gives a number, the others are what behandeltijd makes of them. */
const handeling = (type: string, soort: Soort) =>
  declareer<{ type: string; data: object }>({
    type,
    versie: 1,
    soort,
    activiteit: 'behandelen',
    zin: () => type,
    openbaarheidsklasse: 'intern',
    persoonsgegevens: [],
    exportnaam: type,
  });

export const DINGEN_CATALOGUS = [
  handeling('Begonnen', 'geen'),
  handeling('start', 'start'),
  handeling('stop', 'stop'),
  handeling('bewijs', 'bewijs'),
];

export const DINGVERWIJZING: Zaakverwijzing = {
  categorieen: ['ding'],
  zaakId: (stroom) => stroom.slice('ding-'.length),
  zaaknummer: ({ type, data }) => (type === 'Begonnen' ? (data['nummer'] as string) : undefined),
};

export function dinghandeling(
  zaakId: string,
  type: string,
  metadata: Partial<EventMetadata>,
  data: JsonObject = {},
): Append {
  return {
    stream: `ding-${zaakId}`,
    expected: 'any',
    events: [{ id: randomUUID(), type, data, metadata: naarMetadata({ schemaversie: 1, tijdstip: 0, ...metadata }) }],
  };
}
