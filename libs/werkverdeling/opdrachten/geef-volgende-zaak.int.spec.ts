import { randomUUID } from 'node:crypto';
import { StoreUnavailable, type Append, type EventStore } from '@zaakstroom/event-store';
import { Pijplijn } from '@zaakstroom/opdrachten';
import {
  Inrichting,
  STANDAARDINRICHTING,
  Zaakpijplijn,
  zaakstroom,
  type Opdrachtgever,
  type Werkgrenzen,
} from '@zaakstroom/zaken';
import { behandelaar, MOMENT, uitgegeven } from '@zaakstroom/zaken/testing';
import { Reserveringen } from '../leesmodel/index.js';
import { Opstelling } from '../testing/opstelling.js';
import { EerstAnderWerk, VoorraadLooptAchter } from './fouten.js';
import { GeefVolgendeZaak, GeefVolgendeZaakHandler, type VolgendeZaak } from './geef-volgende-zaak.js';
import type { Kiezer } from './poorten.js';

/** The position so many events before. */
const eerderDan = (aantal: number) => (positie: string) =>
  String(Number(positie) - aantal).padStart(positie.length, '0');

const BIJ_IEDEREEN = { zaakId: 'x', zaaknummer: 'B20260000099', status: 'uitgegeven', statusSinds: MOMENT };
const BEZWAREN = { id: 'bezwaren', naam: 'Bezwaren', zaaktype: 'bezwaar' };

/** An engine that knows event ids within a stream only, as the contract of the port asks and no more. */
function idsPerStroom(store: EventStore): EventStore {
  const eigen = (stream: string, id: string): string => {
    const kort = BigInt(`0x${stream.slice(-12)}`) ^ BigInt(`0x${id.slice(-12)}`);
    return `${id.slice(0, 24)}${kort.toString(16).padStart(12, '0')}`;
  };
  return Object.assign(Object.create(store) as EventStore, {
    append: ({ stream, expected, events }: Append) =>
      store.append({ stream, expected, events: events.map((event) => ({ ...event, id: eigen(stream, event.id) })) }),
    async *readStream(stream: string) {
      for await (const event of store.readStream(stream)) yield { ...event, id: eigen(stream, event.id) };
    },
  });
}

