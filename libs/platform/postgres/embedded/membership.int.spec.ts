import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { openDatabase } from '../database.js';
import { Member, processesIn, until } from '../testing/processes.js';
import { isAlive } from './postmaster.js';

/** A data folder that was opened and closed before; making one takes seconds. */
let opened: string;
let dataDir: string;
let members: Member[];

beforeAll(async () => {
  opened = await mkdtemp(join(tmpdir(), 'zaakstroom-deel-'));
  await (await openDatabase({ dataDir: opened, name: 'proef' })).close();
});
afterAll(() => rm(opened, { recursive: true }));

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'zaakstroom-deel-'));
  await promisify(execFile)('cp', ['-a', `${opened}/.`, dataDir]);
  members = [];
});

afterEach(async () => {
  for (const member of members) await member.kill();
  const left = await processesIn(dataDir);
  for (const pid of left) process.kill(pid, 'SIGKILL');
  await until(async () => (await processesIn(dataDir)).length === 0);
  await rm(dataDir, { recursive: true, force: true });
  expect(left).toEqual([]);
});

function start(options?: { detached?: boolean }): Member {
  const member = Member.start(dataDir, options);
  members.push(member);
  return member;
}

async function starts(): Promise<number> {
  const room = join(dataDir, 'postgres');
  const log = await readFile(join(room, 'server.log'), 'utf8');
  return log.split('ready to accept connections').length - 1;
}

describe('processes that share the embedded server', () => {
  it('start it once, and the last to leave stops it', async () => {
    const [first, second] = [start(), start()];
    const pid = await first.opened();
    expect(await second.opened()).toBe(pid);
    await first.leave();
    expect(isAlive(pid)).toBe(true);
    await second.leave();
    expect(await processesIn(dataDir)).toEqual([]);
  });

  it('may come ten at a time', async () => {
    const all = Array.from({ length: 10 }, () => start());
    const pids = await Promise.all(all.map((member) => member.opened()));
    expect(new Set(pids).size).toBe(1);
    expect(await starts()).toBe(1);
    await Promise.all(all.map((member) => member.leave()));
    expect(await processesIn(dataDir)).toEqual([]);
  });

  it('always find a server, also when the last one leaves as they come', async () => {
    for (let turn = 0; turn < 6; turn++) {
      const [one, other] = await Promise.all([open(), open()]);
      const [, next] = await Promise.all([one.close(), open(), other.close()]);
      expect((await next.pool.query('select 1 as een')).rows).toEqual([{ een: 1 }]);
      await next.close();
      expect(await processesIn(dataDir)).toEqual([]);
    }
  });

  it('leave a server behind when they are killed, which the next start adopts and the last to leave stops', async () => {
    const [first, second] = [start(), start()];
    const pid = await first.opened();
    await second.opened();
    await Promise.all([first.kill(), second.kill()]);
    expect(isAlive(pid)).toBe(true);
    const heir = start();
    expect(await heir.opened()).toBe(pid);
    await heir.leave();
    expect(await processesIn(dataDir)).toEqual([]);
  });

  it('do not wait for one that was killed', async () => {
    const [first, second] = [start(), start()];
    await Promise.all([first.opened(), second.opened()]);
    await first.kill();
    await second.leave();
    expect(await processesIn(dataDir)).toEqual([]);
  });

  it('recover from a kill in the middle of the first start', async () => {
    await rm(join(dataDir, 'postgres'), { recursive: true });
    for (const moment of [250, 400, 550]) {
      const member = start();
      await new Promise((resolve) => setTimeout(resolve, moment));
      await member.kill();
    }
    const survivor = start();
    await survivor.opened();
    await survivor.leave();
    // initdb of the last one that was killed may still be at work: it has no parent to hear from.
    await until(async () => (await processesIn(dataDir)).length === 0);
  });

  it('close in order on a Ctrl-C, which goes to the whole process group', async () => {
    const member = start({ detached: true });
    const pid = await member.opened();
    process.kill(-(member.process.pid ?? 0), 'SIGINT');
    await member.exit();
    await member.said('closed');
    expect(isAlive(pid) && (await processesIn(dataDir)).includes(pid)).toBe(false);
    expect(await readFile(join(dataDir, 'postgres/server.log'), 'utf8')).toContain('database system is shut down');
  });
});

describe('a Ctrl-C in one of two terminals', () => {
  it('does not reach the server that the other uses', async () => {
    const first = start({ detached: true });
    const pid = await first.opened();
    const second = start({ detached: true });
    await second.opened();
    process.kill(-(first.process.pid ?? 0), 'SIGINT');
    await first.said('closed');
    expect(await processesIn(dataDir)).toContain(pid);
    await second.leave();
  });
});

describe('a server that is killed under its users', () => {
  it('is told to them, and started again', async () => {
    const lost: Error[] = [];
    const database = await open((error) => lost.push(error));
    const other = await open();
    await database.pool.query('create table bewaard as select 42 as inhoud');
    const before = (await processesIn(dataDir)).length;
    expect(before).toBeGreaterThan(0);
    process.kill(await serverPid(), 'SIGKILL');
    await until(() => lost.some(({ message }) => message.startsWith('de ingebouwde PostgreSQL viel weg')));
    await until(async () => {
      const answer = await database.pool.query('select inhoud from bewaard').catch(() => undefined);
      return answer?.rows[0]?.inhoud === 42;
    });
    await until(async () => {
      const present = await database.pool.query(
        `select from pg_stat_activity where application_name like 'zaakstroom-aanwezig %'`,
      );
      return present.rowCount === 2;
    });
    // Both are present again: the first to leave does not stop it under the other.
    await other.close();
    expect((await database.pool.query('select inhoud from bewaard')).rows).toEqual([{ inhoud: 42 }]);
    await database.close();
  });

  it('does not keep them from closing', async () => {
    const database = await open();
    process.kill(await serverPid(), 'SIGKILL');
    await database.close();
    await database.close();
    await until(async () => (await processesIn(dataDir)).length === 0);
  });
});

function open(onError?: (error: Error) => void) {
  return openDatabase({ dataDir, name: 'proef', onError });
}

async function serverPid(): Promise<number> {
  return Number((await readFile(join(dataDir, 'postgres/data/postmaster.pid'), 'utf8')).split('\n')[0]);
}
