import { once } from 'node:events';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { nativeFolder, prepareBinaries } from '../embedded/binaries.js';
import { prepareCluster, USER } from '../embedded/cluster.js';
import { run } from '../embedded/command.js';
import { chooseIdentity } from '../embedded/identity.js';

export interface OutsideServer {
  /** For a database `postgres`, as one would set DATABASE_URL. */
  readonly url: string;
  stop(): Promise<void>;
}

/**
 * A PostgreSQL server as one from outside: reached over TCP on this machine and by its URL alone, with the settings that PostgreSQL
 * has by itself. What a test run that is killed leaves of it, the next one clears away (test/setup).
 */
export async function startOutsideServer(): Promise<OutsideServer> {
  const folder = await mkdtemp(join(tmpdir(), `zaakstroom-jest-${process.pid}-`));
  const room = join(folder, 'postgres');
  await mkdir(room, { mode: 0o700 });
  const binaries = await prepareBinaries(nativeFolder(), join(room, 'lib'));
  const identity = await chooseIdentity(
    room,
    binaries.folders.filter((needed) => !needed.startsWith(room)),
    run,
  );
  const data = await prepareCluster(room, binaries, identity, run);
  const port = await freePort();
  const pgCtl = async (...args: string[]): Promise<void> => {
    const env = { PATH: process.env['PATH'] ?? '/usr/bin:/bin', LC_ALL: 'C', PGDATA: data, ...binaries.env };
    const { code, output } = await run(identity.as({ file: binaries.pgCtl, args, cwd: room, env }));
    if (code !== 0) throw new Error(`pg_ctl ${args.join(' ')} ended with ${code}: ${output}`);
  };
  const options = `-c listen_addresses=127.0.0.1 -c port=${port} -c unix_socket_directories=`;
  await pgCtl('start', '-w', '-t', '60', '-s', '-l', 'server.log', '-o', options);
  return {
    url: `postgres://${USER}@127.0.0.1:${port}/postgres`,
    stop: async () => {
      await pgCtl('stop', '-w', '-m', 'fast', '-s');
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  await once(server.close(), 'close');
  return port;
}
