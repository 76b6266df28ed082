import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Serverproces } from './serverproces.js';

let map: string;
beforeEach(async () => {
  map = await mkdtemp(join(tmpdir(), 'zaakstroom-start-'));
});
afterEach(() => rm(map, { recursive: true, force: true }));

/** The exit code, and what stands on standard error. */
async function start(omgeving: Readonly<Record<string, string>>): Promise<[number | null, string]> {
  const server = await Serverproces.begin(map, omgeving);
  let fout = '';
  server.proces.stderr!.on('data', (deel: Buffer) => (fout += deel.toString()));
  await once(server.proces, 'close');
  return [server.proces.exitCode, fout];
}

describe('a server that cannot start says why, and no stack', () => {
  it('a port that is taken', async () => {
    const ander = createServer().listen(0, '127.0.0.1');
    await once(ander, 'listening');
    const { port } = ander.address() as { port: number };
    expect(await start({ PORT: String(port) })).toEqual([
      1,
      `zaakstroom: de server kan niet luisteren op 127.0.0.1, poort ${port}: een ander programma luistert daar al; ` +
        'kies een andere poort met PORT\n',
    ]);
    ander.close();
  });

  it('settings that are wrong', async () => {
    const [code, fout] = await start({ PORT: 'abc', HOST: '0.0.0.0' });
    expect(code).toBe(1);
    expect(fout).toMatch(/^zaakstroom: De instellingen kloppen niet:\n {2}PORT .*\n {2}HOST .*\n$/);
  });

  it('a database that does not answer', async () => {
    const [code, fout] = await start({ DATABASE_URL: 'postgres://ik:geheim@127.0.0.1:1/zaken' });
    expect(code).toBe(1);
    expect(fout).toMatch(
      /^zaakstroom: PostgreSQL op 127\.0\.0\.1:1, database zaken \(DATABASE_URL\), antwoordt niet: .*\n.*\n$/,
    );
    expect(fout).not.toContain('geheim');
  });

  it('a KurrentDB that does not answer', async () => {
    const KURRENTDB_URL = 'kurrentdb://ik:geheim@127.0.0.1:1?tls=false';
    const [code, fout] = await start({ EVENT_STORE: 'kurrentdb', KURRENTDB_URL });
    expect(code).toBe(1);
    expect(fout).toMatch(
      /^zaakstroom: de event store \(KURRENTDB_URL\) kan niet worden gebruikt: .*\nControleer .*\n$/,
    );
    expect(fout).not.toContain('geheim');
  });

  it('a KurrentDB that the client would be told of wrongly', async () => {
    const KURRENTDB_URL = 'kurrentdb://ik:geheim@127.0.0.1:1?tsl=false';
    const [code, fout] = await start({ EVENT_STORE: 'kurrentdb', KURRENTDB_URL });
    expect(code).toBe(1);
    expect(fout).toContain('has an option that is not known: tsl');
    expect(fout).not.toContain('geheim');
  });
});
