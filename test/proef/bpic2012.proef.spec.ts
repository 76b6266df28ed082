import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { begin, zaakstroom } from '../e2e/cli.js';

/** sha256 of the lines `zaaknummer,ms\n` of all zaken with time, and the total in ms, per kap in minutes. */
const VERWACHT = {
  30: [20_264_139_433, '42b93f1136754e04629aea25fd6dd1933b6ae140fd56d3c0a56c79f62805368f'],
  60: [22_112_355_309, '8612acba5bcfca2eed21329a398d54f708c24f6804568e6eb6b611224bef5a65'],
  120: [23_397_077_422, 'e0feee06f8c80d1f0ae1f9785c32ecf038ee199b535fbb140b370f42da05cccf'],
} as const;
const KEREN_GEDOOD = 4;

const proefdata = process.env['ZAAKSTROOM_PROEFDATA'];
if (!proefdata) process.stderr.write('OVERGESLAGEN: ZAAKSTROOM_PROEFDATA is not set: the real log is not there\n');
const metLog = proefdata ? describe : describe.skip;

let map: string;
beforeEach(async () => void (map = await mkdtemp(join(tmpdir(), 'zaakstroom-proef-'))));
afterEach(() => rm(map, { recursive: true, force: true }));

async function log(volgorde: 'tijd' | 'zaak'): Promise<string> {
  const tekst = gunzipSync(await readFile(join(proefdata!, 'bpic2012_activiteiten.csv.gz'))).toString();
  const [kop, ...rijen] = tekst.trimEnd().split(/\r?\n/);
  const zaak = (rij: string) => rij.slice(0, rij.indexOf(','));
  if (volgorde === 'zaak') rijen.sort((a, b) => (zaak(a) < zaak(b) ? -1 : zaak(a) > zaak(b) ? 1 : 0));
  const pad = join(map, 'log.csv');
  await writeFile(pad, [kop, ...rijen].join('\n'));
  return pad;
}

async function gedaan(...argumenten: string[]): Promise<string> {
  const vanaf = performance.now();
  const { code, uit, fout } = await zaakstroom(join(map, 'data'), ...argumenten);
  if (code !== 0) throw new Error(fout);
  process.stdout.write(
    `${argumenten[0]}: ${((performance.now() - vanaf) / 1_000).toFixed(1)} s in all; ${uit.trim()}\n`,
  );
  return uit;
}

async function controleer(kap: keyof typeof VERWACHT, opnieuw: boolean): Promise<void> {
  const bestand = join(map, 'tijd.json');
  const opties = opnieuw ? ['--kap', String(kap)] : [];
  await gedaan('exporteer', 'behandeltijd', '--per', 'zaak', '--formaat', 'json', '--uit', bestand, ...opties);
  // Line by line: an object of JavaScript would put keys that look like numbers in another order.
  const regels = [...(await readFile(bestand, 'utf8')).matchAll(/"([^"]+)": (\d+)/g)];
  const som = regels.reduce((tot, [, , ms]) => tot + Number(ms), 0);
  const digest = createHash('sha256')
    .update(regels.map(([, zaak, ms]) => `${zaak},${ms}\n`).join(''))
    .digest('hex');
  expect([som, digest]).toEqual([...VERWACHT[kap]]);
}

metLog('a real log of 183,711 records', () => {
  it.each(['tijd', 'zaak'] as const)(
    'in order of %s gives the totals and digests for every kap, also after a rebuild',
    async (volgorde) => {
      await gedaan('importeer', await log(volgorde), '--bron', 'bpic2012');
      for (const kap of [60, 30, 120] as const) await controleer(kap, kap !== 60);
      await gedaan('herbouw', 'behandeltijd');
      await controleer(60, false);
    },
  );

  it('gives the same when its import is killed at random moments and started again', async () => {
    const pad = await log('zaak');
    for (let keer = 0; keer < KEREN_GEDOOD; keer++) {
      const { proces, afloop } = begin(join(map, 'data'), 'importeer', pad, '--bron', 'bpic2012');
      setTimeout(() => proces.kill('SIGKILL'), 1_500 + Math.random() * 2_500);
      await afloop;
    }
    await gedaan('importeer', pad, '--bron', 'bpic2012');
    await controleer(60, false);
  });
});
