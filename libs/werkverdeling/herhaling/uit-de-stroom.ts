import type { Catalogus } from '@zaakstroom/catalogus';
import type { EventStore, Position } from '@zaakstroom/event-store';
import {
  ZAAK,
  ZAAKCATEGORIE,
  zaakIdVan,
  zaakstroom,
  type Registratie,
  type Toedeling,
  type Zaak,
  type ZaakEvent,
} from '@zaakstroom/zaken';
import type { Onderbouwing } from '../domein/index.js';

const TOEDELINGEN: readonly string[] = ['ZaakUitgegeven', 'ZaakToegewezen'] satisfies ZaakEvent['type'][];

/** An allocation as the stream of its zaak tells it. */
export interface Opgetekend {
  readonly toewijzingId: string;
  readonly zaakId: string;
  /** ms since the epoch */
  readonly tijdstip: number;
  readonly behandelaar: number;
  readonly mechanisme: Toedeling['mechanisme'];
  readonly uitleg: string;
  /** Absent: a person chose, or a version that kept none. */
  readonly onderbouwing?: Onderbouwing | undefined;
}

/** Every zaak as it was at a position, from the events alone. */
export async function zakenOp(
  store: Pick<EventStore, 'readAll'>,
  catalogus: Catalogus,
  positie: Position,
): Promise<Map<string, Zaak>> {
  const zaken = new Map<string, Zaak>();
  for await (const { events } of store.readAll({ categories: [ZAAKCATEGORIE] })) {
    for (const event of events) {
      if (event.position > positie) return zaken;
      const zaakId = zaakIdVan(event.stream);
      const bijgewerkt = { type: event.type, data: catalogus.bijgewerkt(event) } as ZaakEvent;
      const zaak = ZAAK.evolve(zaken.get(zaakId), bijgewerkt, event);
      if (zaak) zaken.set(zaakId, zaak);
    }
  }
  return zaken;
}

/** All allocations of a zaak, oldest first. */
export async function toewijzingenVan(
  store: Pick<EventStore, 'readStream'>,
  catalogus: Catalogus,
  zaakId: string,
): Promise<Opgetekend[]> {
  const gevonden: Opgetekend[] = [];
  for await (const event of store.readStream(zaakstroom(zaakId))) {
    if (!TOEDELINGEN.includes(event.type)) continue;
    const { behandelaar, mechanisme, uitleg, onderbouwing } = catalogus.bijgewerkt(event) as unknown as Toedeling;
    gevonden.push({
      toewijzingId: event.id,
      zaakId,
      tijdstip: Number(event.metadata['tijdstip']),
      behandelaar,
      mechanisme,
      uitleg,
      ...(onderbouwing && { onderbouwing: onderbouwing as Onderbouwing }),
    });
  }
  return gevonden;
}

/** Undefined: no zaak was ever registered under this number. */
export async function zaakIdMetNummer(
  store: Pick<EventStore, 'readAll'>,
  zaaknummer: string,
): Promise<string | undefined> {
  for await (const { events } of store.readAll({ types: ['ZaakGeregistreerd' satisfies ZaakEvent['type']] })) {
    const gevonden = events.find(({ data }) => (data as unknown as Registratie).zaaknummer === zaaknummer);
    if (gevonden) return zaakIdVan(gevonden.stream);
  }
  return undefined;
}
