import { createHash } from 'node:crypto';
import { chown, lstat, mkdir, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { EmbeddedPostgresError } from './command.js';
import type { Identity } from './identity.js';

/** Bytes that the kernel keeps for the path of a socket, without the closing zero. */
const LONGEST_PATH = process.platform === 'darwin' ? 103 : 107;

/** The room itself, or a short private folder that follows from its path when a socket in the room has too long a name. */
export async function socketFolderFor(room: string, { uid, gid }: Identity): Promise<string> {
  if (fits(room)) return room;
  const digest = createHash('sha256')
    .update(await realpath(room))
    .digest('hex');
  const folder = join('/tmp', `zaakstroom-${uid}-${digest.slice(0, 16)}`);
  await mkdir(folder, { mode: 0o700 }).then(
    () => chown(folder, uid, gid),
    (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    },
  );
  // Everybody may write in /tmp: a folder that another made there could catch our connections.
  const found = await lstat(folder);
  if (!found.isDirectory() || found.uid !== uid || (found.mode & 0o077) !== 0) {
    throw new EmbeddedPostgresError(
      `Het pad ${room} is te lang voor een socket (${LONGEST_PATH} bytes), en de korte map ${folder} is niet van ` +
        `uid ${uid} alleen.\nOplossing: verwijder ${folder}, of kies met ZAAKSTROOM_DATA een korter pad.`,
    );
  }
  return folder;
}

export function fits(folder: string): boolean {
  return Buffer.byteLength(join(folder, '.s.PGSQL.5432')) <= LONGEST_PATH;
}
