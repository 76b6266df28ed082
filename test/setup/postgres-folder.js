import { existsSync, mkdtempSync, readdirSync, readFileSync, readlinkSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * The folder of the embedded server that a test run shares; the first test that needs a database starts it. Plain JavaScript
 * without imports of ours: Jest does not transform what globalSetup imports, and tests run without a build.
 */
const PREFIX = 'zaakstroom-jest-';

export function makeFolder() {
  return mkdtempSync(join(tmpdir(), `${PREFIX}${process.pid}-`));
}

/** Folders of runs that were killed before they could clean up. */
export function abandonedFolders() {
  return readdirSync(tmpdir())
    .filter((name) => name.startsWith(PREFIX) && !isAlive(Number(name.slice(PREFIX.length).split('-')[0])))
    .map((name) => join(tmpdir(), name));
}

/** Ends the server in this folder, if any, and removes the folder. */
export async function removeFolder(folder) {
  const data = join(folder, 'postgres', 'data');
  const pid = serverOf(data);
  if (pid !== undefined) interrupt(pid);
  for (let turn = 0; turn < 500 && serverOf(data) !== undefined; turn++) await sleep(20);
  rmSync(folder, { recursive: true, force: true });
}

/** A pid file may be older than the program that now has its number; a server works in its data folder. */
function serverOf(data) {
  try {
    const pid = Number(readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n')[0]);
    if (existsSync('/proc/self/cwd') && readlinkSync(`/proc/${pid}/cwd`) !== realpathSync(data)) return undefined;
    return pid > 0 && isAlive(pid) ? pid : undefined;
  } catch {
    return undefined;
  }
}

/** SIGINT is the fast shutdown of PostgreSQL. */
function interrupt(pid) {
  try {
    process.kill(pid, 'SIGINT');
  } catch {
    // It is gone already.
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
