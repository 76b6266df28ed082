import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Serverproces, tokenVoor, type Beller } from '../e2e/serverproces.js';
import { beleef, MENSEN, type Vraag } from './kwartaal.js';
import { lokaleDag } from './telling.js';
import { leesEvents, uit, Verwachting, type Cijfers } from './verwachting.js';

const ZAKEN = 420;
const TEGELIJK = 8;
/** The quarter is over. */
const NU = Date.parse('2025-04-10T10:00:00Z');
const VANDAAG = lokaleDag(NU);

const LEIDER: Beller = { sub: 'leider', rollen: ['teamleider'], team: 'A1' };
const REGIE: Beller = { sub: 'regie', rollen: ['regie'] };
const BELLERS = { leider: LEIDER, regie: REGIE };
type Wie = keyof typeof BELLERS;

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

let verwachting: Verwachting;

beforeAll(async () => {
  dataMap = await mkdtemp(join(tmpdir(), 'zaakstroom-teamcijfers-'));
  server = await Serverproces.start(dataMap);
  for (const wie of [...MENSEN, LEIDER, REGIE]) tokens.set(wie.sub, await tokenVoor(dataMap, wie));
  let volgende = 0;
  const werker = async (): Promise<void> => {
    while (volgende < ZAKEN) await beleef(volgende++, vraag);
  };
  await Promise.all(Array.from({ length: TEGELIJK }, werker));

  const gelezen = await leesEvents(dataMap);
  positie = gelezen.positie;
  verwachting = new Verwachting(gelezen.events);
}, 240_000);
afterAll(async () => {
  await server.eindig('SIGTERM');
  await rm(dataMap, { recursive: true });
});

describe('the figures of a quarter equal those that are counted from the events', () => {
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
    const perSoort = verwachting.afgedaan(filters, filters.get('team') ?? wie.team);
    const { status, inhoud } = await vraag(wie, NU, `team/behandeltijden?${vragen}`);
    const soorten = inhoud['soorten'] as Soort[];
    expect([status, soorten.map(({ zaaktype, zaaksoort }) => `${zaaktype} ${zaaksoort}`)]).toEqual([
      200,
      [...perSoort.keys()].sort(),
    ]);
    const metCijfers = soorten.filter(({ cijfers }) => cijfers);
    for (const { zaaktype, zaaksoort, cijfers } of metCijfers) {
      const { mensen, ...verwacht } = verwachting.cijfers(perSoort.get(`${zaaktype} ${zaaksoort}`)!);
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
    const verwacht = verwachting.open(filters, filters.get('team') ?? wie.team, VANDAAG);
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
});

describe('what zaken take, as it was measured', () => {
  it('is the median that is counted from the events, to five minutes, of the widest group that is needed', async () => {
    const STAP = 5 * 60_000;
    const metingen = new Map<string, { bereik: string; milliseconden: number }>();
    const { status, inhoud } = await vraag(REGIE, NU, 'werkverdeling/capaciteit?locatie=Arnhem');
    expect([status, inhoud['vanaf'], inhoud['tot']]).toEqual([200, '2025-01-06', '2025-04-06']);
    for (const meting of inhoud['metingen'] as (Soort & { zwaarte: string; bereik: string; milliseconden: number })[]) {
      metingen.set(`${meting.zwaarte} ${meting.zaaktype} ${meting.zaaksoort}`, meting);
    }
    let vergeleken = 0;
    for (const zwaarte of ['C', 'E']) {
      const hier = verwachting.afgedaan(uit(`periode=2025&locatie=Arnhem&zwaarte=${zwaarte}`), undefined);
      for (const [soort, ids] of hier) {
        const { zaken, mensen, mediaan } = verwachting.cijfers(ids);
        const meting = metingen.get(`${zwaarte} ${soort}`)!;
        const genoeg = zaken >= 20 && mensen >= 5;
        expect([soort, zwaarte, meting.bereik === 'soort op de locatie']).toEqual([soort, zwaarte, genoeg]);
        if (!genoeg) continue;
        expect(meting.milliseconden).toBe(Math.round(mediaan.milliseconden / STAP) * STAP);
        vergeleken++;
      }
    }
    expect(vergeleken).toBeGreaterThan(1);
    expect([...metingen.values()].some(({ bereik }) => bereik === 'zaaktype')).toBe(true);
    expect(JSON.stringify(inhoud)).not.toMatch(/medewerker/);
  });
});
