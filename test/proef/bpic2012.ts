import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** sha256 of the lines `zaaknummer,ms\n` of all zaken with time, and the total in ms, per kap in minutes. */
export const VERWACHT = {
  30: [20_264_139_433, '42b93f1136754e04629aea25fd6dd1933b6ae140fd56d3c0a56c79f62805368f'],
  60: [22_112_355_309, '8612acba5bcfca2eed21329a398d54f708c24f6804568e6eb6b611224bef5a65'],
  120: [23_397_077_422, 'e0feee06f8c80d1f0ae1f9785c32ecf038ee199b535fbb140b370f42da05cccf'],
} as const;

const proefdata = process.env['ZAAKSTROOM_PROEFDATA'];
if (!proefdata) process.stderr.write('OVERGESLAGEN: ZAAKSTROOM_PROEFDATA is not set: the real log is not there\n');
/** Whether the real log is there. */
export const LOG_IS_ER = proefdata !== undefined && proefdata !== '';

/** The log as a file in the folder. @returns its path */
export async function schrijfLog(map: string, volgorde: 'tijd' | 'zaak'): Promise<string> {
  const tekst = gunzipSync(await readFile(join(proefdata!, 'bpic2012_activiteiten.csv.gz'))).toString();
  const [kop, ...rijen] = tekst.trimEnd().split(/\r?\n/);
  const zaak = (rij: string) => rij.slice(0, rij.indexOf(','));
  if (volgorde === 'zaak') rijen.sort((a, b) => (zaak(a) < zaak(b) ? -1 : zaak(a) > zaak(b) ? 1 : 0));
  const pad = join(map, 'log.csv');
  await writeFile(pad, [kop, ...rijen].join('\n'));
  return pad;
}

/** Total in ms, and the digest, of what `exporteer behandeltijd --per zaak --formaat json` wrote. */
export async function totalen(bestand: string): Promise<[number, string]> {
  // Line by line: an object of JavaScript would put keys that look like numbers in another order.
  const regels = [...(await readFile(bestand, 'utf8')).matchAll(/"([^"]+)": (\d+)/g)];
  const som = regels.reduce((tot, [, , ms]) => tot + Number(ms), 0);
  const digest = createHash('sha256').update(regels.map(([, zaak, ms]) => `${zaak},${ms}\n`).join(''));
  return [som, digest.digest('hex')];
}
