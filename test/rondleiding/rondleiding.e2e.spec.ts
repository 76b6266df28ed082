import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Serverproces } from '../e2e/serverproces.js';
import { blokkenVan, metUitvoer, zonderToeval } from './blokken.js';

const WORTEL = join(import.meta.dirname, '../..');
const voerUit = promisify(execFile);

/** In the documents `npm run` builds first; here the command line comes from the sources. */
const NPM = `npm() { shift 3; "${process.execPath}" --no-warnings --conditions=zaakstroom-source --import "${WORTEL}/test/setup/from-source.js" "${WORTEL}/apps/zaakstroom/cli.ts" "\${@:2}"; }`;
const SCHEIDING = '\u0001';

/** Runs all blocks in one shell, as a reader would, against a fresh system. */
async function loopDoor(opdrachten: readonly string[]): Promise<string[]> {
  const dataMap = await mkdtemp(join(tmpdir(), 'zaakstroom-rondleiding-'));
  const server = await Serverproces.start(dataMap);
  try {
    const script = [NPM, ...opdrachten].join(`\nprintf '${SCHEIDING}'\n`);
    const { stdout } = await voerUit('bash', ['-e', '-u', '-o', 'pipefail', '-c', script], {
      cwd: dataMap,
      env: { ...process.env, PORT: new URL(server.adres).port, ZAAKSTROOM_DATA: dataMap },
      maxBuffer: 16 * 1024 * 1024,
    });
    return stdout.split(SCHEIDING).slice(1);
  } finally {
    await server.eindig('SIGTERM');
    await rm(dataMap, { recursive: true, force: true });
  }
}

describe('the tours in the documents', () => {
  it.each(['README.md', 'docs/rondleiding-behandelaar.md'])(
    '%s: every command runs on a fresh system and prints what stands under it',
    async (naam) => {
      const bestand = join(WORTEL, naam);
      const document = await readFile(bestand, 'utf8');
      const uitvoer = await loopDoor(blokkenVan(document).map(({ opdracht }) => opdracht));
      const nu = metUitvoer(document, uitvoer);
      // The output is written where this variable asks for it, and only compared everywhere else.
      if (process.env['ZAAKSTROOM_SCHRIJF_DOCS']) await writeFile(bestand, nu);
      expect(zonderToeval(nu)).toBe(zonderToeval(await readFile(bestand, 'utf8')));
    },
    180_000,
  );
});
