import { setTimeout as na } from 'node:timers/promises';
import { Opstelling, totdat } from './testing/opstelling.js';
import { Merkprojectie, Rijenprojectie, rijen } from './testing/proefprojectie.js';

describe('a lost connection', () => {
  let proef: Opstelling;
  beforeEach(async () => {
    proef = await Opstelling.maak();
  });
  afterEach(() => proef.sluit());

  it('at random moments loses no row and doubles none', async () => {
    const programma = await proef.gestart(
      // In a batch rows are written before and after a pause in which the connection may go.
      new Rijenprojectie('rijen_a', { bij: async (_events, tx) => void (await tx.query('select pg_sleep(0.002)')) }),
      new Merkprojectie('merken_a', { deel: 7, bij: async (tx) => void (await tx.query('select pg_sleep(0.002)')) }),
    );
    for (let ronde = 0; ronde < 8; ronde++) {
      await totdat(async () => (await proef.verbindingen('zaakstroom projectie')) === 2);
      await proef.schrijf(60);
      await na(Math.random() * 15);
      await proef.verbreek('zaakstroom projectie');
    }
    const laatste = await proef.schrijf(1);

    expect(await programma.projecties.wacht('rijen_a', laatste, 60_000)).toBe(true);
    expect(await programma.projecties.wacht('merken_a', laatste, 60_000)).toBe(true);
    expect(await rijen(proef.database.pool, 'rijen_a')).toEqual(proef.geschreven);
    expect(await rijen(proef.database.pool, 'merken_a')).toEqual(proef.geschreven);
    expect(programma.geparkeerd).toEqual([]);
    expect(programma.fouten.length).toBeGreaterThan(8);
  });

  it('while it waits at the head ends that wait: one follower goes on, not two', async () => {
    const { projecties } = await proef.gestart(new Rijenprojectie('rijen_a'));
    await projecties.wacht('rijen_a', await proef.schrijf(1));
    for (let ronde = 0; ronde < 3; ronde++) {
      await proef.verbreek('zaakstroom projectie');
      expect(await projecties.wacht('rijen_a', await proef.schrijf(2), 60_000)).toBe(true);
    }
    expect(await rijen(proef.database.pool, 'rijen_a')).toEqual(proef.geschreven);
    // The server takes a moment to forget those that were cut.
    await totdat(async () => (await proef.verbindingen('zaakstroom projectie')) === 1);
  });

  it('while a handler works outside the database parks nothing', async () => {
    let eerste = true;
    const { projecties, geparkeerd } = await proef.gestart(
      new Rijenprojectie('rijen_a', {
        bij: async () => {
          if (!eerste) return;
          eerste = false;
          await proef.verbreek('zaakstroom projectie');
          await totdat(async () => (await proef.verbindingen('zaakstroom projectie')) === 0);
        },
      }),
    );
    expect(await projecties.wacht('rijen_a', await proef.schrijf(3), 60_000)).toBe(true);
    expect(await rijen(proef.database.pool, 'rijen_a')).toEqual(proef.geschreven);
    expect(geparkeerd).toEqual([]);
  });

  it('in the middle of a batch is tried again, also when the handler hides the error', async () => {
    let eerste = true;
    const { projecties, geparkeerd, fouten } = await proef.gestart(
      new Rijenprojectie('rijen_a', {
        bij: async (_events, tx) => {
          if (!eerste) return;
          eerste = false;
          await tx.query('select pg_terminate_backend(pg_backend_pid())').catch(() => undefined);
          throw new Error('something went wrong');
        },
      }),
    );
    expect(await projecties.wacht('rijen_a', await proef.schrijf(3), 60_000)).toBe(true);
    expect(geparkeerd).toEqual([]);
    expect(fouten).toHaveLength(1);
  });
});
