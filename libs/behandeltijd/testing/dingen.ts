import { randomUUID } from 'node:crypto';
import { declareer, naarMetadata, type EventMetadata, type Soort } from '@zaakstroom/catalogus';
import type { Append, JsonObject } from '@zaakstroom/event-store';
import type { Kenmerken } from '../domein/index.js';
import type { Filterkeuzes } from '../http/poorten.js';
import type { Zaakverwijzing } from '../leesmodel/registraties-uit-events.js';
import type { Zaakkenmerken } from '../leesmodel/sturing/index.js';

/**
 * A stream of acts such as zaken have, without zaken: `Begonnen` gives a number, `Gezet` attributes, the others are what behandeltijd makes of
 * them.
 */
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
  handeling('Gezet', 'geen'),
  handeling('start', 'start'),
  handeling('stop', 'stop'),
  handeling('bewijs', 'bewijs'),
];

export const DINGVERWIJZING: Zaakverwijzing = {
  categorieen: ['ding'],
  zaakId: (stroom) => stroom.slice('ding-'.length),
  zaaknummer: ({ type, data }) => (type === 'Begonnen' ? (data['nummer'] as string) : undefined),
};

/** What a thing is when nobody said otherwise. */
const GEWOON: Omit<Kenmerken, 'zaaknummer'> = {
  zaaktype: 'bezwaar',
  zaaksoort: 'overig',
  zwaarte: 'C',
  locatie: 'Arnhem',
  team: 'A1',
  status: 'uitgegeven',
  fase: 'gehouden',
  statusSinds: Date.parse('2026-03-08T09:00:00Z'),
  ontvangenOp: '2026-02-01',
  streefdatum: '2026-06-01',
  opnieuwVerdiept: 0,
};

export const DINGKENMERKEN: Zaakkenmerken<Kenmerken> = {
  typen: ['Begonnen', 'Gezet'],
  zonder: 'log',
  evolve: (ding, { type, data }) => {
    if (type === 'Gezet') return ding && { ...ding, ...data };
    return { ...GEWOON, zaaknummer: (data as { nummer: string }).nummer };
  },
  kenmerken: (ding) => ding,
};

/** What the settings of things would name; a soort goes with one zaaktype. */
export const DINGKEUZES: Filterkeuzes = {
  keuzes: (filter, zaaktype) =>
    ({
      zaaktype: ['bezwaar', 'aangifte', 'nog geen'],
      zaaksoort: zaaktype === 'aangifte' ? ['aanslag'] : ['overig', 'nieuw'],
      zwaarte: ['C', 'E'],
      status: ['in werkvoorraad', 'uitgegeven', 'wachtend'],
      wachtreden: ['consult', 'uitstel'],
      uitkomst: ['toegewezen', 'afgewezen', 'ingetrokken'],
    })[filter],
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
