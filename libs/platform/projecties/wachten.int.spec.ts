import { OnbekendeProjectie, ProjectiesGestopt } from './index.js';
import { Opstelling } from './testing/opstelling.js';
import { Rijenprojectie } from './testing/proefprojectie.js';

describe('waiting for a position', () => {
  let proef: Opstelling;
  beforeEach(async () => {
    proef = await Opstelling.maak();
  });
  afterEach(() => proef.sluit());

  it('resolves as soon as it can be read, for every one who waits', async () => {
    const { projecties } = await proef.gestart(new Rijenprojectie('rijen_a'));
    for (let n = 0; n < 5; n++) {
      const positie = await proef.schrijf(1);
      expect(await Promise.all(Array.from({ length: 8 }, () => projecties.wacht('rijen_a', positie, 60_000)))).toEqual(
        Array<boolean>(8).fill(true),
      );
      expect((await projecties.leesbaar('rijen_a')) >= positie).toBe(true);
    }
  });

  it('hears of it from a follower in another program', async () => {
    await proef.gestart(new Rijenprojectie('rijen_a'));
    const lezer = await proef.programma(new Rijenprojectie('rijen_a'));
    expect(await lezer.projecties.wacht('rijen_a', await proef.schrijf(3), 60_000)).toBe(true);
  });

  it('answers false after its time', async () => {
    const { projecties } = await proef.programma(new Rijenprojectie('rijen_a'));
    const begin = performance.now();
    expect(await projecties.wacht('rijen_a', await proef.schrijf(1), 60)).toBe(false);
    expect(performance.now() - begin).toBeGreaterThan(50);
    expect(await projecties.wacht('rijen_a', await proef.store.head(), 0)).toBe(false);
  });

  it('does not resolve before the commit', async () => {
    const verder = Promise.withResolvers<void>();
    const { projecties } = await proef.gestart(new Rijenprojectie('rijen_a', { bij: () => verder.promise }));
    expect(await projecties.wacht('rijen_a', await proef.schrijf(1), 100)).toBe(false);
    verder.resolve();
    expect(await projecties.wacht('rijen_a', await proef.store.head(), 60_000)).toBe(true);
  });

  it('ends when the program stops: what was asked for will not come', async () => {
    const { projecties } = await proef.programma(new Rijenprojectie('rijen_a'));
    const wacht = projecties.wacht('rijen_a', await proef.schrijf(1));
    await Promise.all([expect(wacht).rejects.toThrow(ProjectiesGestopt), projecties.stop()]);
  });

  it('of a projection that is not there is an error', async () => {
    const { projecties } = await proef.programma(new Rijenprojectie('rijen_a'));
    await expect(projecties.wacht('rijen_b', '')).rejects.toThrow(OnbekendeProjectie);
    await expect(projecties.leesbaar('rijen_b')).rejects.toThrow(OnbekendeProjectie);
  });

  it('is told by standen: no lag at the head, else the age of the oldest event that was not passed', async () => {
    const { projecties } = await proef.programma(new Rijenprojectie('rijen_a'));
    expect(await projecties.standen(Date.now())).toMatchObject([{ naam: 'rijen_a', positie: '', achterstand: 0 }]);

    await proef.schrijf(1);
    const laatste = await proef.schrijf(1);
    const [oudste] = await Array.fromAsync(proef.store.readAll({ batchSize: 1 }));
    const { recordedAt } = oudste!.events[0]!;
    expect((await projecties.standen(recordedAt + 90_000))[0]!.achterstand).toBe(90_000);
    expect((await projecties.standen(recordedAt - 5))[0]!.achterstand).toBe(1); // another clock than the store's

    projecties.start();
    await projecties.wacht('rijen_a', laatste);
    expect(await projecties.standen(Date.now())).toMatchObject([
      { naam: 'rijen_a', levend: true, positie: laatste, leesbaar: laatste, achterstand: 0 },
    ]);
  });
});
