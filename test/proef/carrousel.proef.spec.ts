import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Httpklant } from '../e2e/http.js';
import { lever } from '../e2e/levering.js';
import { Serverproces, tokenVoor } from '../e2e/serverproces.js';

const LOCATIES = ['Amsterdam', 'Arnhem', 'Den Haag', 'Eindhoven'];
/** Aanwasposten that come in each week, per level: they come in heaps, and some weeks hardly. */
const WEKEN = [
  [412, 97],
  [3, 0],
  [158, 41],
  [0, 7],
  [87, 222],
  [499, 0],
  [61, 19],
  [1, 1],
  [230, 118],
  [0, 0],
  [344, 155],
  [29, 3],
  [173, 66],
] as const;

interface Telling {
  readonly eenvoudig: number;
  readonly gemiddeld: number;
}
interface Ronde {
  readonly rondeId: string;
  readonly deelnemers: readonly { readonly locatie: string; readonly inRonde: Telling; readonly inKwartaal: Telling }[];
}

describe('the carrousel over a quarter of thirteen uneven weeks', () => {
  let map: string;
  let server: Serverproces;
  let klant: Httpklant;
  beforeAll(async () => {
    map = await mkdtemp(join(tmpdir(), 'zaakstroom-carrousel-'));
    server = await Serverproces.start(map);
    klant = new Httpklant(server.adres);
  }, 120_000);
  afterAll(async () => {
    klant.sluit();
    await server.eindig('SIGTERM');
    await rm(map, { recursive: true, force: true });
  });

  it('leaves the locaties at most one post apart in each level, after every week, by what the zaken say', async () => {
    const regie = await tokenVoor(map, { sub: 'ria', rollen: ['regie'] });
    const systeem = await tokenVoor(map, { sub: 'instroom', rollen: ['systeem'] });
    const stuur = async (methode: string, pad: string, dag: string) => {
      const koppen = {
        authorization: `Bearer ${regie}`,
        'zaakstroom-klok': `${dag}T09:00:00+02:00`,
        ...(methode === 'POST' && { 'idempotency-key': randomUUID() }),
      };
      const { status, inhoud, kop } = await klant.stuur({ methode, pad, koppen });
      return {
        status,
        positie: kop['zaakstroom-positie'] as string,
        inhoud: (inhoud === '' ? {} : JSON.parse(inhoud)) as Ronde,
      };
    };
    const regels: string[] = [];
    let positie = '';
    const kreeg = { C: new Map<string, number>(), E: new Map<string, number>() };
    for (const [week, [C, E]] of WEKEN.entries()) {
      const dag = Temporal.PlainDate.from('2026-07-01').add({ weeks: week }).toString();
      const zaken = [...Array(C).fill('C'), ...Array(E).fill('E')].map((zwaarte: string) => ({
        sleutel: randomUUID(),
        zaaktype: 'aangifte',
        zaaksoort: 'aanwaspost',
        zwaarte,
        ontvangenOp: '2026-05-01',
      }));
      if (zaken.length > 0) {
        const { antwoorden } = await lever(server.adres, systeem, zaken);
        expect(antwoorden.filter(({ status }) => status !== 201)).toEqual([]);
      }
      // A round takes at most 500 posts: a large week has two.
      for (let over = zaken.length; over > 0; over -= 500) {
        const { status, inhoud: ronde, positie: tot } = await stuur('POST', '/v1/werkverdeling/carrouselronden', dag);
        expect(status).toBe(201);
        positie = tot;
        for (const { locatie, inRonde } of ronde.deelnemers) {
          kreeg.C.set(locatie, (kreeg.C.get(locatie) ?? 0) + inRonde.eenvoudig);
          kreeg.E.set(locatie, (kreeg.E.get(locatie) ?? 0) + inRonde.gemiddeld);
        }
      }
      expect((await stuur('POST', '/v1/werkverdeling/carrouselronden', dag)).status).toBe(204);
      const standen = LOCATIES.map((locatie) => [kreeg.C.get(locatie) ?? 0, kreeg.E.get(locatie) ?? 0] as const);
      regels.push(
        [week + 1, C, E, ...standen.map(([c, e]) => `${c}/${e}`)].map((deel) => String(deel).padStart(11)).join(''),
      );
      for (const niveau of [0, 1] as const) {
        const getallen = standen.map((stand) => stand[niveau]);
        expect(Math.max(...getallen) - Math.min(...getallen)).toBeLessThanOrEqual(1);
      }
    }
    process.stdout.write(
      `${['week', 'in C', 'in E', ...LOCATIES].map((kop) => kop.padStart(11)).join('')}\n${regels.join('\n')}\n`,
    );
    // The zaken themselves, counted over the API.
    for (const locatie of LOCATIES) {
      for (const zwaarte of ['C', 'E'] as const) {
        const token = await tokenVoor(map, { sub: `wim-${locatie}`, rollen: ['werkvoorbereider'], locatie });
        const { inhoud } = await klant.stuur({
          methode: 'GET',
          pad: `/v1/werkvoorraden/aangiften/zaken?zaaksoort=aanwaspost&zwaarte=${zwaarte}&pageSize=1&metAantal=true`,
          koppen: { authorization: `Bearer ${token}`, 'zaakstroom-positie-minimaal': positie },
        });
        expect((JSON.parse(inhoud) as { count: number }).count).toBe(kreeg[zwaarte].get(locatie));
      }
    }
  });
});
