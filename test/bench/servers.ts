import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { vrijePoort } from '../vrije-poort.js';

export interface Naast {
  /** Ours: the development server, as `npm start` runs it. */
  readonly onze: string;
  /** The bare server beside it, in the same database. */
  readonly kaal: string;
  readonly dataMap: string;
}

/** Runs our server with a bare one beside it, each a process of its own; all is thrown away afterwards. */
export async function naastElkaar<T>(kaalProgramma: string, werk: (naast: Naast) => Promise<T>): Promise<T> {
  const dataMap = await mkdtemp(join(tmpdir(), 'zaakstroom-bench-'));
  const poorten = [await vrijePoort(), await vrijePoort()] as const;
  const [onze, kaal] = poorten.map((poort) => `http://127.0.0.1:${poort}`) as [string, string];
  const processen: ChildProcess[] = [];
  try {
    processen.push(start('../../../apps/zaakstroom/dist/ontwikkeling.js', dataMap, poorten[0]));
    await bereikbaar(`${onze}/_healthz/readyz`);
    processen.push(start(kaalProgramma, dataMap, poorten[1]));
    await bereikbaar(`${kaal}/`);
    return await werk({ onze, kaal, dataMap });
  } finally {
    for (const proces of processen.reverse()) await stop(proces);
    await rm(dataMap, { recursive: true, force: true });
  }
}

function start(programma: string, dataMap: string, poort: number): ChildProcess {
  return spawn(process.execPath, [fileURLToPath(new URL(programma, import.meta.url))], {
    env: { ...process.env, ZAAKSTROOM_DATA: dataMap, PORT: String(poort), LOG_NIVEAU: 'warn' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

async function stop(proces: ChildProcess): Promise<void> {
  if (proces.exitCode !== null) return;
  proces.kill('SIGTERM');
  await once(proces, 'close');
}

async function bereikbaar(adres: string): Promise<void> {
  for (let poging = 0; poging < 600; poging++) {
    if (
      await fetch(adres).then(
        () => true,
        () => false,
      )
    )
      return;
    await new Promise((verder) => setTimeout(verder, 100));
  }
  throw new Error(`${adres} does not answer`);
}
