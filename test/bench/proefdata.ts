import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Path of a real log, or a loud word that it is not there. */
export function proeflog(bestand: string): string | undefined {
  const map = process.env['ZAAKSTROOM_PROEFDATA'];
  const pad = map && join(map, bestand);
  if (pad && existsSync(pad)) return pad;
  process.stderr.write(`OVERGESLAGEN: ${bestand} staat niet in ZAAKSTROOM_PROEFDATA (${map ?? 'niet gezet'})\n`);
  return undefined;
}
