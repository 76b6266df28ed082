import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { setTimeout as na } from 'node:timers/promises';
import { Opstelling, totdat } from './testing/opstelling.js';
import { rijen } from './testing/proefprojectie.js';

const BRON = path.join(import.meta.dirname, '../../../test/setup/from-source.js');
const PROGRAMMA = path.join(import.meta.dirname, 'testing/volgend-proces.ts');

describe('a program', () => {
  let proef: Opstelling;
  const processen: ChildProcess[] = [];
  beforeEach(async () => {
    proef = await Opstelling.maak();
  });
  afterEach(async () => {
    await Promise.all(processen.splice(0).map(dood));
    await proef.sluit();
  });

  /** A real process that runs our sources; its complaints are heard on our standard error. */
  async function start(msPerEvent: number): Promise<ChildProcess> {
    const argumenten = ['--no-warnings', '--conditions=zaakstroom-source', '--import', BRON, PROGRAMMA];
    const proces = spawn(process.execPath, [...argumenten, JSON.stringify(proef.database.config), String(msPerEvent)], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    processen.push(proces);
    await once(proces.stdout, 'data');
    return proces;
  }

  async function dood(proces: ChildProcess): Promise<void> {
    if (proces.exitCode !== null || proces.signalCode !== null) return;
    const einde = once(proces, 'exit');
    proces.kill('SIGKILL');
    await einde;
  }

  it('that is killed at random moments leaves each row exactly once when it is started again', async () => {
    const lezer = await proef.programma();
    const ingehaald = async () =>
      (await lezer.projecties.standen(Date.now())).every(({ achterstand }) => achterstand === 0);
    const aantal = async () => (await rijen(proef.database.pool, 'rijen_a')).length;
    let stand = 0;
    for (let keer = 0; keer < 5; keer++) {
      const proces = await start(1);
      const gedood = new AbortController();
      const schrijven = (async () => {
        while (!gedood.signal.aborted) await proef.schrijf(5); // faster than the program can take in
      })();
      await totdat(async () => (await aantal()) > stand);
      await na(Math.random() * 100);
      await dood(proces);
      gedood.abort();
      await schrijven;
      // At one moment: what it had asked of the server before it died may still be done.
      const gedaan = await rijen(proef.database.pool, 'rijen_a');
      stand = gedaan.length;
      // In the middle of the work, or this proves nothing.
      expect(stand).toBeLessThan(proef.geschreven.length);
      expect(gedaan).toEqual(proef.geschreven.slice(0, stand));
    }

    await start(0);
    await totdat(ingehaald);
    expect(await rijen(proef.database.pool, 'rijen_a')).toEqual(proef.geschreven);
    expect(await rijen(proef.database.pool, 'merken_a')).toEqual(proef.geschreven);
  });

  it('that is paused at a random moment is taken over; awake again it writes nothing', async () => {
    const lezer = await proef.programma();
    const gedaan = async () => (await rijen(proef.database.pool, 'rijen_a')).length;
    const een = await start(1);
    await proef.schrijf(20);
    await totdat(async () => (await gedaan()) > 0);
    const twee = await start(1);
    const klaar = new AbortController();
    const schrijven = (async () => {
      while (!klaar.signal.aborted) await proef.schrijf(5); // so that it sleeps, and wakes up, in the middle of something
    })();

    await na(Math.random() * 100);
    een.kill('SIGSTOP');
    const van = performance.now();
    const tot = (await gedaan()) + 100; // more than a batch that may be under way
    await totdat(async () => (await gedaan()) > tot);
    process.stdout.write(`projectie overgenomen na SIGSTOP: ${Math.round(performance.now() - van)} ms\n`);
    een.kill('SIGCONT');
    const naOntwaken = (await gedaan()) + 200;
    await totdat(async () => (await gedaan()) > naOntwaken);
    klaar.abort();
    await schrijven;
    await Promise.all([een, twee].map(dood));

    await start(0);
    await totdat(async () =>
      (await lezer.projecties.standen(Date.now())).every(({ achterstand }) => achterstand === 0),
    );
    expect(await rijen(proef.database.pool, 'rijen_a')).toEqual(proef.geschreven);
    expect(await rijen(proef.database.pool, 'merken_a')).toEqual(proef.geschreven);
  });
});
