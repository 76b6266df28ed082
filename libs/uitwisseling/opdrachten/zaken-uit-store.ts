import { vanMetadata, type Catalogus } from '@zaakstroom/catalogus';
import type { EventStore, RecordedEvent } from '@zaakstroom/event-store';
import {
  evolve,
  raadplegingstroom,
  ZAAKVERWIJZING,
  zaakstroom,
  type Logregel,
  type Zaak,
  type ZaakEvent,
} from '@zaakstroom/zaken';
import type { GebeurtenisUitvoer, ZaakUitvoer } from '../formaten/index.js';

/** Zaken whose streams are read at once. */
const TEGELIJK = 16;

/**
 * Every zaak of the store with its events in order of time, in the order of registration. Reads streams, no read model: what
 * was appended before the call is there.
 */
export async function* zakenUitStore(
  store: EventStore,
  catalogus: Catalogus,
  naamVan: (medewerker: number) => string,
): AsyncGenerator<ZaakUitvoer> {
  for await (const { events } of store.readAll({ categories: ['zaak'], types: ['ZaakGeregistreerd'] })) {
    for (let i = 0; i < events.length; i += TEGELIJK) {
      const deel = events.slice(i, i + TEGELIJK);
      yield* await Promise.all(
        deel.map((event) => zaak(store, catalogus, naamVan, ZAAKVERWIJZING.zaakId(event.stream))),
      );
    }
  }
}

async function zaak(
  store: EventStore,
  catalogus: Catalogus,
  naamVan: (medewerker: number) => string,
  zaakId: string,
): Promise<ZaakUitvoer> {
  const [eigen, gelezen] = await Promise.all(
    [zaakstroom(zaakId), raadplegingstroom(zaakId)].map((stroom) => Array.fromAsync(store.readStream(stroom))),
  );
  let stand: Zaak | undefined;
  for (const event of eigen!) {
    stand = evolve(stand, { type: event.type, data: catalogus.bijgewerkt(event) } as ZaakEvent, event);
  }
  return {
    zaaknummer: stand!.zaaknummer,
    zaaktype: stand!.zaaktype,
    zaaksoort: stand!.zaaksoort,
    events: [...eigen!, ...gelezen!]
      .sort((a, b) => (a.position < b.position ? -1 : 1))
      .map((event) => uitvoer(event, catalogus, naamVan))
      .sort((a, b) => a.tijdstip - b.tijdstip),
  };
}

/** An imported event goes out under the names that its log gave it; ours are the fallback. */
function uitvoer(
  event: RecordedEvent,
  catalogus: Catalogus,
  naamVan: (medewerker: number) => string,
): GebeurtenisUitvoer {
  const { exportnaam, soort } = catalogus.definitieVan(event);
  const { tijdstip, medewerker, team, locatie } = vanMetadata(event.metadata);
  const log = (catalogus.bijgewerkt(event) as { log?: Logregel }).log;
  return {
    id: event.id,
    activiteitnaam: log?.activiteit ?? exportnaam,
    tijdstip,
    medewerker: medewerker === undefined ? undefined : naamVan(medewerker),
    transitie: log?.transitie ?? OVERGANG[soort],
    soort: soort === 'geen' ? 'bewijs' : soort,
    attributen: { ...(team && { team }), ...(locatie && { locatie }) },
  };
}

/** The standard lifecycle of XES for what the log did not say itself. */
const OVERGANG = { start: 'start', stop: 'complete', bewijs: undefined, geen: undefined } as const;
