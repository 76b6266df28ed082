import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { begin, zaakstroom } from '../e2e/cli.js';
import { LOG_IS_ER, schrijfLog, totalen, VERWACHT } from './bpic2012.js';

const KEREN_GEDOOD = 4;

let map: string;
beforeEach(async () => void (map = await mkdtemp(join(tmpdir(), 'zaakstroom-proef-'))));
afterEach(() => rm(map, { recursive: true, force: true }));

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
  expect(await totalen(bestand)).toEqual([...VERWACHT[kap]]);
}

const metLog = LOG_IS_ER ? describe : describe.skip;

metLog('a real log of 183,711 records', () => {
  it.each(['tijd', 'zaak'] as const)(
    'in order of %s gives the totals and digests for every kap, also after a rebuild',
    async (volgorde) => {
      await gedaan('importeer', await schrijfLog(map, volgorde), '--bron', 'bpic2012');
      for (const kap of [60, 30, 120] as const) await controleer(kap, kap !== 60);
      await gedaan('herbouw', 'behandeltijd');
      await controleer(60, false);
    },
  );

  it('gives the same when its import is killed at random moments and started again', async () => {
    const pad = await schrijfLog(map, 'zaak');
    for (let keer = 0; keer < KEREN_GEDOOD; keer++) {
      const { proces, afloop } = begin(join(map, 'data'), 'importeer', pad, '--bron', 'bpic2012');
      setTimeout(() => proces.kill('SIGKILL'), 1_500 + Math.random() * 2_500);
      await afloop;
    }
    await gedaan('importeer', pad, '--bron', 'bpic2012');
    await controleer(60, false);
  });
});
