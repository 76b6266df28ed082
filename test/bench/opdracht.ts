import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const CLI = fileURLToPath(new URL('../../../apps/zaakstroom/dist/cli.js', import.meta.url));

export interface Gedaan {
  readonly uit: string;
  readonly seconden: number;
  /** Highest resident memory of the process, MiB; Linux only, else 0. */
  readonly geheugen: number;
}

/** Runs a command of the CLI as a user does: a process of its own, from start to end. */
export async function opdracht(dataMap: string, ...argumenten: string[]): Promise<Gedaan> {
  const begin = performance.now();
  const proces = spawn(process.execPath, [CLI, ...argumenten], {
    env: { ...process.env, ZAAKSTROOM_DATA: dataMap },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let uit = '';
  let fout = '';
  let geheugen = 0;
  proces.stdout.on('data', (deel: Buffer) => (uit += deel.toString()));
  proces.stderr.on('data', (deel: Buffer) => (fout += deel.toString()));
  const kijk = setInterval(() => {
    hoogste(proces.pid!).then(
      (nu) => (geheugen = Math.max(geheugen, nu)),
      () => undefined,
    );
  }, 100);
  const code = await new Promise<number | null>((klaar) => proces.on('close', klaar));
  clearInterval(kijk);
  if (code !== 0) throw new Error(`zaakstroom ${argumenten.join(' ')} ended with ${code}: ${fout}`);
  return { uit, seconden: (performance.now() - begin) / 1_000, geheugen };
}

async function hoogste(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  return Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1] ?? 0) / 1_024;
}
