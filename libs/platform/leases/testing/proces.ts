import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { ClientConfig } from 'pg';

const BRON = path.join(import.meta.dirname, '../../../../test/setup/from-source.js');
const PROGRAMMA = path.join(import.meta.dirname, 'houder.ts');

/** A real process that runs `houder.ts` from our sources; its complaints are heard on our standard error. */
export class Houder {
  private readonly gezegd: string[] = [];
  private readonly proces: ChildProcess;

  constructor(config: ClientConfig, naam: string, waar: 'buiten' | 'binnen' = 'buiten') {
    const argumenten = ['--no-warnings', '--conditions=zaakstroom-source', '--import', BRON, PROGRAMMA];
    this.proces = spawn(process.execPath, [...argumenten, JSON.stringify(config), naam, waar], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    createInterface(this.proces.stdout!).on('line', (regel) => {
      this.gezegd.push(regel);
      this.proces.emit('gezegd');
    });
  }

  /** Waits for the next line that begins so, after those that were heard before; answers it. */
  async zegt(begin: string): Promise<string> {
    for (;;) {
      const nr = this.gezegd.findIndex((regel) => regel.startsWith(begin));
      if (nr >= 0) return this.gezegd.splice(0, nr + 1).at(-1)!;
      await once(this.proces, 'gezegd', { signal: AbortSignal.timeout(90_000) });
    }
  }

  async schrijft(): Promise<void> {
    this.proces.stdin!.write('\n');
    await this.zegt('schreef');
  }

  verder(): void {
    this.proces.stdin!.write('\n');
  }

  sein(signaal: NodeJS.Signals): void {
    this.proces.kill(signaal);
  }

  async dood(): Promise<void> {
    if (this.proces.exitCode !== null || this.proces.signalCode !== null) return;
    const einde = once(this.proces, 'exit');
    this.proces.kill('SIGKILL');
    await einde;
  }
}
