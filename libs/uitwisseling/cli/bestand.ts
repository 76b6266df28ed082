import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { schrijfTekst } from '../formaten/index.js';
import { VerkeerdGebruik } from '@zaakstroom/opdrachtregel';

/** Writes the file whole or not at all: an export that fails leaves what was there. */
export async function schrijfBestand(bestand: string, delen: AsyncIterable<string> | Iterable<string>): Promise<void> {
  const tijdelijk = `${bestand}.${process.pid}.deel`;
  try {
    await schrijfTekst(delen, createWriteStream(tijdelijk, { mode: 0o600 }));
    await rename(tijdelijk, bestand);
  } catch (error) {
    await rm(tijdelijk, { force: true });
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'ENOENT' || code === 'EACCES' || code === 'EISDIR') {
      throw new VerkeerdGebruik(`--uit ${bestand} kan niet worden geschreven: ${(error as Error).message}`);
    }
    throw error;
  }
}
