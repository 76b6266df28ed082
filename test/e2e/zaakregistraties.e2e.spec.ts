import { mkdtemp, rm } from 'node:fs/promises';
import type { ClientRequest } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lever, type Antwoordregel, type Geleverd } from './levering.js';
import { Serverproces, tokenVoor } from './serverproces.js';

const AANTAL = 900;
/** So many of them are sent before the connection is lost. */
const VOOR_DE_BREUK = 600;

let map: string;
let server: Serverproces;
let token: string;
let andermans: string;
beforeAll(async () => {
  map = await mkdtemp(join(tmpdir(), 'zaakstroom-bulk-'));
  server = await Serverproces.start(map);
  token = await tokenVoor(map, { sub: 'w1', rollen: ['werkvoorbereider', 'regie'], locatie: 'Arnhem' });
  andermans = await tokenVoor(map, { sub: 'w2', rollen: ['werkvoorbereider'], locatie: 'Arnhem' });
});
afterAll(async () => {
  await server.eindig('SIGTERM');
  await rm(map, { recursive: true, force: true });
});

const zaak = (sleutel: string, velden: object = {}): object => ({
  sleutel,
  zaaktype: 'bezwaar',
  zaaksoort: 'overig',
  ontvangenOp: '2025-01-31',
  onderwerp: `Bezwaar ${sleutel}`,
  ...velden,
});
const bestand = (naam: string, aantal = AANTAL): object[] =>
  Array.from({ length: aantal }, (_, n) => zaak(`${naam}-${n}`));

/** A file of which the rest is never sent: who delivers it loses the connection when so many answers are in. */
function gebroken(
  regels: readonly object[],
  grens: number,
  breek: (verzoek: ClientRequest) => void,
): Promise<Geleverd> {
  const breuk = Promise.withResolvers<void>();
  async function* begin(): AsyncGenerator<object> {
    yield* regels.slice(0, VOOR_DE_BREUK);
    await breuk.promise;
  }
  return lever(server.adres, token, begin(), (n, verzoek) => {
    if (n !== grens) return;
    breek(verzoek);
    breuk.resolve();
  });
}

const statussen = (antwoorden: readonly Antwoordregel[]): number[] => antwoorden.map(({ status }) => status);
const problemen = (antwoorden: readonly Antwoordregel[]): unknown[] =>
  antwoorden.map(({ probleem }) => probleem && [probleem.type, probleem.invalidParams?.map(({ name }) => name)]);
const zaken = (antwoorden: readonly Antwoordregel[]): Map<string, unknown> =>
  new Map(antwoorden.map(({ sleutel, zaakId, zaaknummer }) => [sleutel!, { zaakId, zaaknummer }] as const));

function vraag(pad: string, koppen: Record<string, string> = {}): Promise<Response> {
  return fetch(`${server.adres}/v1${pad}`, { headers: { authorization: `Bearer ${token}`, ...koppen } });
}

/** Zaken that there are, as the list counts them once it shows the position. */
async function aantalZaken({ positie }: Geleverd): Promise<number> {
  for (;;) {
    const lijst = await vraag('/zaken?metAantal=true&pageSize=1', { 'zaakstroom-positie-minimaal': positie! });
    if (lijst.status === 200) return ((await lijst.json()) as { count: number }).count;
    if (lijst.status !== 503) throw new Error(`the list answered ${lijst.status}`);
  }
}

