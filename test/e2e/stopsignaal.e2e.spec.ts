import { execFileSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { access, mkdtemp, readdir, readlink, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { pipeline } from 'node:stream/promises';
import { constants, tmpdir } from 'node:os';
import { join } from 'node:path';
import { begin, zaakstroom } from './cli.js';
import { alsGestart } from './datamap.js';
import { Serverproces, tokenVoor } from './serverproces.js';

let map: string;
let data: string;
beforeEach(async () => {
  map = await mkdtemp(join(tmpdir(), 'zaakstroom-stop-'));
  data = join(map, 'data');
});
afterEach(async () => {
  // The embedded database ran on after every stop that came at the wrong moment.
  expect(await processenIn(map)).toEqual([]);
  await rm(map, { recursive: true, force: true });
});

describe('a command that is told to stop', () => {
  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)(
    'by %s in the middle of an import tells what is in, and leaves no database: %i',
    async (signaal, code) => {
      const pijp = join(map, 'log.csv');
      execFileSync('mkfifo', [pijp]);
      await alsGestart(data);
      const { proces, afloop } = begin(data, 'importeer', pijp);
      // More than any pipe or batch holds, so that rows are in the store, and no end.
      async function* zonderEinde(): AsyncGenerator<string> {
        yield 'zaak,medewerker,soort,tijdstip\n';
        for (let n = 0; ; n++) {
          if (n === 10_000) proces.kill(signaal);
          yield `Z${n % 100},kim,bewijs,2025-03-03T09:00:00.${String(n % 1_000).padStart(3, '0')}Z\n`;
          await Promise.resolve();
        }
      }
      await pipeline(zonderEinde(), createWriteStream(pijp)).catch((error: NodeJS.ErrnoException) => {
        expect(error.code).toBe('EPIPE');
      });
      const { uit, fout } = await afloop;
      expect(uitgang(proces)).toBe(code);
      expect(fout).toContain(`zaakstroom: onderbroken (${signaal})`);
      const toegevoegd = Number(/(\d+) toegevoegd, 0 al bekend, 0 geweigerd; 100 zaken/.exec(uit)?.[1]);
      expect(toegevoegd).toBeGreaterThan(500);
      expect((await zaakstroom(data, 'status')).uit).toContain(`event store ${toegevoegd + 200} gebeurtenissen`);
    },
  );

  it('while the database is being made leaves none', async () => {
    const { proces, afloop } = begin(data, 'status');
    await erIs(join(data, 'postgres'));
    proces.kill('SIGTERM');
    expect([(await afloop).uit, uitgang(proces)]).toEqual(['', 143]);
  });

  it('while it opens the database writes no file', async () => {
    await alsGestart(data);
    const uit = join(map, 'tijd.json');
    const { proces, afloop } = begin(
      data,
      ...['exporteer', 'behandeltijd', '--per', 'zaak', '--formaat', 'json', '--uit', uit],
    );
    await erIs(join(data, 'postgres/data/postmaster.pid'));
    proces.kill('SIGINT');
    await afloop;
    expect(uitgang(proces)).toBe(130);
    expect(await readdir(map)).toEqual(['data']);
  });
});

describe('a server that is told to stop', () => {
  it('while it starts leaves no database', async () => {
    const server = await Serverproces.begin(data);
    await erIs(join(data, 'postgres'));
    await server.eindig('SIGTERM');
    expect([0, 143]).toContain(uitgang(server.proces));
    expect(server.uitvoer).toContain('gestopt');
    expect(server.uitvoer).not.toContain('gereed');
  });

  it('with a request that never comes to an end, ends it and the database', async () => {
    const server = await Serverproces.start(data);
    const { hostname, port } = new URL(server.adres);
    const half = connect(Number(port), hostname);
    half.on('error', () => undefined);
    await once(half, 'connect');
    const token = await tokenVoor(data, { sub: 'w1', rollen: ['regie'] });
    const kop = ['POST /v1/zaken HTTP/1.1', 'Host: x', `Authorization: Bearer ${token}`, 'Content-Length: 100'];
    half.write(`${kop.join('\r\n')}\r\nContent-Type: application/json\r\n\r\n{`);
    await fetch(`${server.adres}/_healthz/livez`); // by now the half request has been read
    await server.eindig('SIGTERM');
    expect([1, 143]).toContain(uitgang(server.proces));
    expect(server.uitvoer).toContain('zaakstroom: niet alles was binnen 8000 ms afgelopen; de rest is afgebroken\n');
  });
});

/** As a shell tells it: of a process that lingers a second after its work, as on a slow machine, the signal makes an end. */
function uitgang({ exitCode, signalCode }: ChildProcess): number {
  return exitCode ?? 128 + constants.signals[signalCode!];
}

async function erIs(pad: string): Promise<void> {
  for (;;) {
    const er = await access(pad).then(
      () => true,
      () => false,
    );
    if (er) return;
    await new Promise((verder) => setImmediate(verder));
  }
}

/** Processes that work in the folder: the embedded database and its helpers. */
async function processenIn(plek: string): Promise<number[]> {
  const gevonden: number[] = [];
  for (const pid of await readdir('/proc')) {
    if (!/^\d+$/.test(pid)) continue;
    if ((await readlink(`/proc/${pid}/cwd`).catch(() => '')).startsWith(plek)) gevonden.push(Number(pid));
  }
  return gevonden;
}
