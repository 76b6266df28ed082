import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { appendFile, mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { zaakstroom } from './cli.js';

const voerUit = promisify(execFile);

/**
 * Fills an empty data folder with what a first start of the product leaves in it: a database with its tables, and nothing in them. A
 * first start takes seconds; it is made once in a test run, for proofs of other things.
 *
 * @param dataMap may not be there yet
 */
export async function alsGestart(dataMap: string): Promise<void> {
  const voorbeeld = await gestart();
  await mkdir(dataMap, { recursive: true });
  await voerUit('cp', ['-a', `${voorbeeld}/.`, dataMap]);
}

/** Made by who comes first; two that come at once make it both, and one of the two is kept. */
async function gestart(): Promise<string> {
  const run = process.env['ZAAKSTROOM_TEST_POSTGRES']!;
  const voorbeeld = join(run, 'gestart');
  if (existsSync(voorbeeld)) return voorbeeld;
  const map = await mkdtemp(join(run, 'gestart-'));
  const { code, fout } = await zaakstroom(map, 'status');
  if (code !== 0) throw new Error(`a first start failed: ${fout}`);
  // The processes that use it are killed; the machine is not.
  await appendFile(join(map, 'postgres/data/postgresql.auto.conf'), 'fsync = off\n');
  await rename(map, voorbeeld).catch(async (oorzaak: unknown) => {
    if (!existsSync(voorbeeld)) throw oorzaak;
    await rm(map, { recursive: true });
  });
  return voorbeeld;
}
