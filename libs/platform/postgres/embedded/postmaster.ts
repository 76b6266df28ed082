import { readFile, readlink, realpath, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Run } from './command.js';

export interface Postmaster {
  readonly pid: number;
}

const PID_FILE = 'postmaster.pid';

/** The server that runs on this data folder now, whoever started it. A pid file alone proves nothing. */
export async function runningPostmaster(data: string, run: Run): Promise<Postmaster | undefined> {
  const noted = await notedPostmaster(data);
  return noted !== undefined && (await isPostmasterOf(noted.pid, data, run)) ? noted : undefined;
}

/** Whether the last server left without taking leave: a clean stop removes the pid file. */
export async function wasCrashed(data: string): Promise<boolean> {
  return (await textOf(join(data, PID_FILE))) !== undefined;
}

/**
 * PostgreSQL takes a pid file for that of a live server when the number lives, whatever program it is now. In such a file
 * the number is replaced by one that no kernel gives out; the rest stays, because PostgreSQL also reads from it whether
 * processes of the old server still hold its shared memory. Any other file is left to PostgreSQL: it may be one of a server
 * that starts at this moment.
 */
export async function disarmPidFiles(data: string, socketFolder: string, run: Run): Promise<void> {
  for (const file of [join(data, PID_FILE), join(socketFolder, '.s.PGSQL.5432.lock')]) {
    const text = await textOf(file);
    if (text === undefined) continue;
    const pid = pidIn(text);
    if (pid === undefined) await rm(file, { force: true });
    else if (isAlive(pid) && !(await isPostmasterOf(pid, data, run))) {
      await writeFile(file, text.replace(/^\d+/, '2147483647'));
    }
  }
}

async function notedPostmaster(data: string): Promise<Postmaster | undefined> {
  const pid = pidIn((await textOf(join(data, PID_FILE))) ?? '');
  return pid === undefined ? undefined : { pid };
}

function pidIn(text: string): number | undefined {
  const pid = Number(text.split('\n')[0]);
  return Number.isSafeInteger(pid) && pid > 0 ? pid : undefined;
}

async function textOf(file: string): Promise<string | undefined> {
  return readFile(file, 'utf8').catch(() => undefined);
}

/**
 * A postmaster works in its data folder: that is how it is told from another program with the same number. One that ended and
 * that nobody collected yet (a slow init) works nowhere.
 */
export async function isPostmasterOf(pid: number, data: string, run: Run): Promise<boolean> {
  if (!isAlive(pid)) return false;
  if (process.platform === 'linux') {
    const folder = await readlink(`/proc/${pid}/cwd`).catch(() => undefined);
    return folder !== undefined && folder === (await realpath(data));
  }
  const { output } = await run({
    file: 'ps',
    args: ['-o', 'command=', '-p', String(pid)],
    env: { PATH: process.env['PATH'] ?? '/usr/bin:/bin' },
  });
  return output.includes('postgres');
}

/** Whether a process with this number exists, ours or not. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
