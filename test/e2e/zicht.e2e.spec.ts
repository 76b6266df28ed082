import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { magOoit } from '@zaakstroom/zaken';
import { Httpklant } from './http.js';
import { adres, OpenapiVragen, type Bewerking } from './openapi-vragen.js';
import { Serverproces, tokenVoor } from './serverproces.js';

/** Everybody who sees some zaken and not all, where the zaak of the test is not. */
const ELDERS = ['behandelaar', 'teamleider', 'werkvoorbereider', 'vta', 'systeem'];

let map: string;
let server: Serverproces;
let klant: Httpklant;
let zaakId: string;
let bewerkingen: readonly Bewerking[];
let vragen: OpenapiVragen;

const token = (rol: string, locatie: string, team: string): Promise<string> =>
  tokenVoor(map, { sub: `${rol}-${locatie}`, rollen: [rol], locatie, team });

async function stuur(drager: string, methode: string, pad: string, inhoud?: object) {
  const koppen = {
    authorization: `Bearer ${drager}`,
    ...(methode === 'POST' && { 'idempotency-key': randomUUID() }),
    ...(inhoud && { 'content-type': 'application/json' }),
  };
  const antwoord = await klant.stuur({ methode, pad, koppen, ...(inhoud && { inhoud: JSON.stringify(inhoud) }) });
  return { status: antwoord.status, lees: () => JSON.parse(antwoord.inhoud) as Record<string, string> };
}

beforeAll(async () => {
  map = await mkdtemp(join(tmpdir(), 'zaakstroom-zicht-'));
  server = await Serverproces.start(map);
  klant = new Httpklant(server.adres);
  const document = (await stuur('', 'GET', '/v1/openapi.json')).lees();
  vragen = new OpenapiVragen(document as never);
  bewerkingen = vragen.bewerkingen().filter(({ pad }) => pad.startsWith('/zaken/{zaakId}'));
  zaakId = await registreer(await token('behandelaar', 'Arnhem', 'A1'));
}, 120_000);
afterAll(async () => {
  klant.sluit();
  await server.eindig('SIGTERM');
  await rm(map, { recursive: true, force: true });
});

async function registreer(drager: string): Promise<string> {
  const zaak = { zaaktype: 'bezwaar', zaaksoort: 'overig', ontvangenOp: '2025-01-31' };
  return (await stuur(drager, 'POST', '/v1/zaken', zaak)).lees()['zaakId']!;
}

/** The status of each route of a zaak, with what its document demands; a body that names a zaak names an own one. */
async function statussen(drager: string, eigen: string): Promise<[route: string, status: number][]> {
  const gezien: [string, number][] = [];
  for (const bewerking of bewerkingen) {
    const invulling = vragen.voorbeeld(bewerking, { zaakId: eigen });
    const pad = adres(bewerking.pad, { ...invulling, path: { ...invulling.path, zaakId }, query: {} });
    const { status } = await stuur(drager, bewerking.methode, pad, invulling.body as object | undefined);
    gezien.push([`${bewerking.methode} ${bewerking.pad}`, status]);
  }
  return gezien;
}

describe('every route of a zaak that the API publishes', () => {
  it.each(ELDERS)('answers a %s of elsewhere that there is no such zaak, or that the role never may', async (rol) => {
    const drager = await token(rol, 'Eindhoven', 'E9');
    const eigen = magOoit([rol], 'zaak registreren') ? await registreer(drager) : randomUUID();
    const gezien = await statussen(drager, eigen);
    expect(gezien.length).toBeGreaterThan(25);
    expect(gezien.filter(([, status]) => status !== 404 && status !== 403)).toEqual([]);
    expect(gezien).toContainEqual(['GET /zaken/{zaakId}/tijdlijn', 404]);
  });

  it('answers who works at the locatie with something else: the zaak is there', async () => {
    // And regie, for what is for regie alone.
    const rollen = ['behandelaar', 'werkvoorbereider', 'regie'];
    const drager = await tokenVoor(map, { sub: 'beide', rollen, locatie: 'Arnhem', team: 'A1' });
    const gezien = await statussen(drager, await registreer(drager));
    // What a read route tells of a part of the zaak that is not there is another 404.
    const vanDeel = (route: string): boolean => /^GET .*\{.*\{/.test(route);
    expect(gezien.filter(([route, status]) => [401, 403, 404].includes(status) && !vanDeel(route))).toEqual([]);
  });
});
