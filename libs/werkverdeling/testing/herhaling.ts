import type { Catalogus } from '@zaakstroom/catalogus';
import type { EventStore, Position } from '@zaakstroom/event-store';
import { ZAAK, ZAAKCATEGORIE, zaakIdVan, type Toedeling, type Zaak, type ZaakEvent } from '@zaakstroom/zaken';
import { INRICHTING } from '@zaakstroom/zaken/testing';
import { herhaal, voldoet, type Onderbouwing } from '../domein/index.js';

/** An allocation by the system, as the stream of its zaak tells it. */
export interface Opgetekend {
  readonly zaaknummer: string;
  readonly behandelaar: number;
  readonly onderbouwing: Onderbouwing;
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

export async function opgetekend(
  store: Pick<EventStore, 'readAll'>,
  zaken: ReadonlyMap<string, Zaak>,
): Promise<Opgetekend[]> {
  const gevonden: Opgetekend[] = [];
  const types: ZaakEvent['type'][] = ['ZaakUitgegeven', 'ZaakToegewezen'];
  for await (const { events } of store.readAll({ types })) {
    for (const { stream, data } of events) {
      const { behandelaar, onderbouwing } = data as unknown as Toedeling;
      const { zaaknummer } = zaken.get(zaakIdVan(stream))!;
      if (onderbouwing) gevonden.push({ zaaknummer, behandelaar, onderbouwing: onderbouwing as Onderbouwing });
    }
  }
  return gevonden;
}

/** The same allocation again, by whoever has the streams and the configuration, and nothing else. */
export async function speelAf(
  store: Pick<EventStore, 'readAll'>,
  catalogus: Catalogus,
  { behandelaar, onderbouwing }: Opgetekend,
): Promise<Opgetekend | undefined> {
  const zaken = [...(await zakenOp(store, catalogus, onderbouwing.voorraad)).values()];
  const passend = zaken.filter((zaak) => voldoet(zaak, onderbouwing.criteria));
  const maat = { dag: onderbouwing.dag, gewichten: INRICHTING.urgentieOp(onderbouwing.dag) };
  const uitkomst = herhaal(passend, behandelaar, onderbouwing, maat);
  return uitkomst && { zaaknummer: uitkomst.zaak.zaaknummer, behandelaar, onderbouwing: uitkomst.onderbouwing };
}
