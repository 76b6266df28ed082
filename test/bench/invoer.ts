import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { opdracht } from './opdracht.js';
import { mediaan } from './paren.js';
import { proeflog } from './proefdata.js';
import type { Regel } from './regel.js';

const PAREN = 5;
const HALF_MILJOEN = 500_000;

/** A real log from file to figure by the CLI, in order of time and case by case; the rebuild; memory at half a million records. */
export async function invoer(): Promise<Regel[]> {
  const pad = proeflog('bpic2012_activiteiten.csv.gz');
  if (pad === undefined) return [];
  const map = await mkdtemp(join(tmpdir(), 'zaakstroom-bench-'));
  try {
    const [kop, ...rijen] = gunzipSync(await readFile(pad))
      .toString()
      .trimEnd()
      .split(/\r?\n/);
    const perZaak = rijen.toSorted((a, b) => vergelijk(a.slice(0, a.indexOf(',')), b.slice(0, b.indexOf(','))));
    const opTijd = join(map, 'tijd.csv');
    const opZaak = join(map, 'zaak.csv');
    const groot = join(map, 'groot.csv');
    await writeFile(opTijd, [kop, ...rijen].join('\n'));
    await writeFile(opZaak, [kop, ...perZaak].join('\n'));
    await writeFile(groot, [kop, ...veelvoud(perZaak)].join('\n'));

    const metingen: Record<'tijd' | 'zaak', { import: number; herbouw: number }[]> = { tijd: [], zaak: [] };
    for (let i = 0; i < PAREN; i++) {
      metingen.tijd.push(await eenKeer(join(map, `t${i}`), opTijd, rijen.length));
      metingen.zaak.push(await eenKeer(join(map, `z${i}`), opZaak, rijen.length));
    }
    const { geheugen } = await opdracht(join(map, 'groot'), 'importeer', groot);
    const per = (volgorde: 'tijd' | 'zaak', wat: 'import' | 'herbouw') =>
      mediaan(metingen[volgorde].map((m) => m[wat]));
    return [
      { wat: 'import tot leesbaar, volgorde van tijd', eenheid: ' rijen/s', onze: per('tijd', 'import'), doel: 10_000 },
      { wat: 'import tot leesbaar, zaak voor zaak', eenheid: ' rijen/s', onze: per('zaak', 'import'), doel: 10_000 },
      {
        wat: 'herbouw van behandeltijd, volgorde van tijd',
        eenheid: ' gebeurtenissen/s',
        onze: per('tijd', 'herbouw'),
        doel: 50_000,
      },
      {
        wat: 'herbouw van behandeltijd, zaak voor zaak',
        eenheid: ' gebeurtenissen/s',
        onze: per('zaak', 'herbouw'),
        doel: 50_000,
      },
      {
        wat: `geheugen bij import van ${HALF_MILJOEN} rijen, zaak voor zaak`,
        eenheid: ' MiB',
        onze: geheugen,
        doel: 512,
        hoogstens: true,
      },
    ];
  } finally {
    await rm(map, { recursive: true, force: true });
  }
}

/** From an empty data folder: start of the database and of the processes included. */
async function eenKeer(dataMap: string, log: string, rijen: number): Promise<{ import: number; herbouw: number }> {
  const importeren = await opdracht(dataMap, 'importeer', log, '--bron', 'bench');
  const lezen = await opdracht(
    dataMap,
    'exporteer',
    'behandeltijd',
    '--per',
    'zaak',
    '--formaat',
    'json',
    '--uit',
    join(dataMap, 'tijd.json'),
  );
  const { uit } = await opdracht(dataMap, 'herbouw', 'behandeltijd');
  await rm(dataMap, { recursive: true });
  return {
    import: rijen / (importeren.seconden + lezen.seconden),
    herbouw: Number(/\((\d+)\/s\)/.exec(uit)?.[1]),
  };
}

function* veelvoud(rijen: readonly string[]): Generator<string> {
  for (let n = 0; n < HALF_MILJOEN; n++) yield `${Math.floor(n / rijen.length)}-${rijen[n % rijen.length]!}`;
}

const vergelijk = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
