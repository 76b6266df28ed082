import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { houdNaast, type Behandeltijden } from '../demo/naast-elkaar.js';
import { zaakstroom } from '../e2e/cli.js';
import { Serverproces, tokenVoor, type Beller } from '../e2e/serverproces.js';
import { leesEvents, uit, Verwachting } from '../teamcijfers/verwachting.js';

const NA_HET_KWARTAAL = '2026-10-01T09:00:00+02:00';
const NA_HET_JAAR = '2027-01-01T09:00:00+01:00';
/** The Monday after the six weeks. */
const VANDAAG = '2026-08-17';

const REGIE: Beller = { sub: 'regie', rollen: ['regie'] };
const leider = (team: string): Beller => ({
  sub: `arnhem-t0${team[1]}`,
  rollen: ['teamleider'],
  locatie: 'Arnhem',
  team,
});
const VOORBEREIDER: Beller = { sub: 'arnhem-w01', rollen: ['werkvoorbereider'], locatie: 'Arnhem' };

const VRAGEN: readonly (readonly [Beller, string, string])[] = [
  [leider('A1'), NA_HET_KWARTAAL, 'periode=2026-K3'],
  [leider('A2'), NA_HET_KWARTAAL, 'periode=2026-K3'],
  [leider('A3'), NA_HET_KWARTAAL, 'periode=2026-K3&zaaktype=aangifte'],
  [leider('A4'), NA_HET_KWARTAAL, 'periode=2026-07'],
  [leider('A5'), NA_HET_KWARTAAL, 'periode=2026-08&zaaktype=bezwaar'],
  [leider('A1'), NA_HET_KWARTAAL, 'periode=2026-K3&zwaarte=E'],
  [leider('A2'), NA_HET_KWARTAAL, 'periode=2026-K3&uitkomst=toegewezen'],
  [REGIE, NA_HET_KWARTAAL, 'periode=2026-K3&team=A3&zaaksoort=regulier&zwaarte=C'],
  [REGIE, NA_HET_KWARTAAL, 'periode=2026-K3&team=A4&zaaktype=verzoek'],
  [REGIE, NA_HET_JAAR, 'periode=2026&locatie=Arnhem'],
];

/** `-12,3 %` as a number. */
const getal = (tekst: string): number => Number(tekst.replace(',', '.').replace(' %', ''));
const meld = (regel: string): void => void process.stdout.write(`${regel}\n`);

describe('a demo at full size: 60 behandelaars, six weeks', () => {
  let map: string;
  let server: Serverproces;
  beforeAll(async () => {
    map = await mkdtemp(join(tmpdir(), 'zaakstroom-demo-'));
    server = await Serverproces.start(map);
  });
  afterAll(async () => {
    await server.eindig('SIGTERM');
    await rm(map, { recursive: true });
  });

  async function vraag<T>(wie: Beller, klok: string, pad: string): Promise<T> {
    const antwoord = await fetch(`${server.adres}${pad}`, {
      headers: { authorization: `Bearer ${await tokenVoor(map, wie)}`, 'zaakstroom-klok': klok },
    });
    expect([pad, antwoord.status]).toEqual([pad, 200]);
    return (await antwoord.json()) as T;
  }

  it('its means lie on either side of the calibration; its figures equal those that are counted', async () => {
    const begin = performance.now();
    const opties = ['--medewerkers', '60', '--weken', '6'];
    const { code, uit: tekst, fout } = await zaakstroom(map, 'demo', '--adres', server.adres, ...opties);
    const seconden = (performance.now() - begin) / 1_000;
    meld(tekst);
    meld(`${fout.trimEnd().split('\n').at(-1)}; with its report ${seconden.toFixed(1)} s`);
    expect(code).toBe(0);

    const gemeten = [
      ...tekst.matchAll(/^(aangifte|bezwaar|verzoek) +[\d,]+ +[\d,]+ +([+-][\d,]+ %) +[\d,]+ +([+-][\d,]+ %)$/gm),
    ];
    expect(gemeten.map(([, zaaktype]) => zaaktype)).toEqual(['aangifte', 'bezwaar', 'verzoek']);
    for (const [, , afgedaan, zoalsDeBron] of gemeten) {
      expect(getal(afgedaan!)).toBeGreaterThan(-25);
      expect(getal(zoalsDeBron!)).toBeLessThan(30);
      expect(getal(afgedaan!)).toBeLessThan(getal(zoalsDeBron!));
    }

    const verwachting = new Verwachting((await leesEvents(map)).events);
    let gegeven = 0;
    for (const [wie, klok, vragen] of VRAGEN) {
      const antwoord = await vraag<Behandeltijden>(wie, klok, `/v1/team/behandeltijden?${vragen}`);
      const filters = uit(vragen);
      const soorten = houdNaast(antwoord, verwachting, filters, filters.get('team') ?? wie.team);
      meld(`${wie.sub} ${vragen}: ${soorten} of ${antwoord.soorten.length} kinds have figures, all equal`);
      gegeven += soorten;
    }
    expect(gegeven).toBeGreaterThan(40);

    const open: unknown[] = [];
    let pad: string | null = '/v1/team/zaken?pageSize=100&sorteer=leeftijd';
    while (pad !== null) {
      const pagina: { results: unknown[]; next: string | null } = await vraag(
        leider('A1'),
        `${VANDAAG}T09:00:00+02:00`,
        pad,
      );
      open.push(...pagina.results);
      pad = pagina.next;
    }
    const verwacht = verwachting.open(uit('sorteer=leeftijd'), 'A1', VANDAAG);
    expect(open).toMatchObject(verwacht);
    expect(open).toHaveLength(verwacht.length);

    const { results } = await vraag<{ readonly results: readonly { zaaktype: string; aantal: number }[] }>(
      VOORBEREIDER,
      `${VANDAAG}T09:00:00+02:00`,
      '/v1/werkvoorraden',
    );
    for (const { zaaktype, aantal } of results)
      expect([zaaktype, aantal]).toEqual([zaaktype, verwachting.voorraad(zaaktype)]);
    meld(
      `${gegeven} figures, ${open.length} open zaken of A1 and ${results.length} stocks compared, over ${verwachting.zaken.size} zaken`,
    );
  });
});
