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

interface Lopend {
  readonly proces: ChildProcess;
  readonly afloop: Promise<Afloop>;
}

/** Starts a command of the CLI as a process of its own, from the sources. */
export function begin(dataMap: string, ...argumenten: string[]): Lopend {
  return draai('cli.ts', { ZAAKSTROOM_DATA: dataMap }, ...argumenten);
}

/** @param programma file of `apps/zaakstroom` @param omgeving settings beside those of this process */
export function draai(programma: string, omgeving: Readonly<Record<string, string>>, ...argumenten: string[]): Lopend {
  const proces = spawn(process.execPath, [...UIT_BRON, join(WORTEL, 'apps/zaakstroom', programma), ...argumenten], {
    env: { ...process.env, ...omgeving },
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
