import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { begin, zaakstroom } from '../e2e/cli.js';
import { Serverproces, tokenVoor, type Beller } from '../e2e/serverproces.js';
import { leesEvents, uit, Verwachting, type Cijfers } from '../teamcijfers/verwachting.js';
import { demoPagina } from './pagina.js';

const PAGINA = join(import.meta.dirname, '../../docs/demo.md');
const OPTIES = ['--medewerkers', '12', '--weken', '2'];
const KLEIN = ['--medewerkers', '4', '--weken', '1'];
/** The Monday after the two weeks, and the first day on which figures of the quarter can be asked for. */
const VANDAAG = '2026-07-20';
const NU = `${VANDAAG}T09:00:00+02:00`;
const KWARTAAL_VOORBIJ = '2026-10-01T09:00:00+02:00';

const LEIDER: Beller = { sub: 'arnhem-t01', rollen: ['teamleider'], locatie: 'Arnhem', team: 'A1' };
const REGIE: Beller = { sub: 'regie', rollen: ['regie'] };
const VOORBEREIDER: Beller = { sub: 'arnhem-w01', rollen: ['werkvoorbereider'], locatie: 'Arnhem' };
const BELLERS = { leider: LEIDER, regie: REGIE, voorbereider: VOORBEREIDER };
type Wie = keyof typeof BELLERS;

const mappen: string[] = [];
const servers: Serverproces[] = [];

async function leegMap(): Promise<string> {
  const map = await mkdtemp(join(tmpdir(), 'zaakstroom-demo-'));
  mappen.push(map);
  return map;
}

async function leegSysteem(): Promise<{ map: string; server: Serverproces }> {
  const map = await leegMap();
  const server = await Serverproces.start(map);
  servers.push(server);
  return { map, server };
}

afterAll(async () => {
  for (const server of servers) await server.eindig('SIGTERM');
  for (const map of mappen) await rm(map, { recursive: true });
});

/** What a demo on an empty system prints, with the address of the README. */
async function gespeeld(...opties: string[]): Promise<string> {
  const { map, server } = await leegSysteem();
  const { code, uit: tekst, fout } = await zaakstroom(map, 'demo', '--adres', server.adres, ...opties);
  if (code !== 0) throw new Error(fout);
  return tekst.replaceAll(server.adres, 'http://127.0.0.1:3000');
}

