import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { bereken, type Registratie } from '@zaakstroom/behandeltijd';
import { Catalogus, naarMetadata, vanMetadata } from '@zaakstroom/catalogus';
import type { EventStore, RecordedEvent } from '@zaakstroom/event-store';
import { raadplegingstroom, ZAKEN_CATALOGUS, zaakstroom } from '@zaakstroom/zaken';
import { leesXes, xesTekst } from '../formaten/index.js';
import { stukken, tekst, verzamel } from '../formaten/testing/stukken.js';
import { zakenUitStore } from './zaken-uit-store.js';

const catalogus = new Catalogus(ZAKEN_CATALOGUS);
const BEGIN = Date.parse('2026-03-02T08:00:00Z');
const MINUUT = 60_000;

interface Daad {
  readonly type: string;
  readonly zaak: number;
  readonly wie: number | undefined;
  readonly minuut: number;
  readonly houder: number;
}

/** As a store holds it; of the port only what an export reads. */
function storeMet(daden: readonly Daad[]): { store: EventStore; events: RecordedEvent[] } {
  const events: RecordedEvent[] = [];
  const revisies = new Map<string, number>();
  const voeg = (stream: string, type: string, data: object, tijdstip: number, medewerker: number | undefined): void => {
    const revision = revisies.get(stream) ?? 0;
    revisies.set(stream, revision + 1);
    events.push({
      id: randomUUID(),
      stream,
      type,
      data: data as RecordedEvent['data'],
      metadata: naarMetadata({ schemaversie: catalogus.definitie(type).versie, tijdstip, medewerker }),
      revision,
      position: String(events.length + 1).padStart(16, '0'),
      recordedAt: 0,
    });
  };
  for (const zaak of new Set(daden.map((daad) => daad.zaak))) {
    const data = { zaaknummer: `Z${zaak}`, zaaktype: 'bezwaar', ontvangenOp: '2026-03-01', streefdatum: '2026-05-24' };
    voeg(zaakstroom(`id${zaak}`), 'ZaakGeregistreerd', data, BEGIN, undefined);
  }
  for (const { type, zaak, wie, minuut, houder } of daden) {
    const stroom = type === 'DossierGeraadpleegd' ? raadplegingstroom(`id${zaak}`) : zaakstroom(`id${zaak}`);
    voeg(stroom, type, { behandelaar: houder, uitkomst: 'toegewezen' }, BEGIN + minuut * MINUUT, wie);
  }
  const store = {
    async *readAll() {
      yield { events: events.filter(({ type }) => type === 'ZaakGeregistreerd'), position: '', atHead: true };
    },
    async *readStream(stroom: string) {
      yield* events.filter(({ stream }) => stream === stroom);
    },
  } as Pick<EventStore, 'readAll' | 'readStream'> as EventStore;
  return { store, events };
}

/** Milliseconds per zaak, person and day. */
function tijden(registraties: readonly Registratie[]): Map<string, number> {
  const uit = new Map<string, number>();
  for (const { medewerker, dag, zaken } of bereken(registraties)) {
    for (const { zaak, milliseconden } of zaken) uit.set(`${zaak} ${medewerker} ${dag}`, milliseconden);
  }
  return uit;
}

/** As the projection has them (docs/behandeltijd.md, "Input"). */
function uitEvents(events: readonly RecordedEvent[]): Registratie[] {
  return events.flatMap((event): Registratie[] => {
    const { soort, activiteit, beeindigtWerkVan } = catalogus.definitieVan(event);
    const { medewerker, tijdstip } = vanMetadata(event.metadata);
    if (soort === 'geen') return [];
    const zaak = `Z${/id(\d+)$/.exec(event.stream)![1]}`;
    const deel = { zaak, activiteit, tijdstip, positie: event.position };
    const ander = beeindigtWerkVan?.(catalogus.bijgewerkt(event) as Record<string, unknown>);
    return [
      ...(medewerker === undefined ? [] : [{ ...deel, medewerker: `p${medewerker}`, soort, volgnummer: 0 }]),
      ...(ander === undefined || ander === medewerker
        ? []
        : [{ ...deel, medewerker: `p${ander}`, soort: 'stop' as const, volgnummer: 1 }]),
    ];
  });
}

