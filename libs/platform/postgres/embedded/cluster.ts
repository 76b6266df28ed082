import { chown, mkdtemp, open, readdir, rename, rm, rmdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { commandFailed, EmbeddedPostgresError, type Run } from './command.js';
import type { Binaries } from './binaries.js';
import type { Identity } from './identity.js';

/** The one role of the embedded server. */
export const USER = 'zaakstroom';

const HALF = 'initdb-';

/**
 * The data folder, made by initdb when it is not there. initdb works in a folder beside it, that gets its name only when
 * it is whole: an interrupted one is thrown away and redone.
 */
export async function prepareCluster(room: string, binaries: Binaries, identity: Identity, run: Run): Promise<string> {
  const data = join(room, 'data');
  for (const name of await readdir(room)) {
    if (name.startsWith(HALF)) await discard(join(room, name));
  }
  if (await isWhole(data)) return data;
  const half = await mkdtemp(join(room, HALF));
  await chown(half, identity.uid, identity.gid);
  const command = identity.as({
    file: binaries.initdb,
    args: [
      `--pgdata=${half}`,
      `--username=${USER}`,
      '--encoding=UTF8',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--locale=C',
      '--auth=trust',
    ],
    cwd: room,
    env: { PATH: process.env['PATH'] ?? '/usr/bin:/bin', LC_ALL: 'C', ...binaries.env },
  });
  const result = await run(command);
  if (result.code !== 0) {
    await discard(half);
    throw await commandFailed('De datamap van de ingebouwde PostgreSQL kon niet worden gemaakt', command, result, {
      remedy:
        'zie wat het zei; meestal is de schijf vol of mag er niet in de map worden geschreven (en het programma vraagt glibc). ' +
        'Of zet DATABASE_URL op een eigen PostgreSQL-server.',
    });
  }
  await rename(half, data);
  const folder = await open(room);
  await folder.sync().finally(() => folder.close());
  return data;
}

/**
 * The initdb of a process that was killed may still be writing here. It gives up when its files go; what it leaves is
 * discarded at a next start, because a folder too many harms nobody.
 */
async function discard(half: string): Promise<void> {
  await rm(half, { recursive: true, force: true, maxRetries: 5, retryDelay: 20 }).catch(() => undefined);
}

/** An empty folder counts as none. One with something else in it may be somebody's data: never replaced. */
async function isWhole(data: string): Promise<boolean> {
  if (await isThere(join(data, 'global', 'pg_control'))) return true;
  if (!(await isThere(data))) return false;
  if ((await readdir(data)).length > 0) {
    throw new EmbeddedPostgresError(
      `De map ${data} is geen volledige datamap van PostgreSQL (global/pg_control ontbreekt).\n` +
        `Oplossing: zet haar terug van een kopie, of verplaats haar om met een lege database te beginnen.`,
    );
  }
  await rmdir(data);
  return false;
}

async function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return false;
      throw error;
    },
  );
}