describe('a demo of two weeks', () => {
  let map: string;
  let server: Serverproces;
  let tekst: string;
  let fout: string;
  let positie: string;
  let verwachting: Verwachting;

  beforeAll(async () => {
    ({ map, server } = await leegSysteem());
    const afloop = await zaakstroom(map, 'demo', '--adres', server.adres, ...OPTIES);
    fout = afloop.fout;
    tekst = afloop.uit.replaceAll(server.adres, 'http://127.0.0.1:3000');
    const gelezen = await leesEvents(map);
    positie = gelezen.positie;
    verwachting = new Verwachting(gelezen.events);
  }, 400_000);

  async function vraag<T>(wie: Wie, klok: string, pad: string): Promise<T> {
    const antwoord = await fetch(`${server.adres}${pad}`, {
      headers: {
        authorization: `Bearer ${await tokenVoor(map, BELLERS[wie])}`,
        'zaakstroom-klok': klok,
        'zaakstroom-positie-minimaal': positie,
      },
    });
    expect([pad, antwoord.status]).toEqual([pad, 200]);
    return (await antwoord.json()) as T;
  }

  it('prints what docs/demo.md shows: on another empty system, with the same seed', async () => {
    const pagina = demoPagina(OPTIES, tekst);
    // The page is made where this variable asks for it, and only compared everywhere else.
    if (process.env['ZAAKSTROOM_SCHRIJF_DOCS']) await writeFile(PAGINA, pagina);
    expect(await readFile(PAGINA, 'utf8')).toBe(pagina);
  });

  it('tells how fast it went, beside the figures', () => {
    expect(fout).toMatch(/\d+ verzoeken in \d+\.\d s, tot en met 2026-07-1[67]; wat gedaan is blijft staan\n$/);
    expect(fout).toMatch(/\d+% \| \d+ verzoeken \| \d+\/s \| nog /);
  });

  let gegeven = 0;
  it.each<[Wie, string, string]>([
    ['leider', KWARTAAL_VOORBIJ, 'periode=2026-K3'],
    ['leider', KWARTAAL_VOORBIJ, 'periode=2026-07'],
    ['leider', KWARTAAL_VOORBIJ, 'periode=2026-K3&zaaktype=aangifte'],
    ['leider', KWARTAAL_VOORBIJ, 'periode=2026-K3&zaaktype=bezwaar'],
    ['leider', KWARTAAL_VOORBIJ, 'periode=2026-K3&zaaksoort=regulier'],
    ['leider', KWARTAAL_VOORBIJ, 'periode=2026-K3&zwaarte=C'],
    ['leider', KWARTAAL_VOORBIJ, 'periode=2026-K3&zwaarte=E'],
    ['leider', KWARTAAL_VOORBIJ, 'periode=2026-K3&uitkomst=aanslag%20conform'],
    ['regie', KWARTAAL_VOORBIJ, 'periode=2026-K3&team=A1&zaaktype=verzoek&zwaarte=C'],
    ['regie', '2027-01-01T09:00:00+01:00', 'periode=2026&locatie=Arnhem'],
  ])('its figures equal those that are counted from the events: to %s at %s, %s', async (wie, klok, vragen) => {
    const filters = uit(vragen);
    const perSoort = verwachting.afgedaan(filters, filters.get('team') ?? BELLERS[wie].team);
    const { soorten } = await vraag<{
      readonly soorten: readonly { zaaktype: string; zaaksoort: string; cijfers?: Cijfers }[];
    }>(wie, klok, `/v1/team/behandeltijden?${vragen}`);
    expect(soorten.map(({ zaaktype, zaaksoort }) => `${zaaktype} ${zaaksoort}`).sort()).toEqual(
      [...perSoort.keys()].sort(),
    );
    for (const { zaaktype, zaaksoort, cijfers } of soorten) {
      const { mensen, ...verwacht } = verwachting.cijfers(perSoort.get(`${zaaktype} ${zaaksoort}`)!);
      if (cijfers) expect([zaaksoort, cijfers]).toMatchObject([zaaksoort, verwacht]);
      if (cijfers) expect(mensen).toBeGreaterThanOrEqual(5);
      if (cijfers) gegeven++;
    }
  });

  it('and there is something to compare', () => {
    expect(gegeven).toBeGreaterThan(10);
  });

  it.each(['sorteer=leeftijd', 'status=wachtend', 'zaaktype=verzoek', 'wachtreden=informatie%20belastingplichtige'])(
    'its open zaken equal those that are counted from the events: %s',
    async (vragen) => {
      const verwacht = verwachting.open(uit(vragen), 'A1', VANDAAG);
      const gekregen: unknown[] = [];
      let pad: string | null = `/v1/team/zaken?pageSize=100&${vragen}`;
      while (pad !== null) {
        const pagina: { results: unknown[]; next: string | null } = await vraag('leider', NU, pad);
        gekregen.push(...pagina.results);
        pad = pagina.next;
      }
      expect(gekregen).toMatchObject(verwacht);
      expect([gekregen.length, gekregen.length > 0]).toEqual([verwacht.length, true]);
    },
  );

  it('its stock equals what is counted from the events', async () => {
    const { results } = await vraag<{ readonly results: readonly { zaaktype: string; aantal: number }[] }>(
      'voorbereider',
      NU,
      '/v1/werkvoorraden',
    );
    const klaar = [...verwachting.zaken.values()].filter(({ status }) => status === 'in werkvoorraad');
    for (const { zaaktype, aantal } of results) {
      expect([zaaktype, aantal]).toEqual([zaaktype, klaar.filter((zaak) => zaak.zaaktype === zaaktype).length]);
    }
  });

  it('is not played again over the same weeks', async () => {
    const { code, uit: niets, fout: uitleg } = await zaakstroom(map, 'demo', '--adres', server.adres, ...KLEIN);
    expect([code, niets]).toEqual([2, '']);
    expect(uitleg).toContain('in Arnhem liggen al zaken uit deze weken');
  });

  it('stops at Ctrl-C: what was under way is finished, what was done stays', async () => {
    const { proces, afloop } = begin(map, 'demo', '--adres', server.adres, '--locatie', 'Zwolle', ...OPTIES);
    const zwolle = { sub: 'zwolle-w01', rollen: ['werkvoorbereider'], locatie: 'Zwolle' };
    const headers = { authorization: `Bearer ${await tokenVoor(map, zwolle)}` };
    const aantal = async (): Promise<number> => {
      const antwoord = await fetch(`${server.adres}/v1/zaken?pageSize=1&metAantal=true`, { headers });
      return ((await antwoord.json()) as { count: number }).count;
    };
    while ((await aantal()) < 20 && proces.exitCode === null);
    proces.kill('SIGINT');
    const { code, uit: niets, fout: uitleg } = await afloop;
    expect([code, niets]).toEqual([130, '']);
    expect(uitleg).toContain('zaakstroom: onderbroken (SIGINT)');
    expect(uitleg).toContain('wat gedaan is blijft staan');
    expect(await aantal()).toBeGreaterThanOrEqual(20);
  });
});

describe('the seed', () => {
  it('the same one on two empty systems prints the same figures; another one prints others', async () => {
    const [een, nogEens, ander] = [
      await gespeeld(...KLEIN, '--zaad', 'een'),
      await gespeeld(...KLEIN, '--zaad', 'een'),
      await gespeeld(...KLEIN, '--zaad', 'ander'),
    ];
    expect(nogEens).toBe(een);
    // Without what names the seed.
    const cijfers = (tekst: string): string => tekst.slice(tekst.indexOf('\n'));
    expect(cijfers(ander)).not.toBe(cijfers(een));
  }, 400_000);
});

describe('without a system that can be played on', () => {
  it('says that there is none, and what to do', async () => {
    const { code, uit: niets, fout } = await zaakstroom(await leegMap(), 'demo', '--adres', 'http://127.0.0.1:9');
    expect([code, niets]).toEqual([1, '']);
    expect(fout).toContain('zaakstroom: geen verbinding met http://127.0.0.1:9');
    expect(fout).toContain('npm start');
  });

  it('says that the tokens are of another data folder', async () => {
    const { code, fout } = await zaakstroom(await leegMap(), 'demo', '--adres', servers[0]!.adres);
    expect(code).toBe(1);
    expect(fout).toMatch(/kent onze tokens niet.*ZAAKSTROOM_DATA/);
  });
});