describe('a file of zaken', () => {
  it('has an answer for each line, and each zaak that was registered can be read', async () => {
    const { antwoorden } = await lever(server.adres, token, [
      zaak('goed-1'),
      '{"sleutel": "kapot", "zaaktype":',
      zaak('ander-type', { zaaktype: 'klacht' }),
      zaak('andere-soort', { zaaksoort: 'nooit gehoord' }),
      zaak('te-veel', { prioriteit: 1 }),
      { ...zaak('x'), sleutel: undefined },
      zaak('te-lang', { onderwerp: 'x'.repeat(300_000) }),
      zaak('bsn', { onderwerp: 'Over 123456782' }),
      zaak('goed-2', { zaaktype: 'verzoek' }),
    ]);
    expect(statussen(antwoorden)).toEqual([201, 400, 400, 400, 400, 400, 413, 400, 201]);
    expect(problemen(antwoorden)).toEqual([
      undefined,
      ['/problemen/ongeldige-json', undefined],
      ['/problemen/ongeldige-invoer', ['zaaktype']],
      ['/problemen/ongeldige-invoer', ['zaaksoort']],
      ['/problemen/ongeldige-invoer', ['prioriteit']],
      ['/problemen/ongeldige-invoer', ['sleutel']],
      ['/problemen/te-groot', undefined],
      ['/problemen/ongeldige-invoer', ['onderwerp']],
      undefined,
    ]);
    expect(antwoorden.map(({ regel }) => regel)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    const gelezen = await (await vraag(`/zaken/${antwoorden[0]!.zaakId}`)).json();
    expect(gelezen).toMatchObject({
      zaakId: antwoorden[0]!.zaakId,
      zaaknummer: antwoorden[0]!.zaaknummer,
      zaaksoort: 'overig',
      locatie: 'Arnhem',
      onderwerp: 'Bezwaar goed-1',
    });
    expect(antwoorden.at(-1)!.zaaknummer).toMatch(/^V\d{11}$/);
  });

  it('sent again makes nothing: the same zaken, and 409 for other content under a known key', async () => {
    const eerste = await lever(server.adres, token, bestand('nogmaals', 300));
    const vooraf = await aantalZaken(eerste);
    const weer = bestand('nogmaals', 300);
    weer[100] = zaak('nogmaals-100', { zaaktype: 'verzoek' });
    const tweede = await lever(server.adres, token, [...weer, zaak('nieuw')]);
    expect(statussen(tweede.antwoorden)).toEqual([
      ...Array.from({ length: 300 }, (_, n) => (n === 100 ? 409 : 200)),
      201,
    ]);
    // Told of the field of the line: this route knows no Idempotency-Key.
    expect(tweede.antwoorden[100]!.probleem).toMatchObject({
      type: '/problemen/idempotentiesleutel-hergebruikt',
      detail: expect.stringMatching(/^sleutel: /),
    });
    const oud = zaken(eerste.antwoorden);
    for (const [sleutel, zelfde] of zaken(tweede.antwoorden)) {
      if (sleutel !== 'nieuw' && sleutel !== 'nogmaals-100') expect(zelfde).toEqual(oud.get(sleutel));
    }
    expect(await aantalZaken(tweede)).toBe(vooraf + 1);
  });

  it('may hold a key twice: the same line is done once, another content is refused', async () => {
    const { antwoorden } = await lever(server.adres, token, [
      zaak('dubbel'),
      zaak('dubbel'),
      zaak('dubbel', { belastingjaar: 2024 }),
      zaak('los'),
    ]);
    expect(statussen(antwoorden)).toEqual([201, 200, 409, 201]);
    expect(antwoorden[1]!.zaakId).toBe(antwoorden[0]!.zaakId);
  });

  it('with a line that was refused and is mended registers that line only', async () => {
    const eerste = await lever(server.adres, token, [zaak('m-1'), zaak('m-2', { zaaktype: 'klacht' })]);
    expect(statussen(eerste.antwoorden)).toEqual([201, 400]);
    expect(statussen((await lever(server.adres, token, [zaak('m-1'), zaak('m-2')])).antwoorden)).toEqual([200, 201]);
  });

  it('has keys of its own sender, and shares them with the header of single requests', async () => {
    await lever(server.adres, token, [zaak('gedeeld')]);
    expect(statussen((await lever(server.adres, andermans, [zaak('gedeeld')])).antwoorden)).toEqual([201]);
    const los = await fetch(`${server.adres}/v1/zaken`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'idempotency-key': 'gedeeld' },
      body: JSON.stringify({ zaaktype: 'bezwaar', ontvangenOp: '2025-01-31' }),
    });
    expect(los.status).toBe(409);
  });

  it('is kept within the locatie of who sees one', async () => {
    const { antwoorden } = await lever(server.adres, andermans, [zaak('l-1', { locatie: 'Eindhoven' }), zaak('l-2')]);
    expect(problemen(antwoorden)).toEqual([['/problemen/ongeldige-invoer', ['locatie']], undefined]);
  });

  it('whose connection is cut half way is sent again: what was answered stands, every zaak is there once', async () => {
    const regels = bestand('gekapt');
    const begin = await aantalZaken(await lever(server.adres, token, [zaak('ijkpunt-1')]));
    const eerste = await gebroken(regels, 200, (verzoek) => verzoek.destroy());
    expect(eerste.antwoorden.length).toBeLessThan(AANTAL);
    const tweede = await lever(server.adres, token, regels);
    expect(new Set(statussen(tweede.antwoorden))).toEqual(new Set([200, 201]));
    const einde = zaken(tweede.antwoorden);
    for (const [sleutel, beloofd] of zaken(eerste.antwoorden)) expect(einde.get(sleutel)).toEqual(beloofd);
    expect(new Set([...einde.values()].map((z) => JSON.stringify(z))).size).toBe(AANTAL);
    expect(await aantalZaken(tweede)).toBe(begin + AANTAL);
  });

  it('under way when the server is killed is sent again: every zaak is there once', async () => {
    const regels = bestand('gedood');
    const begin = await aantalZaken(await lever(server.adres, token, [zaak('ijkpunt-2')]));
    const beloofd = new Map<string, unknown>();
    for (const grens of [150, 450]) {
      const { antwoorden } = await gebroken(regels, grens, () => server.proces.kill('SIGKILL'));
      expect(antwoorden.length).toBeLessThan(AANTAL);
      for (const [sleutel, belofte] of zaken(antwoorden)) beloofd.set(sleutel, belofte);
      await server.eindig('SIGKILL');
      server = await Serverproces.start(map);
    }
    const laatste = await lever(server.adres, token, regels);
    expect(new Set(statussen(laatste.antwoorden))).toEqual(new Set([200, 201]));
    const einde = zaken(laatste.antwoorden);
    for (const [sleutel, belofte] of beloofd) expect(einde.get(sleutel)).toEqual(belofte);
    expect(new Set([...einde.values()].map((z) => JSON.stringify(z))).size).toBe(AANTAL);
    expect(await aantalZaken(laatste)).toBe(begin + AANTAL);
  });

  it('that is long leaves the server to others as well', async () => {
    const klaar = new AbortController();
    const lang = lever(server.adres, token, bestand('lang', 6_000)).finally(() => klaar.abort());
    let beantwoord = 0;
    for (; !klaar.signal.aborted; beantwoord++) expect((await vraag('/zaken?pageSize=1')).status).toBe(200);
    expect(statussen((await lang).antwoorden).every((status) => status === 201)).toBe(true);
    // Were it not so, they would be answered together when all is done.
    expect(beantwoord).toBeGreaterThan(5);
  });
});
