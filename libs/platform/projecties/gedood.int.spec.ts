import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { setTimeout as na } from 'node:timers/promises';
import { Opstelling, totdat } from './testing/opstelling.js';
import { rijen } from './testing/proefprojectie.js';

const BRON = path.join(import.meta.dirname, '../../../test/setup/from-source.js');
const PROGRAMMA = path.join(import.meta.dirname, 'testing/volgend-proces.ts');

describe('a program that is killed', () => {
  let proef: Opstelling;
  let proces: ChildProcess | undefined;
  beforeEach(async () => {
    proef = await Opstelling.maak();
  });
  afterEach(async () => {
    await dood();
    await proef.sluit();
  });

  /** A real process that runs our sources; its complaints are heard on our standard error. */
  async function start(msPerEvent: number): Promise<void> {
    const argumenten = ['--no-warnings', '--conditions=zaakstroom-source', '--import', BRON, PROGRAMMA];
    proces = spawn(process.execPath, [...argumenten, JSON.stringify(proef.database.config), String(msPerEvent)], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await once(proces.stdout!, 'data');
  }

  async function dood(): Promise<void> {
    if (proces === undefined || proces.exitCode !== null || proces.signalCode !== null) return;
    const einde = once(proces, 'exit');
    proces.kill('SIGKILL');
    await einde;
  }

  it('with SIGKILL at random moments leaves each row exactly once when it is started again', async () => {
    const lezer = await proef.programma();
    const ingehaald = async () =>
      (await lezer.projecties.standen(Date.now())).every(({ achterstand }) => achterstand === 0);
    const aantal = async () => (await rijen(proef.database.pool, 'rijen_a')).length;
    let stand = 0;
    for (let keer = 0; keer < 5; keer++) {
      await start(1);
      const gedood = new AbortController();
      const schrijven = (async () => {
        while (!gedood.signal.aborted) await proef.schrijf(5); // faster than the program can take in
      })();
      await totdat(async () => (await aantal()) > stand);
      await na(Math.random() * 100);
      await dood();
      gedood.abort();
      await schrijven;
      stand = await aantal();
      // In the middle of the work, or this proves nothing.
      expect(stand).toBeLessThan(proef.geschreven.length);
      expect(await rijen(proef.database.pool, 'rijen_a')).toEqual(proef.geschreven.slice(0, stand));
    }

    await start(0);
    await totdat(ingehaald);
    expect(await rijen(proef.database.pool, 'rijen_a')).toEqual(proef.geschreven);
    expect(await rijen(proef.database.pool, 'merken_a')).toEqual(proef.geschreven);
  });
});