async function uitXes(xes: string): Promise<Registratie[]> {
  const { rijen, weigeringen, fout } = await verzamel(leesXes(stukken(xes)));
  expect([weigeringen, fout]).toEqual([[], undefined]);
  return rijen.flatMap(({ zaak, medewerker, soort, tijdstip }, n) =>
    medewerker === undefined
      ? []
      : [
          {
            zaak,
            medewerker,
            soort,
            tijdstip,
            activiteit: 'behandelen' as const,
            positie: String(n).padStart(9, '0'),
            volgnummer: 0,
          },
        ],
  );
}

const exporteer = (store: EventStore): Promise<string> =>
  tekst(xesTekst(zakenUitStore(store, catalogus, (medewerker) => `p${medewerker}`)));

const TYPEN = [
  'ZaakUitgegeven',
  'BehandelingGestart',
  'BehandelingGepauzeerd',
  'GesprekGestart',
  'MeekijkenGestart',
  'MeekijkenBeeindigd',
  'ZaakVrijgegeven',
  'ZaakTeruggegeven',
  'DossierGeraadpleegd',
  'NotitieVastgelegd',
  'ZaakAfgedaan',
].filter((type) => ZAKEN_CATALOGUS.some((definitie) => definitie.type === type));

describe('our own XES, read back by our own import', () => {
  it('costs the same time per zaak, person and day, whatever people did', async () => {
    const daad = fc.record({
      type: fc.constantFrom(...TYPEN),
      zaak: fc.integer({ min: 1, max: 3 }),
      wie: fc.option(fc.integer({ min: 1, max: 3 }), { nil: undefined, freq: 9 }),
      minuut: fc.oneof(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 0, max: 5_000 })),
      houder: fc.integer({ min: 1, max: 3 }),
    });
    // Two acts of one person in two zaken within one millisecond have no order in a log of cases.
    const daden = fc
      .uniqueArray(daad, { maxLength: 40, selector: ({ minuut }) => minuut })
      .map((alle) => alle.toSorted((a, b) => a.minuut - b.minuut));
    await fc.assert(
      fc.asyncProperty(daden, async (gedaan) => {
        const { store, events } = storeMet(gedaan);
        expect(tijden(await uitXes(await exporteer(store)))).toEqual(tijden(uitEvents(events)));
      }),
      { numRuns: 300 },
    );
  });

  it('pairs start and pauze by name, also for programs that know nothing of ours', async () => {
    const gedaan = (
      ['ZaakUitgegeven', 'BehandelingGestart', 'GesprekGestart', 'BehandelingGepauzeerd', 'ZaakAfgedaan'] as const
    ).map((type, n): Daad => ({ type, zaak: 1, wie: 1, minuut: n < 2 ? 10 : n * 20, houder: 1 }));
    const { store, events } = storeMet(gedaan);
    const xes = await exporteer(store);
    const stappen = [...xes.matchAll(/<event>.*?<\/event>/gs)].map(([event]) =>
      ['concept:name', 'lifecycle:transition'].map(
        (sleutel) => new RegExp(`"${sleutel}" value="([^"]*)"`).exec(event)?.[1],
      ),
    );
    expect(stappen).toEqual([
      ['zaak geregistreerd', undefined],
      ['zaak uitgegeven', undefined],
      ['behandelen', 'start'],
      ['gesprek gestart', undefined],
      ['behandelen', 'complete'],
      ['zaak afgedaan', 'complete'],
    ]);
    const zonderOnze = xes.replaceAll(/<string key="zaakstroom:[^\n]*\n/g, '');
    expect(tijden(await uitXes(zonderOnze))).toEqual(tijden(uitEvents(events)));
    expect([...tijden(uitEvents(events)).values()]).toEqual([50 * MINUUT]);
  });
});
