import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zaakstroom } from '../e2e/cli.js';
import { Serverproces, tokenVoor } from '../e2e/serverproces.js';
import { leesEvents, Verwachting, type Cijfers } from '../teamcijfers/verwachting.js';

const NA_HET_KWARTAAL = '2026-10-01T09:00:00+02:00';

/** `-12,3 %` as a number. */
const getal = (tekst: string): number => Number(tekst.replace(',', '.').replace(' %', ''));

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

  it('prints its time; its means lie on either side of the calibration; its figures equal those that are counted', async () => {
    const begin = performance.now();
    const opties = ['--medewerkers', '60', '--weken', '6'];
    const { code, uit, fout } = await zaakstroom(map, 'demo', '--adres', server.adres, ...opties);
    const seconden = (performance.now() - begin) / 1_000;
    console.log(uit);
    console.log(`${fout.trimEnd().split('\n').at(-1)}; with its report ${seconden.toFixed(1)} s`);
    expect(code).toBe(0);

    const gemeten = [
      ...uit.matchAll(/^(aangifte|bezwaar|verzoek) +[\d,]+ +[\d,]+ +([+-][\d,]+ %) +[\d,]+ +([+-][\d,]+ %)$/gm),
    ];
    expect(gemeten.map(([, zaaktype]) => zaaktype)).toEqual(['aangifte', 'bezwaar', 'verzoek']);
    for (const [, , afgedaan, zoalsDeBron] of gemeten) {
      expect(getal(afgedaan!)).toBeGreaterThan(-25);
      expect(getal(zoalsDeBron!)).toBeLessThan(30);
      expect(getal(afgedaan!)).toBeLessThan(getal(zoalsDeBron!));
    }

    const verwachting = new Verwachting((await leesEvents(map)).events);
    let gegeven = 0;
    for (const team of ['A1', 'A2', 'A3', 'A4', 'A5']) {
      const leider = { sub: `arnhem-t0${team[1]}`, rollen: ['teamleider'], locatie: 'Arnhem', team };
      const antwoord = await fetch(`${server.adres}/v1/team/behandeltijden?periode=2026-K3`, {
        headers: { authorization: `Bearer ${await tokenVoor(map, leider)}`, 'zaakstroom-klok': NA_HET_KWARTAAL },
      });
      const { soorten } = (await antwoord.json()) as {
        readonly soorten: readonly { zaaktype: string; zaaksoort: string; cijfers?: Cijfers }[];
      };
      const perSoort = verwachting.afgedaan(new Map([['periode', '2026-K3']]), team);
      expect(soorten).toHaveLength(perSoort.size);
      for (const { zaaktype, zaaksoort, cijfers } of soorten) {
        if (!cijfers) continue;
        const { mensen: _, ...verwacht } = verwachting.cijfers(perSoort.get(`${zaaktype} ${zaaksoort}`)!);
        expect([team, zaaksoort, cijfers]).toMatchObject([team, zaaksoort, verwacht]);
        gegeven++;
      }
    }
    console.log(`${gegeven} figures compared, over ${verwachting.zaken.size} zaken`);
    expect(gegeven).toBeGreaterThan(30);
  });
});
