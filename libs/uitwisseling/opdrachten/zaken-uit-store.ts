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
import { Zaakwerk, type Handeling } from './zaakwerk.js';

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
  const events = [...eigen!, ...gelezen!]
    .sort((a, b) => (a.position < b.position ? -1 : 1))
    .sort((a, b) => vanMetadata(a.metadata).tijdstip - vanMetadata(b.metadata).tijdstip);
  return {
    zaaknummer: stand!.zaaknummer,
    zaaktype: stand!.zaaktype,
    zaaksoort: stand!.zaaksoort,
    events: uitvoer(events, catalogus, naamVan),
  };
}

function uitvoer(
  events: readonly RecordedEvent[],
  catalogus: Catalogus,
  naamVan: (medewerker: number) => string,
): GebeurtenisUitvoer[] {
  const werk = new Zaakwerk();
  const handelingen = events.map((event) => handelingVan(event, catalogus));
  return events.map((event, n) => {
    const handeling = handelingen[n]!;
    const { soort, medewerker, beeindigt } = handeling;
    const { team, locatie } = vanMetadata(event.metadata);
    // An imported event goes out under the names that its log gave it; ours are the fallback.
    const log = (catalogus.bijgewerkt(event) as { log?: Logregel }).log;
    return {
      id: event.id,
      activiteitnaam: log?.activiteit ?? catalogus.definitieVan(event).exportnaam,
      stap: log ? undefined : werk.stap(handeling, handelingen[n + 1]),
      tijdstip: handeling.tijdstip,
      medewerker: medewerker === undefined ? undefined : naamVan(medewerker),
      transitie: log?.transitie ?? OVERGANG[soort],
      soort,
      beeindigt: beeindigt === undefined ? undefined : naamVan(beeindigt),
      attributen: { ...(team && { team }), ...(locatie && { locatie }) },
    };
  });
}

function handelingVan(event: RecordedEvent, catalogus: Catalogus): Handeling {
  const { soort, activiteit, beeindigtWerkVan } = catalogus.definitieVan(event);
  const { tijdstip, medewerker } = vanMetadata(event.metadata);
  const ander = beeindigtWerkVan?.(catalogus.bijgewerkt(event) as Record<string, unknown>);
  return { soort, activiteit, tijdstip, medewerker, beeindigt: ander === medewerker ? undefined : ander };
}

/** The standard lifecycle of XES for what the log did not say itself. */
const OVERGANG = { start: 'start', stop: 'complete', bewijs: undefined, geen: undefined } as const;
