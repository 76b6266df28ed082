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

/**
 * PostgreSQL takes a pid file for that of a live server when the number lives, whatever program it is now. The
 * number is replaced by one that no kernel gives out; the rest stays, because PostgreSQL also reads from it whether
 * processes of the old server still hold its shared memory. Call only when `runningPostmaster` found none.
 *
 * @returns whether there was a pid file
 */
export async function disarmPidFile(data: string, socketFolder: string): Promise<boolean> {
  for (const name of ['.s.PGSQL.5432', '.s.PGSQL.5432.lock']) await rm(join(socketFolder, name), { force: true });
  const file = join(data, PID_FILE);
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text === undefined) return false;
  if (/^\d+\n/.test(text)) await writeFile(file, text.replace(/^\d+/, '2147483647'));
  else await rm(file, { force: true });
  return true;
}

async function notedPostmaster(data: string): Promise<Postmaster | undefined> {
  const text = await readFile(join(data, PID_FILE), 'utf8').catch(() => '');
  const pid = Number(text.split('\n')[0]);
  return Number.isSafeInteger(pid) && pid > 0 ? { pid } : undefined;
}

/** A postmaster works in its data folder: that is how it is told from another program with the same number. */
async function isPostmasterOf(pid: number, data: string, run: Run): Promise<boolean> {
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
