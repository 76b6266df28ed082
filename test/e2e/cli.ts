import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';

const WORTEL = join(import.meta.dirname, '../..');
const UIT_BRON = [
  '--no-warnings',
  '--conditions=zaakstroom-source',
  '--import',
  join(WORTEL, 'test/setup/from-source.js'),
];

export interface Afloop {
  /** Exit code; null when a signal ended it. */
  readonly code: number | null;
  readonly uit: string;
  readonly fout: string;
}

/** Starts a command of the CLI as a process of its own, from the sources. */
export function begin(dataMap: string, ...argumenten: string[]): { proces: ChildProcess; afloop: Promise<Afloop> } {
  const proces = spawn(process.execPath, [...UIT_BRON, join(WORTEL, 'apps/zaakstroom/cli.ts'), ...argumenten], {
    env: { ...process.env, ZAAKSTROOM_DATA: dataMap },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let uit = '';
  let fout = '';
  proces.stdout.on('data', (deel: Buffer) => (uit += deel.toString()));
  proces.stderr.on('data', (deel: Buffer) => (fout += deel.toString()));
  const afloop = new Promise<Afloop>((klaar) => proces.on('close', (code) => klaar({ code, uit, fout })));
  return { proces, afloop };
}

export function zaakstroom(dataMap: string, ...argumenten: string[]): Promise<Afloop> {
  return begin(dataMap, ...argumenten).afloop;
}
