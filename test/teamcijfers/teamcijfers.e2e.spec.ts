import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PostgresEventStore, type RecordedEvent } from '@zaakstroom/event-store';
import { openDatabase } from '@zaakstroom/postgres';
import { Serverproces, tokenVoor, type Beller } from '../e2e/serverproces.js';
import { beleef, MENSEN, type Vraag } from './kwartaal.js';
import { lokaleDag, opPlaats, telTijd, telZaken, type GeteldeTijd, type GeteldeZaak } from './telling.js';

const ZAKEN = 420;
const TEGELIJK = 8;
const UUR = 3_600_000;
/** The quarter is over. */
const NU = Date.parse('2025-04-10T10:00:00Z');
const VANDAAG = lokaleDag(NU);

const LEIDER: Beller = { sub: 'leider', rollen: ['teamleider'], team: 'A1' };
const REGIE: Beller = { sub: 'regie', rollen: ['regie'] };
const BELLERS = { leider: LEIDER, regie: REGIE };
type Wie = keyof typeof BELLERS;

interface Cijfer {
  readonly milliseconden: number;
  readonly band: { readonly minimum: number; readonly maximum: number };
}
interface Cijfers {
  readonly zaken: number;
  readonly totaal: Cijfer;
  readonly mediaan: Cijfer;
  readonly p90: Cijfer;
}
interface Soort {
  readonly zaaktype: string;
  readonly zaaksoort: string;
  readonly cijfers?: Cijfers;
}

let dataMap: string;
let server: Serverproces;
let positie = '';
const tokens = new Map<string, string>();

const vraag: Vraag = async (wie, moment, pad, inhoud, kop = {}) => {
  const antwoord = await fetch(`${server.adres}/v1/${pad}`, {
    method: inhoud ? 'POST' : 'GET',
    headers: {
      authorization: `Bearer ${tokens.get(wie.sub)!}`,
      'zaakstroom-klok': new Date(moment).toISOString(),
      ...(inhoud
        ? { 'content-type': 'application/json', 'idempotency-key': randomUUID() }
        : { 'zaakstroom-positie-minimaal': positie }),
      ...kop,
    },
    ...(inhoud && { body: JSON.stringify(inhoud) }),
  });
  return {
    status: antwoord.status,
    etag: antwoord.headers.get('etag'),
    positie: antwoord.headers.get('zaakstroom-positie'),
    inhoud: (await antwoord.json()) as Record<string, unknown>,
  };
};

let zaken: Map<string, GeteldeZaak>;
/** With half the kap, the kap and twice the kap. */
let tijden: readonly [GeteldeTijd[], GeteldeTijd[], GeteldeTijd[]];

beforeAll(async () => {
  dataMap = await mkdtemp(join(tmpdir(), 'zaakstroom-teamcijfers-'));
  server = await Serverproces.start(dataMap);
  for (const wie of [...MENSEN, LEIDER, REGIE]) tokens.set(wie.sub, await tokenVoor(dataMap, wie));
  let volgende = 0;
  const werker = async (): Promise<void> => {
    while (volgende < ZAKEN) await beleef(volgende++, vraag);
  };
  await Promise.all(Array.from({ length: TEGELIJK }, werker));

  const database = await openDatabase({ dataDir: dataMap, name: 'telling' });
  const store = await PostgresEventStore.open(database.pool, database.config);
  const events: RecordedEvent[] = [];
  for await (const batch of store.readAll()) events.push(...batch.events);
  positie = await store.head();
  await store.close();
  await database.close();
  zaken = telZaken(events);
  const nummer = (zaakId: string) => zaken.get(zaakId)!.zaaknummer;
  tijden = [telTijd(events, UUR / 2, nummer), telTijd(events, UUR, nummer), telTijd(events, 2 * UUR, nummer)];
}, 240_000);
afterAll(async () => {
  await server.eindig('SIGTERM');
  await rm(dataMap, { recursive: true });
});

const tot = (lijst: readonly GeteldeTijd[], zaakId: string, dag: string): GeteldeTijd[] =>
  lijst.filter((tijd) => tijd.zaakId === zaakId && tijd.dag <= dag);
const som = (lijst: readonly { readonly ms: number }[]): number => lijst.reduce((ms, tijd) => ms + tijd.ms, 0);

