import { constants, createWriteStream, fstatSync, type Stats } from 'node:fs';
import { open, readlink, realpath, rename, rm, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { Writable } from 'node:stream';
import { redenVanBestand, VerkeerdGebruik } from '@zaakstroom/opdrachtregel';
import { schrijfTekst } from '../formaten/index.js';

interface Uitvoer {
  readonly delen: AsyncIterable<string> | Iterable<string>;
  /** Told when all is written: on standard output, or beside it when that is what was written to. */
  readonly melding: () => string;
  /** Breaks the writing off. */
  readonly signaal: AbortSignal;
}

/** What makes the place itself wrong, and not the writing. */
const VERKEERDE_PLEK = new Set(['ENOENT', 'EACCES', 'EPERM', 'EISDIR', 'ENOTDIR', 'EROFS', 'ELOOP', 'ENXIO']);
const STDOUT = 1;

/**
 * Writes the file whole or not at all: an export that fails leaves what was there. A symbolic link keeps pointing where it did.
 * Only a regular file can be replaced by another: into a pipe or a device the text goes straight.
 * @throws VerkeerdGebruik when nothing can be written there
 */
export async function schrijfBestand(bestand: string, uitvoer: Uitvoer): Promise<void> {
  try {
    const er = await stat(bestand).catch(alsErNietsIs);
    const naarUitvoer = er !== undefined && isUitvoer(er);
    if (naarUitvoer || (er && !er.isFile())) await schrijf(uitvoer, await rechtstreeks(bestand, naarUitvoer));
    else await vervang(er ? await realpath(bestand) : await eindVanLink(bestand), uitvoer);
    (naarUitvoer ? process.stderr : process.stdout).write(`${uitvoer.melding()}\n`);
  } catch (fout) {
    const { code } = fout as NodeJS.ErrnoException;
    if (code === undefined || !VERKEERDE_PLEK.has(code)) throw fout;
    throw new VerkeerdGebruik(`--uit ${bestand} kan niet worden geschreven: ${redenVanBestand(fout)}`);
  }
}

/** Our own output is not opened anew: in a file that would begin at its first byte once more. */
async function rechtstreeks(bestand: string, naarUitvoer: boolean): Promise<Writable> {
  if (naarUitvoer) return createWriteStream(bestand, { fd: STDOUT, autoClose: false });
  return (await open(bestand, constants.O_WRONLY)).createWriteStream();
}

const schrijf = ({ delen, signaal }: Uitvoer, naar: Writable): Promise<void> => schrijfTekst(delen, naar, signaal);

async function vervang(doel: string, uitvoer: Uitvoer): Promise<void> {
  const tijdelijk = `${doel}.${process.pid}.deel`;
  try {
    // Opened before anything is written: a stream that opens by itself can make the file after we removed it.
    const bestand = await open(tijdelijk, 'w', 0o600);
    await schrijf(uitvoer, bestand.createWriteStream());
    await rename(tijdelijk, doel);
  } catch (fout) {
    await rm(tijdelijk, { force: true });
    throw fout;
  }
}

/** Where a link leads to whose file is not there yet. */
async function eindVanLink(pad: string): Promise<string> {
  const verder = await readlink(pad).catch(() => undefined);
  return verder === undefined ? pad : eindVanLink(resolve(dirname(pad), verder));
}

function isUitvoer({ dev, ino }: Stats): boolean {
  const uitvoer = fstatSync(STDOUT);
  return uitvoer.dev === dev && uitvoer.ino === ino;
}

function alsErNietsIs(fout: NodeJS.ErrnoException): undefined {
  if (fout.code !== 'ENOENT') throw fout;
  return undefined;
}
