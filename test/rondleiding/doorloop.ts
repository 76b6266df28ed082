import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { blokkenVan, metUitvoer, zonderToeval } from './blokken.js';

const WORTEL = join(import.meta.dirname, '../..');
const voerUit = promisify(execFile);

/** In the documents `npm run` builds first; here the command line comes from the sources. */
const NPM = `npm() { shift 3; "${process.execPath}" --no-warnings --conditions=zaakstroom-source --import "${WORTEL}/test/setup/from-source.js" "${WORTEL}/apps/zaakstroom/cli.ts" "\${@:2}"; }`;
const SCHEIDING = '\u0001';
/** Where the API listens for a reader of the documents. */
const LEZERSADRES = 'http://127.0.0.1:3000';

/** A running system: its data folder and where it listens. */
export interface Systeem {
  readonly dataMap: string;
  readonly adres: string;
}

export interface Doorloop {
  /** What stands in the document, and what would stand there now; without what differs at each run. */
  readonly staat: string;
  readonly nu: string;
  /** What the commands wrote on standard error. */
  readonly fout: string;
}

/** Runs all blocks of a document in one shell, as a reader would. @param naam of the document, from the root */
export async function doorloop(naam: string, { dataMap, adres }: Systeem): Promise<Doorloop> {
  const bestand = join(WORTEL, naam);
  const document = await readFile(bestand, 'utf8');
  const script = [NPM, ...blokkenVan(document).map(({ opdracht }) => opdracht)].join(`\nprintf '${SCHEIDING}'\n`);
  const werkmap = await mkdtemp(join(tmpdir(), 'zaakstroom-lezer-'));
  try {
    const { stdout, stderr } = await voerUit('bash', ['-e', '-u', '-o', 'pipefail', '-c', script], {
      cwd: werkmap,
      env: { ...process.env, PORT: new URL(adres).port, ZAAKSTROOM_DATA: dataMap },
      maxBuffer: 16 * 1024 * 1024,
    });
    const nu = metUitvoer(document, stdout.replaceAll(adres, LEZERSADRES).split(SCHEIDING).slice(1));
    // The output is written where this variable asks for it, and only compared everywhere else.
    if (process.env['ZAAKSTROOM_SCHRIJF_DOCS']) await writeFile(bestand, nu);
    const staat = await readFile(bestand, 'utf8');
    return { staat: zonderToeval(staat), nu: zonderToeval(nu), fout: stderr };
  } finally {
    await rm(werkmap, { recursive: true, force: true });
  }
}