/** One figure of the three computations: the middle one, and the least and the most of all. */
function cijfer(van: (n: 0 | 1 | 2) => number): Cijfer {
  const drie = [van(0), van(1), van(2)] as const;
  return { milliseconden: drie[1], band: { minimum: Math.min(...drie), maximum: Math.max(...drie) } };
}

/** Figures of these zaken, all their time until the day of the afdoening, and how many people are behind them. */
function tel(ids: readonly string[]): Cijfers & { readonly mensen: number } {
  const perZaak = (n: 0 | 1 | 2) => ids.map((zaakId) => som(tot(tijden[n], zaakId, zaken.get(zaakId)!.afgedaanOp!)));
  const mensen = ids.flatMap((zaakId) =>
    tot(tijden[1], zaakId, zaken.get(zaakId)!.afgedaanOp!).filter(({ ms }) => ms > 0),
  );
  return {
    zaken: ids.length,
    mensen: new Set(mensen.map(({ mens }) => mens)).size,
    totaal: cijfer((n) => perZaak(n).reduce((a, b) => a + b, 0)),
    mediaan: cijfer((n) => opPlaats(perZaak(n), 0.5)),
    p90: cijfer((n) => opPlaats(perZaak(n), 0.9)),
  };
}

const uit = (vragen: string): Map<string, string> => new Map(new URLSearchParams(vragen));

describe('the figures of a quarter equal those that are counted from the events', () => {
  const MAANDEN: Readonly<Record<string, readonly string[]>> = {
    '2025-K1': ['2025-01', '2025-02', '2025-03'],
    '2025-01': ['2025-01'],
    '2025-02': ['2025-02'],
    '2025-03': ['2025-03'],
  };
  let gegeven = 0;

  it.each<[Wie, string]>([
    ['leider', 'periode=2025-K1'],
    ['leider', 'periode=2025-01'],
    ['leider', 'periode=2025-02'],
    ['leider', 'periode=2025-03'],
    ['leider', 'periode=2025-K1&zaaktype=bezwaar'],
    ['leider', 'periode=2025-K1&zaaksoort=overig'],
    ['leider', 'periode=2025-K1&zwaarte=E'],
    ['leider', 'periode=2025-K1&zwaarte=C'],
    ['leider', 'periode=2025-K1&uitkomst=toegewezen'],
    ['leider', 'periode=2025-K1&uitkomst=afgewezen&zaaktype=bezwaar'],
    ['leider', 'periode=2025-02&zwaarte=E&uitkomst=toegewezen'],
    ['regie', 'periode=2025-K1&team=A2'],
    ['regie', 'periode=2025-K1&team=A2&locatie=Arnhem&zaaksoort=overig'],
    ['regie', 'periode=2025-K1&team=E1'],
    ['regie', 'periode=2025-K1&locatie=Arnhem'],
    ['regie', 'periode=2025-K1&locatie=Arnhem&zwaarte=E&zaaktype=bezwaar'],
  ])('to %s: %s', async (rol, vragen) => {
    const wie = BELLERS[rol];
    const filters = uit(vragen);
    const onder = [...zaken].filter(([zaakId, zaak]) => {
      const team = filters.get('team') ?? wie.team;
      return (
        zaak.afgedaanOp !== undefined &&
        MAANDEN[filters.get('periode')!]!.includes(zaak.afgedaanOp.slice(0, 7)) &&
        (team === undefined || zaak.team === team) &&
        (['locatie', 'zaaktype', 'zaaksoort', 'zwaarte', 'uitkomst'] as const).every(
          (veld) => !filters.has(veld) || zaak[veld] === filters.get(veld),
        ) &&
        som(tot(tijden[1], zaakId, zaak.afgedaanOp)) > 0
      );
    });
    const perSoort = Map.groupBy(onder, ([, { zaaktype, zaaksoort }]) => `${zaaktype} ${zaaksoort}`);
    const { status, inhoud } = await vraag(wie, NU, `team/behandeltijden?${vragen}`);
    const soorten = inhoud['soorten'] as Soort[];
    expect([status, soorten.map(({ zaaktype, zaaksoort }) => `${zaaktype} ${zaaksoort}`)]).toEqual([
      200,
      [...perSoort.keys()].sort(),
    ]);
    const metCijfers = soorten.filter(({ cijfers }) => cijfers);
    for (const { zaaktype, zaaksoort, cijfers } of metCijfers) {
      const { mensen, ...verwacht } = tel(perSoort.get(`${zaaktype} ${zaaksoort}`)!.map(([zaakId]) => zaakId));
      expect([zaaksoort, cijfers]).toMatchObject([zaaksoort, verwacht]);
      expect(mensen).toBeGreaterThanOrEqual(5);
      gegeven++;
    }
    expect(inhoud['totaal']).toMatchObject({
      zaken: metCijfers.reduce((n, { cijfers }) => n + cijfers!.zaken, 0),
      milliseconden: metCijfers.reduce((n, { cijfers }) => n + cijfers!.totaal.milliseconden, 0),
    });
  });

  it('and there is something to compare: three people of Eindhoven have none', async () => {
    expect(gegeven).toBeGreaterThan(20);
    const { inhoud } = await vraag(REGIE, NU, 'team/behandeltijden?periode=2025-K1&team=E1');
    expect((inhoud['soorten'] as Soort[]).every(({ cijfers }) => cijfers === undefined)).toBe(true);
  });
});

