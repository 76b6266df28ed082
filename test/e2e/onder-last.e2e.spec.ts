import { randomUUID } from 'node:crypto';
import { mkdtemp, readdir, readlink, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Serverproces, tokenVoor } from './serverproces.js';

const VERBINDINGEN = 16;

interface Antwoord {
  readonly sleutel: string;
  readonly status: number;
  readonly inhoud: { readonly zaakId: string; readonly zaaknummer: string };
}

describe('a server under load', () => {
  let map: string;
  let server: Serverproces | undefined;
  beforeEach(async () => {
    map = await mkdtemp(join(tmpdir(), 'zaakstroom-last-'));
  });
  afterEach(async () => {
    await server?.eindig('SIGTERM');
    expect(await processenIn(map)).toEqual([]);
    await rm(map, { recursive: true, force: true });
  });

  const registreer = async (token: string, sleutel: string): Promise<Antwoord> => {
    const antwoord = await fetch(`${server!.adres}/v1/zaken`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'idempotency-key': sleutel },
      body: JSON.stringify({
        zaaktype: 'bezwaar',
        zaaksoort: 'overig',
        ontvangenOp: '2025-01-31',
        onderwerp: 'WOZ-waarde',
      }),
    });
    return { sleutel, status: antwoord.status, inhoud: (await antwoord.json()) as Antwoord['inhoud'] };
  };

  /** Registers over many connections until the server does not answer any more. */
  const belast = async (token: string, gekregen: Antwoord[], gevraagd: string[]): Promise<void> => {
    await Promise.all(
      Array.from({ length: VERBINDINGEN }, async () => {
        for (;;) {
          const sleutel = randomUUID();
          gevraagd.push(sleutel);
          try {
            gekregen.push(await registreer(token, sleutel));
          } catch {
            return;
          }
        }
      }),
    );
  };

  const totAantal = async (gekregen: Antwoord[], aantal: number): Promise<void> => {
    while (gekregen.length < aantal) await new Promise((verder) => setImmediate(verder));
  };

  it('killed with SIGKILL loses no answer it gave, leaves nothing half, and does nothing twice', async () => {
    server = await Serverproces.start(map);
    const token = await tokenVoor(map, { sub: 'w1', rollen: ['werkvoorbereider', 'regie'], locatie: 'Arnhem' });
    const gekregen: Antwoord[] = [];
    const gevraagd: string[] = [];
    for (const grens of [150, 400]) {
      const last = belast(token, gekregen, gevraagd);
      await totAantal(gekregen, grens);
      await server.eindig('SIGKILL');
      await last;
      server = await Serverproces.start(map);
    }
    expect(gekregen.every(({ status }) => status === 201)).toBe(true);

    // Repeating every request that was ever sent, answered or not, gives one zaak for each key.
    const herhaald = await Promise.all(gevraagd.map((sleutel) => registreer(token, sleutel)));
    const perSleutel = new Map(herhaald.map((antwoord) => [antwoord.sleutel, antwoord.inhoud]));
    for (const { sleutel, inhoud } of gekregen) expect(perSleutel.get(sleutel)).toEqual(inhoud);
    expect(new Set(herhaald.map(({ inhoud }) => inhoud.zaaknummer)).size).toBe(gevraagd.length);

    const laatste = await fetch(`${server.adres}/v1/zaken/${herhaald[0]!.inhoud.zaakId}`, {
      headers: { authorization: `Bearer ${token}` },
    });
    const positie = laatste.headers.get('zaakstroom-positie')!;
    const lijst = await fetch(`${server.adres}/v1/zaken?metAantal=true&pageSize=1`, {
      headers: { authorization: `Bearer ${token}`, 'zaakstroom-positie-minimaal': positie },
    });
    expect(lijst.status).toBe(200);
    const aantal = async (): Promise<number> => {
      const pagina = await fetch(`${server!.adres}/v1/zaken?metAantal=true&pageSize=1`, {
        headers: { authorization: `Bearer ${token}` },
      });
      return ((await pagina.json()) as { count: number }).count;
    };
    const uiterlijk = Date.now() + 60_000;
    while ((await aantal()) < gevraagd.length && Date.now() < uiterlijk);
    expect(await aantal()).toBe(gevraagd.length);
  });

  it('stopped with Ctrl-C finishes the requests in flight and leaves no process', async () => {
    server = await Serverproces.start(map);
    const token = await tokenVoor(map, { sub: 'w1', rollen: ['werkvoorbereider', 'regie'], locatie: 'Arnhem' });
    const gekregen: Antwoord[] = [];
    const gevraagd: string[] = [];
    const last = belast(token, gekregen, gevraagd);
    await totAantal(gekregen, 200);
    const code = await server.eindig('SIGINT');
    await last;
    // A process that lingers a second after its work, as on a slow machine, is ended by the signal itself.
    expect([0, null]).toContain(code);
    expect(server.uitvoer).toContain('gestopt');
    expect(await processenIn(map)).toEqual([]);

    // What was answered is there; nothing was carried out beyond what was asked.
    server = await Serverproces.start(map);
    for (const { sleutel, inhoud } of gekregen.slice(-VERBINDINGEN)) {
      expect((await registreer(token, sleutel)).inhoud).toEqual(inhoud);
    }
  });
});

/** Processes that have the folder as working directory or on their command line. */
async function processenIn(map: string): Promise<string[]> {
  const gevonden: string[] = [];
  for (const pid of await readdir('/proc')) {
    if (!/^\d+$/.test(pid)) continue;
    const plek = await readlink(`/proc/${pid}/cwd`).catch(() => '');
    if (plek.startsWith(map)) gevonden.push(pid);
  }
  return gevonden;
}
