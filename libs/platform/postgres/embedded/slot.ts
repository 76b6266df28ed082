import { setTimeout as sleep } from 'node:timers/promises';
import { DatabaseSync } from 'node:sqlite';
import { EmbeddedPostgresError } from './command.js';

const SQLITE_BUSY = 5;

/**
 * Runs `work` while this process alone holds the slot. SQLite locks its file with fcntl: the kernel drops such a lock
 * when its process dies, however it dies, so no lock is ever left behind.
 *
 * @param file made when it is not there; never holds data
 * @param patience ms to wait for others
 * @throws EmbeddedPostgresError when others hold it longer than that
 */
export async function withSlot<T>(file: string, work: () => Promise<T>, patience = 60_000): Promise<T> {
  const deadline = performance.now() + patience;
  const slot = new DatabaseSync(file, { timeout: 0 });
  try {
    while (!taken(slot)) {
      if (performance.now() > deadline) {
        throw new EmbeddedPostgresError(
          `Een ander proces houdt ${file} al meer dan ${patience / 1000} seconden vast: het start of stopt de ingebouwde ` +
            `PostgreSQL.\nOplossing: zoek welk proces dat is (fuser ${file}), beëindig het en start opnieuw.`,
        );
      }
      await sleep(50);
    }
    return await work();
  } finally {
    slot.close();
  }
}

function taken(slot: DatabaseSync): boolean {
  try {
    slot.exec('BEGIN EXCLUSIVE');
    return true;
  } catch (error) {
    if ((error as { errcode?: number }).errcode === SQLITE_BUSY) return false;
    throw error;
  }
}