describe('the open zaken equal those that are counted from the events', () => {
  it.each<[Wie, string]>([
    ['leider', ''],
    ['leider', 'status=wachtend'],
    ['leider', 'status=in%20behandeling'],
    ['leider', 'status=in%20werkvoorraad'],
    ['leider', 'zaaktype=bezwaar'],
    ['leider', 'zaaksoort=overig&sorteer=leeftijd'],
    ['leider', 'wachtreden=post%20onderweg'],
    ['leider', 'streefdatumTot=2025-04-30'],
    ['regie', 'team=A2'],
    ['regie', 'locatie=Eindhoven'],
    ['regie', 'locatie=Arnhem&zaaktype=verzoek&sorteer=leeftijd'],
  ])('to %s: %s', async (rol, vragen) => {
    const wie = BELLERS[rol];
    const filters = uit(vragen);
    const team = filters.get('team') ?? wie.team;
    const verwacht = [...zaken]
      .filter(
        ([, zaak]) =>
          zaak.status !== 'afgedaan' &&
          (team === undefined || zaak.team === team) &&
          (['locatie', 'zaaktype', 'zaaksoort', 'status', 'wachtreden'] as const).every(
            (veld) => !filters.has(veld) || zaak[veld] === filters.get(veld),
          ) &&
          (!filters.has('streefdatumTot') || zaak.streefdatum <= filters.get('streefdatumTot')!),
      )
      .map(([zaakId, zaak]) => ({
        zaakId,
        zaaknummer: zaak.zaaknummer,
        status: zaak.status,
        leeftijd: dagen(zaak.ontvangenOp),
        dagenInStatus: dagen(zaak.statusDag),
        behandeltijd: cijfer((n) => som(tijden[n].filter((tijd) => tijd.zaakId === zaakId && tijd.dag < VANDAAG))),
      }))
      .sort((a, b) => (volgorde(a.zaakId, vragen) < volgorde(b.zaakId, vragen) ? -1 : 1));
    const gekregen: unknown[] = [];
    let adres: string | null = `team/zaken?pageSize=7&${vragen}`;
    while (adres) {
      const { inhoud }: { inhoud: Record<string, unknown> } = await vraag(wie, NU, adres);
      gekregen.push(...(inhoud['results'] as unknown[]));
      adres = (inhoud['next'] as string | null)?.slice('/v1/'.length) ?? null;
    }
    expect(gekregen).toMatchObject(verwacht);
    expect(gekregen).toHaveLength(verwacht.length);
    expect(verwacht.length).toBeGreaterThan(0);
  });

  const dagen = (vanaf: string): number => (Date.parse(VANDAAG) - Date.parse(vanaf)) / (24 * UUR);
  const volgorde = (zaakId: string, vragen: string): string => {
    const { streefdatum, ontvangenOp, zaaknummer } = zaken.get(zaakId)!;
    return `${vragen.includes('leeftijd') ? '' : streefdatum} ${ontvangenOp} ${zaaknummer}`;
  };
});