describe('giving the next zaak', () => {
  let proef: Opstelling;
  let opStand: (positie: string) => Promise<boolean>;
  beforeEach(async () => {
    proef = await Opstelling.maak();
    opStand = async () => true;
  });
  afterEach(() => proef.sluit());

  /** A program of its own: with its own choices, and the store that it sees. */
  async function programma(
    store: EventStore = proef.omgeving.store,
    kiezer?: Kiezer,
    werkgrenzen?: Werkgrenzen,
  ): Promise<(door?: Partial<Opdrachtgever>) => Promise<VolgendeZaak>> {
    const { catalogus, versleuteling, database } = proef.omgeving;
    const inrichting = new Inrichting({ ...STANDAARDINRICHTING, ...(werkgrenzen && { werkgrenzen }) });
    const handler = new GeefVolgendeZaakHandler(
      new Zaakpijplijn(new Pijplijn(store, catalogus, versleuteling)),
      inrichting,
      kiezer ?? (await Reserveringen.open(database.pool, () => undefined)),
      { kop: () => proef.omgeving.store.head(), wacht: (positie) => opStand(positie) },
      { van: async () => [BIJ_IEDEREEN] },
      { kaartVan: async () => undefined },
    );
    return (door = {}) => {
      const vrager = behandelaar(1, { groepsfunctie: 'E' });
      return handler.execute(
        new GeefVolgendeZaak(BEZWAREN, { vrager, operatieId: randomUUID(), moment: MOMENT, ...door }),
      );
    };
  }
  const opVolgorde = (aantal: number) =>
    proef.legKlaar(
      ...Array.from({ length: aantal }, (_, n) => ({ streefdatum: `2026-05-${String(n + 1).padStart(2, '0')}` })),
    );
  /** Whom each of the zaken was given to, by the events in their streams. */
  const uitgiften = async (zaakIds: readonly string[]) =>
    (await Promise.all(zaakIds.map((zaakId) => proef.omgeving.gebeurd(zaakstroom(zaakId))))).map(
      (events) => events.filter(({ type }) => type === 'ZaakUitgegeven').length,
    );
  const laatVerlopen = () =>
    proef.omgeving.database.pool.query(`update werkverdeling.zaken set gereserveerd_tot = now() - interval '1 second'`);

  it('writes in one append that the zaak is given out and that the work on it starts, and why', async () => {
    const [zaakId] = await opVolgorde(1);
    const gekregen = await (await programma())();
    expect(gekregen).toMatchObject({ zaakId, revision: 3, eerder: false });
    const [uitgegeven, gestart] = (await proef.omgeving.gebeurd(zaakstroom(zaakId!))).slice(2);
    expect(uitgegeven).toMatchObject({
      type: 'ZaakUitgegeven',
      data: {
        behandelaar: 1,
        team: 'A1',
        mechanisme: 'pull',
        niveau: 'medewerker',
        grond: 'urgentie',
        uitleg:
          'Dit was de enige zaak uit de werkvoorraad Bezwaren (Arnhem) die de behandelaar kon krijgen; haar urgentie was 14 van 100. De streefdatum is 1 mei 2026, over 60 dagen (14 van 50).',
        instellingen: 'standaard-2026-1',
        onderbouwing: {
          regel: 'urgentie/2',
          dag: '2026-03-02',
          gewichten: 'urgentie-2026-1',
          werkvoorraad: 'bezwaren',
          criteria: { locatie: 'Arnhem', zaaktype: 'bezwaar', zwaartes: ['C', 'E'] },
          voorraad: await proef.omgeving.store.head().then(eerderDan(2)),
          passend: 1,
          bezet: [],
          afgevallen: [],
        },
      },
    });
    expect(gestart).toMatchObject({ type: 'BehandelingGestart', position: gekregen.position });
    expect(Number(gestart!.position) - Number(uitgegeven!.position)).toBe(1);
  });

  it('that was given before its limit was reached is found by a repeat after it; nothing new is given', async () => {
    const [zaakId] = await opVolgorde(2);
    const operatieId = randomUUID();
    await (
      await programma()
    )({ operatieId });
    const begrensd = await programma(undefined, undefined, { openZaken: 1 });
    expect(await begrensd({ operatieId })).toMatchObject({ zaakId, eerder: true });
    await expect(begrensd()).rejects.toThrow(EerstAnderWerk);
  });

  it('goes to the next when the projection does not know yet that a zaak was taken', async () => {
    const [een, twee, drie] = await opVolgorde(3);
    await proef.projecties.stop();
    await proef.gebeurt(een!, uitgegeven(9));
    await proef.gebeurt(twee!, {
      type: 'ZaakGeclassificeerd',
      data: { zaaksoort: 'overig', zwaarte: 'C', uitworpredenen: [] },
    });
    const vrager = behandelaar(1, { groepsfunctie: 'F', soorten: ['overig'] });
    const volgende = await programma();
    expect(await volgende({ vrager: { ...vrager, locatie: 'Eindhoven' } })).toMatchObject({ zaakId: undefined });
    // Reclassified as a C-post: whoever may have both still gets it, by what the stream says.
    expect(await volgende({ vrager })).toMatchObject({ zaakId: twee });
    expect(await volgende({ vrager })).toMatchObject({ zaakId: drie });
    // What was tried and gone is told with the choice that was made instead.
    const uitgifte = (await proef.omgeving.gebeurd(zaakstroom(twee!))).find(({ type }) => type === 'ZaakUitgegeven');
    const { data: geregistreerd } = (await proef.omgeving.gebeurd(zaakstroom(een!)))[0]!;
    expect(uitgifte!.data['onderbouwing']).toMatchObject({
      afgevallen: [{ zaaknummer: geregistreerd['zaaknummer'], reden: 'niet meer vrij' }],
      bezet: [],
    });
  });

  it('does not give a zaak that is not what was weighed: what is written down of it would not be true', async () => {
    const [eerst, daarna] = await opVolgorde(2);
    await proef.projecties.stop();
    await proef.gebeurt(eerst!, {
      type: 'ZaakGeclassificeerd',
      data: { zaaksoort: 'overig', zwaarte: 'E', uitworpredenen: [], streefdatum: '2027-05-01' },
    });
    expect(await (await programma())()).toMatchObject({ zaakId: daarna });
    const uitgifte = (await proef.omgeving.gebeurd(zaakstroom(daarna!))).find(({ type }) => type === 'ZaakUitgegeven');
    expect(uitgifte!.data['onderbouwing']).toMatchObject({ afgevallen: [{ reden: 'veranderd' }] });
  });

  it('looks at the zaak as it is: one that has become an E-post is not for a C', async () => {
    const [zaakId, ander] = await proef.legKlaar({ zwaarte: 'C' }, { zwaarte: 'C', streefdatum: '2026-12-01' });
    await proef.projecties.stop();
    await proef.gebeurt(zaakId!, {
      type: 'ZaakGeclassificeerd',
      data: { zaaksoort: 'overig', zwaarte: 'E', uitworpredenen: [] },
    });
    const gekregen = await (await programma())({ vrager: behandelaar(1, { groepsfunctie: 'C' }) });
    expect(gekregen.zaakId).toBe(ander);
  });

  it('asks to try later when all it tries is gone, and goes on then', async () => {
    const zaakIds = await opVolgorde(14);
    await proef.projecties.stop();
    for (const zaakId of zaakIds.slice(0, 12)) await proef.gebeurt(zaakId, uitgegeven(9));
    const volgende = await programma();
    const operatieId = randomUUID();
    await expect(volgende({ operatieId })).rejects.toThrow(VoorraadLooptAchter);
    expect(await volgende({ operatieId })).toMatchObject({ zaakId: zaakIds[12] });
  });

  it('says that there is nothing only of a stock that is up to date', async () => {
    const volgende = await programma();
    let gevraagd = '';
    opStand = async (positie) => {
      gevraagd = positie;
      return false;
    };
    await expect(volgende()).rejects.toThrow(VoorraadLooptAchter);
    expect(gevraagd).toBe(await proef.omgeving.store.head());

    // What came through while it waited is given.
    let zaakId: string | undefined;
    opStand = async () => {
      [zaakId] = await opVolgorde(1);
      return true;
    };
    expect(await volgende()).toMatchObject({ zaakId });
    expect(zaakId).toBeDefined();
    opStand = async () => true;
    expect(await volgende()).toEqual({ zaakId: undefined, position: await proef.omgeving.store.head() });
  });

  it('that broke off between reservation and append leaves the zaak to others when the reservation is over', async () => {
    const [een, twee] = await opVolgorde(2);
    const { store } = proef.omgeving;
    const stuk = Object.assign(Object.create(store) as EventStore, {
      append: () => Promise.reject(new StoreUnavailable('gone')),
    });
    const operatieId = randomUUID();
    await expect((await programma(stuk))({ operatieId })).rejects.toThrow(StoreUnavailable);
    const volgende = await programma();
    expect(await volgende()).toMatchObject({ zaakId: twee });
    await laatVerlopen();
    expect(await volgende()).toMatchObject({ zaakId: een });
    // The first one tries again: the zaak went to somebody else, and nothing else is left.
    expect(await volgende({ operatieId })).toMatchObject({ zaakId: undefined });
    expect(await uitgiften([een!, twee!])).toEqual([1, 1]);
  });

  it.each([
    ['this store', (store: EventStore) => store],
    ['a store that knows event ids within a stream only', idsPerStroom],
  ])('repeated after an answer that got lost gives the zaak that was taken, on %s', async (_, maakStore) => {
    const zaakIds = await opVolgorde(3);
    const store = maakStore(proef.omgeving.store);
    const doof = Object.assign(Object.create(store) as EventStore, {
      append: async (append: Append) => {
        await store.append(append);
        throw new StoreUnavailable('the answer got lost');
      },
    });
    const operatieId = randomUUID();
    await expect((await programma(doof))({ operatieId })).rejects.toThrow(StoreUnavailable);
    await laatVerlopen();
    await proef.bij();
    for (let keer = 0; keer < 3; keer++) {
      const gekregen = await (await programma(store))({ operatieId });
      expect(gekregen).toMatchObject({ zaakId: zaakIds[0], revision: 3, eerder: true });
    }
    expect(await uitgiften(zaakIds)).toEqual([1, 0, 0]);
  });

  it.each([
    ['this store', (store: EventStore) => store],
    ['a store that knows event ids within a stream only', idsPerStroom],
  ])('tried by several programs at once under one key gives one zaak, on %s', async (_, maakStore) => {
    const zaakIds = await opVolgorde(12);
    const store = maakStore(proef.omgeving.store);
    const programmas = await Promise.all([1, 2, 3].map(() => programma(store)));
    const gekregen: string[] = [];
    for (let ronde = 0; ronde < 4; ronde++) {
      const operatieId = randomUUID();
      const antwoorden = await Promise.all([...programmas, ...programmas].map((volgende) => volgende({ operatieId })));
      expect(new Set(antwoorden.map(({ zaakId }) => zaakId)).size).toBe(1);
      gekregen.push(antwoorden[0]!.zaakId!);
    }
    expect(new Set(gekregen).size).toBe(4);
    expect((await uitgiften(zaakIds)).reduce((som, aantal) => som + aantal)).toBe(4);
  });

  it('finds the zaak that another try has taken meanwhile, although it had chosen this one', async () => {
    const [een, twee] = await opVolgorde(2);
    const operatieId = randomUUID();
    const reserveringen = await Reserveringen.open(proef.omgeving.database.pool, () => undefined);
    let keuzes = 0;
    // The other try finds its first choice taken, moves on and is done, after this one has chosen.
    const traag: Kiezer = {
      kent: async () => false,
      bekijk: async () => undefined,
      parkeer: async () => undefined,
      kies: async (vraag) => {
        const keuze = await reserveringen.kies(vraag);
        if (++keuzes > 1) return keuze;
        const { zaakId } = keuze!;
        await proef.gebeurt(zaakId, uitgegeven(9));
        expect(await (await programma())({ operatieId })).toMatchObject({ zaakId: twee });
        await proef.gebeurt(zaakId, { type: 'ZaakVrijgegeven', data: { behandelaar: 9 } });
        return keuze;
      },
    };
    expect(await (await programma(undefined, traag))({ operatieId })).toMatchObject({ zaakId: twee, eerder: true });
    expect(await uitgiften([een!, twee!])).toEqual([1, 1]);
  });
});
