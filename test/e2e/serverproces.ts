import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ontwikkelUitgever } from '@zaakstroom/toegang/ontwikkeling';
import { TOKENROLLEN } from '@zaakstroom/zaken';
import { alsGestart } from './datamap.js';

const WORTEL = join(import.meta.dirname, '../..');
const UIT_BRON = [
  '--no-warnings',
  '--conditions=zaakstroom-source',
  '--import',
  join(WORTEL, 'test/setup/from-source.js'),
];
const GEREED_BINNEN = 120_000;

/** The development server as a process of its own, from the sources. */
export class Serverproces {
  private readonly einde: Promise<unknown>;
  private log = '';

  private constructor(readonly proces: ChildProcess) {
    this.einde = once(proces, 'close');
    proces.stdout?.on('data', (deel: Buffer) => (this.log += deel.toString()));
    proces.stderr?.on('data', (deel: Buffer) => (this.log += deel.toString()));
  }

  /**
   * Resolves when it is ready; in an empty folder it is not its first start (`alsGestart`).
   * @param omgeving settings beside those of this process
   */
  static async start(dataMap: string, omgeving: Readonly<Record<string, string>> = {}): Promise<Serverproces> {
    if (!existsSync(join(dataMap, 'postgres'))) await alsGestart(dataMap);
    return Serverproces.eersteStart(dataMap, omgeving);
  }

  /** As `start`, on what is in the folder: nothing, for a first start. */
  static async eersteStart(dataMap: string, omgeving: Readonly<Record<string, string>> = {}): Promise<Serverproces> {
    const server = await Serverproces.begin(dataMap, omgeving);
    await server.gereed();
    return server;
  }

  /** A service as it runs in production, ready. @param omgeving all that production demands */
  static async dienst(
    naam: string,
    dataMap: string,
    omgeving: Readonly<Record<string, string>>,
  ): Promise<Serverproces> {
    const server = await Serverproces.begin(dataMap, omgeving, `apps/${naam}/main.ts`);
    await server.gereed();
    return server;
  }

  /** Does not wait until it is ready. */
  static async begin(
    dataMap: string,
    omgeving: Readonly<Record<string, string>> = {},
    programma = 'apps/zaakstroom/ontwikkeling.ts',
  ): Promise<Serverproces> {
    const proces = spawn(process.execPath, [...UIT_BRON, join(WORTEL, programma)], {
      env: { ...process.env, ZAAKSTROOM_DATA: dataMap, PORT: '0', LOG_NIVEAU: 'info', ...omgeving },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    return new Serverproces(proces);
  }

  /** Where it listens, on a port of its own choice: one that was free a moment ago may be somebody else's by now. */
  get adres(): string {
    const poort = /"adres":"http:[^"]*:(\d+)"/.exec(this.log)?.[1];
    if (poort === undefined) throw new Error(`the server does not listen:\n${this.log}`);
    return `http://127.0.0.1:${poort}`;
  }

  get uitvoer(): string {
    return this.log;
  }

  /** Sends the signal and waits until the process is gone. Answers the exit code, null after a signal that kills. */
  async eindig(signaal: NodeJS.Signals): Promise<number | null> {
    this.proces.kill(signaal);
    await this.einde;
    return this.proces.exitCode;
  }

  private async gereed(): Promise<void> {
    const uiterlijk = Date.now() + GEREED_BINNEN;
    while (Date.now() < uiterlijk && this.proces.exitCode === null) {
      if (this.log.includes('Zaakstroom is gereed')) {
        const antwoord = await fetch(`${this.adres}/_healthz/readyz`).catch(() => undefined);
        if (antwoord?.ok) return;
      }
      await new Promise((verder) => setTimeout(verder, 50));
    }
    throw new Error(`the server did not become ready:\n${this.log}`);
  }
}

export interface Beller {
  readonly sub: string;
  readonly rollen: readonly string[];
  readonly locatie?: string;
  readonly team?: string;
  readonly groepsfunctie?: string;
}

/** A bearer token of the development issuer of this data folder. */
export async function tokenVoor(dataMap: string, beller: Beller): Promise<string> {
  const uitgever = await ontwikkelUitgever(dataMap, TOKENROLLEN);
  return uitgever.geefToken(beller, 3_600);
}
