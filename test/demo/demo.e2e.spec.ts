import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RecordedEvent } from '@zaakstroom/event-store';
import { begin, zaakstroom } from '../e2e/cli.js';
import { Serverproces, tokenVoor, type Beller } from '../e2e/serverproces.js';
import { doorloop, type Doorloop } from '../rondleiding/doorloop.js';
import { leesEvents, uit, Verwachting } from '../teamcijfers/verwachting.js';
import { HANDELINGEN } from './handelingen.js';
import { houdNaast, type Behandeltijden } from './naast-elkaar.js';

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

/** What a demo on an empty system prints. */
async function gespeeld(...opties: string[]): Promise<string> {
  const { map, server } = await leegSysteem();
  const { code, uit: tekst, fout } = await zaakstroom(map, 'demo', '--adres', server.adres, ...opties);
  if (code !== 0) throw new Error(fout);
  return tekst.replaceAll(server.adres, '(adres)');
}

describe('a demo of two weeks, as docs/demo.md plays it', () => {
  let map: string;
  let server: Serverproces;
  let pagina: Doorloop;
  let positie: string;
  let events: readonly RecordedEvent[];
  let verwachting: Verwachting;

  beforeAll(async () => {
    ({ map, server } = await leegSysteem());
    pagina = await doorloop('docs/demo.md', { dataMap: map, adres: server.adres });
    ({ events, positie } = await leesEvents(map));
    verwachting = new Verwachting(events);
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

  it('prints what the page shows: on another empty system, with the same seed', () => {
    expect(pagina.nu).toBe(pagina.staat);
  });

  it('tells how far and how fast it went, beside the figures', () => {
    expect(pagina.fout).toMatch(/\d+% \| \d+ verzoeken \| \d+\/s \| nog /);
    expect(pagina.fout).toMatch(
      /\d+ verzoeken in [\d.]+ s \(\d+\/s\): \d+ zaken, gespeeld tot en met 2026-07-1[67]; wat gedaan is blijft staan\n$/,
    );
  });

  it.each(Object.entries(HANDELINGEN))('does and prints: %s, as often as events say', (handeling, isZo) => {
    // Lines break between words.
    const naam = handeling.replace(' ', '\\s');
    const geprint = Number(new RegExp(`(?:^|, |,\n)${naam}\\s(\\d+)(?:,|$)`, 'm').exec(pagina.nu)?.[1]);
    expect([handeling, geprint]).toEqual([handeling, events.filter(isZo).length]);
    expect(geprint).toBeGreaterThan(0);
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
    const antwoord = await vraag<Behandeltijden>(wie, klok, `/v1/team/behandeltijden?${vragen}`);
    gegeven += houdNaast(antwoord, verwachting, filters, filters.get('team') ?? BELLERS[wie].team);
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
    for (const { zaaktype, aantal } of results) {
      expect([zaaktype, aantal]).toEqual([zaaktype, verwachting.voorraad(zaaktype)]);
    }
  });

  it('leaves a system on which the tour for the teamleider prints what stands in it', async () => {
    const { nu, staat } = await doorloop('docs/rondleiding-teamleider.md', { dataMap: map, adres: server.adres });
    expect(nu).toBe(staat);
  });

  it('is not played again over the same weeks', async () => {
    const { code, uit: niets, fout: uitleg } = await zaakstroom(map, 'demo', '--adres', server.adres, ...KLEIN);
    expect([code, niets]).toEqual([2, '']);
    expect(uitleg).toContain('in Arnhem liggen al zaken uit deze weken');
  });

  it('stops at Ctrl-C: what was under way is finished, what was done stays', async () => {
    const { proces, afloop } = begin(map, 'demo', '--adres', server.adres, '--locatie', 'Zwolle', ...KLEIN);
    const zwolle = { sub: 'zwolle-w01', rollen: ['werkvoorbereider'], locatie: 'Zwolle' };
    const headers = { authorization: `Bearer ${await tokenVoor(map, zwolle)}` };
    const aantal = async (): Promise<number> => {
      const antwoord = await fetch(`${server.adres}/v1/zaken?pageSize=1&metAantal=true`, { headers });
      return ((await antwoord.json()) as { count: number }).count;
    };
    while ((await aantal()) < 20 && proces.exitCode === null);
    proces.kill('SIGINT');
    const { code, uit: niets, fout: uitleg } = await afloop;
    // A shell tells 130 of both: what lingers after its work is ended by the signal itself.
    expect([130, 'SIGINT']).toContain(code ?? proces.signalCode);
    expect(niets).toBe('');
    expect(uitleg).toContain('zaakstroom: onderbroken (SIGINT)');
    expect(uitleg).toMatch(
      /\d+ verzoeken in .*: \d+ zaken, gespeeld tot en met \d{4}-\d\d-\d\d; wat gedaan is blijft staan\n/,
    );
    expect(await aantal()).toBeGreaterThanOrEqual(20);
  });
});

describe('the seed', () => {
  // That the same one prints the same figures is what the page above shows.
  it('another one prints other figures', async () => {
    const [een, ander] = [await gespeeld(...KLEIN, '--zaad', 'een'), await gespeeld(...KLEIN, '--zaad', 'ander')];
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
