import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readlink } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';

/** Options for node that let a child process run the sources of this checkout without a build. */
export const FROM_SOURCE = [
  '--no-warnings',
  '--conditions=zaakstroom-source',
  '--import',
  join(import.meta.dirname, '../../../../test/setup/from-source.js'),
];

/** Another process of Zaakstroom that has the embedded database open. */
export class Member {
  private readonly lines: string[] = [];
  private readonly ended: Promise<unknown>;

  private constructor(readonly process: ChildProcess) {
    this.ended = once(process, 'close');
    if (process.stdout !== null) {
      createInterface(process.stdout).on('line', (line) => {
        this.lines.push(line);
        process.emit('said');
      });
    }
  }

  static start(dataDir: string, { detached = false } = {}): Member {
    const program = join(import.meta.dirname, 'member.ts');
    const stdio: ['pipe', 'pipe', 'inherit'] = ['pipe', 'pipe', 'inherit'];
    return new Member(spawn(process.execPath, [...FROM_SOURCE, program, dataDir], { stdio, detached }));
  }

  /** Waits until it is in; answers the pid of the server. */
  async opened(): Promise<number> {
    return Number((await this.said('open')).slice('open '.length));
  }

  /** Waits for a line that begins so. */
  async said(beginning: string): Promise<string> {
    for (;;) {
      const line = this.lines.find((candidate) => candidate.startsWith(beginning));
      if (line !== undefined) return line;
      if (this.process.exitCode !== null || this.process.signalCode !== null) {
        throw new Error(`the member ended without saying '${beginning}'; it said: ${this.lines.join(' | ')}`);
      }
      await Promise.race([once(this.process, 'said'), this.ended]);
    }
  }

  async leave(): Promise<void> {
    this.process.stdin?.end();
    await this.ended;
    if (!this.lines.includes('closed')) throw new Error(`the member did not close: ${this.lines.join(' | ')}`);
  }

  async kill(): Promise<void> {
    this.process.kill('SIGKILL');
    await this.ended;
  }

  async exit(): Promise<void> {
    await this.ended;
  }
}

/** Processes that work in this folder or below: the server and all its helpers. */
export async function processesIn(folder: string): Promise<number[]> {
  const found: number[] = [];
  for (const name of await readdir('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const cwd = await readlink(`/proc/${name}/cwd`).catch(() => '');
    if (cwd.startsWith(folder)) found.push(Number(name));
  }
  return found;
}

/** Waits until it is so, at most a minute. */
export async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  for (const end = Date.now() + 60_000; !(await condition());) {
    if (Date.now() > end) throw new Error(`it did not become so: ${condition.toString()}`);
    await sleep(10);
  }
}
