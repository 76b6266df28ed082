import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase, type Database } from '@zaakstroom/postgres';

/** An embedded server of its own, with fsync on, thrown away afterwards. */
export async function metDatabase<T>(
  poolSize: number,
  werk: (database: Database, dataMap: string) => Promise<T>,
): Promise<T> {
  const dataMap = await mkdtemp(join(tmpdir(), 'zaakstroom-bench-'));
  const database = await openDatabase({ dataDir: dataMap, name: 'bench', poolSize });
  try {
    return await werk(database, dataMap);
  } finally {
    await database.close();
    await rm(dataMap, { recursive: true, force: true });
  }
}
