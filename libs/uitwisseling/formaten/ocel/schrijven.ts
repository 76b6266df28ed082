import type { GebeurtenisUitvoer, ZaakUitvoer, Zaken } from '../uitvoer/zaak.js';

const MEDEWERKER = 'medewerker';
const VAST = ['soort', 'transitie'] as const;

/**
 * OCEL 2.0 as JSON. A zaak is an object with its zaaknummer as id and its zaaktype as type, a person one of type
 * `medewerker` with id `medewerker:<pseudonym>` (a bare pseudonym may be the number of a zaak). The events go out while
 * they come in; the objects and the declared types, which are known only then, follow them: JSON gives its members no order.
 * Memory grows with the number of zaken and people, not with the events.
 * @throws TypeError when two objects would share an id, a zaaktype is called `medewerker`, or an attribute takes a fixed name
 */
export async function* ocelTekst(zaken: Zaken): AsyncGenerator<string> {
  const log = new Inventaris();
  let eerste = true;
  yield '{"events":[';
  for await (const zaak of zaken) {
    log.zaak(zaak);
    for (const event of zaak.events) {
      log.event(event);
      yield `${eerste ? '\n' : ',\n'}${JSON.stringify(eventVan(zaak, event))}`;
      eerste = false;
    }
  }
  yield '\n],\n"objects":[';
  eerste = true;
  for (const object of log.objecten()) {
    yield `${eerste ? '\n' : ',\n'}${JSON.stringify(object)}`;
    eerste = false;
  }
  yield `\n],\n"objectTypes":${JSON.stringify(log.objecttypen())},\n"eventTypes":${JSON.stringify(log.eventtypen())}}\n`;
}

/** What the events have shown of objects and types. */
class Inventaris {
  private readonly zaken = new Map<string, Pick<ZaakUitvoer, 'zaaktype' | 'zaaksoort'>>();
  private readonly mensen = new Set<string>();
  private readonly events = new Map<string, Set<string>>();

  zaak({ zaaknummer, zaaktype, zaaksoort }: ZaakUitvoer): void {
    if (this.zaken.has(zaaknummer)) throw new TypeError(`zaak ${zaaknummer} comes twice`);
    if (zaaktype === MEDEWERKER) throw new TypeError(`'${MEDEWERKER}' cannot be a zaaktype in OCEL`);
    this.zaken.set(zaaknummer, { zaaktype, zaaksoort });
  }

  event({ activiteitnaam, medewerker, transitie, attributen }: GebeurtenisUitvoer): void {
    let namen = this.events.get(activiteitnaam);
    if (namen === undefined) this.events.set(activiteitnaam, (namen = new Set(['soort'])));
    if (transitie !== undefined) namen.add('transitie');
    for (const naam of Object.keys(attributen ?? {})) {
      if (VAST.some((vast) => vast === naam)) throw new TypeError(`'${naam}' cannot name an attribute in OCEL`);
      namen.add(naam);
    }
    if (medewerker !== undefined) this.mensen.add(idVan(medewerker));
  }

  *objecten(): Generator<object> {
    for (const id of this.mensen) {
      if (this.zaken.has(id)) throw new TypeError(`a zaak and a medewerker share the id ${id}`);
      yield { id, type: MEDEWERKER, attributes: [], relationships: [] };
    }
    for (const [id, { zaaktype, zaaksoort }] of this.zaken) {
      const attributes =
        zaaksoort === undefined ? [] : [{ name: 'zaaksoort', time: '1970-01-01T00:00:00.000Z', value: zaaksoort }];
      yield { id, type: zaaktype, attributes, relationships: [] };
    }
  }

  objecttypen(): object[] {
    const typen = new Set(Array.from(this.zaken.values(), ({ zaaktype }) => zaaktype));
    return [
      ...Array.from(typen, (name) => ({ name, attributes: [{ name: 'zaaksoort', type: 'string' }] })),
      { name: MEDEWERKER, attributes: [] },
    ];
  }

  eventtypen(): object[] {
    return Array.from(this.events, ([name, namen]) => ({
      name,
      attributes: Array.from(namen, (naam) => ({ name: naam, type: 'string' })),
    }));
  }
}

function eventVan({ zaaknummer }: ZaakUitvoer, event: GebeurtenisUitvoer): object {
  const attributen = { soort: event.soort, ...(event.transitie !== undefined && { transitie: event.transitie }) };
  return {
    id: event.id,
    type: event.activiteitnaam,
    time: new Date(event.tijdstip).toISOString(),
    attributes: Object.entries({ ...attributen, ...event.attributen }).map(([name, value]) => ({ name, value })),
    relationships: [
      { objectId: zaaknummer, qualifier: 'zaak' },
      ...(event.medewerker === undefined ? [] : [{ objectId: idVan(event.medewerker), qualifier: MEDEWERKER }]),
    ],
  };
}

function idVan(medewerker: string): string {
  return `${MEDEWERKER}:${medewerker}`;
}
