import { Opstelling, totdat } from './testing/opstelling.js';
import { Rijenprojectie, rijen } from './testing/proefprojectie.js';

describe('two programs with the same projection', () => {
  let proef: Opstelling;
  beforeEach(async () => {
    proef = await Opstelling.maak();
  });
  afterEach(() => proef.sluit());

  const aantal = (projectie: Rijenprojectie) => projectie.batches.reduce((som, n) => som + n, 0);

  it('are opened at the same moment: the tables are made once', async () => {
    await Promise.all(Array.from({ length: 4 }, () => proef.programma(new Rijenprojectie('rijen_a'))));
  });

  it('have one follower; the other takes over when it stops', async () => {
    const [een, ander] = [new Rijenprojectie('rijen_a'), new Rijenprojectie('rijen_a')];
    const eerste = await proef.gestart(een);
    await eerste.projecties.wacht('rijen_a', await proef.schrijf(1));
    const tweede = await proef.gestart(ander);
    await eerste.projecties.wacht('rijen_a', await proef.schrijf(4));
    expect([aantal(een), aantal(ander)]).toEqual([5, 0]);

    await eerste.projecties.stop();
    expect(await tweede.projecties.wacht('rijen_a', await proef.schrijf(3), 60_000)).toBe(true);
    expect([aantal(een), aantal(ander)]).toEqual([5, 3]);
    expect(await rijen(proef.database.pool, 'rijen_a')).toEqual(proef.geschreven);
    expect(tweede.fouten).toEqual([]);
  });

  it('both tell what can be read: the one that lost it asks what the other one made of it', async () => {
    const [eerste, tweede] = [
      await proef.gestart(new Rijenprojectie('rijen_a')),
      await proef.gestart(new Rijenprojectie('rijen_a')),
    ];
    for (let ronde = 0; ronde < 3; ronde++) {
      const laatste = await proef.schrijf(2);
      for (const { projecties } of [eerste, tweede]) {
        await projecties.wacht('rijen_a', laatste, 60_000);
        expect(await projecties.leesbaar('rijen_a')).toBe(laatste);
      }
      await totdat(async () => (await proef.verbreek('zaakstroom projectie')) > 0);
    }
    await eerste.projecties.stop();
    const laatste = await proef.schrijf(2);
    await tweede.projecties.wacht('rijen_a', laatste, 60_000);
    expect(await eerste.projecties.leesbaar('rijen_a')).toBe(laatste);
  });

  it('go on when the connection of the follower is cut, whichever of them comes first', async () => {
    const programmas = [
      await proef.gestart(new Rijenprojectie('rijen_a')),
      await proef.gestart(new Rijenprojectie('rijen_a')),
    ];
    for (let ronde = 0; ronde < 4; ronde++) {
      const laatste = await proef.schrijf(5);
      await totdat(async () => (await proef.verbreek('zaakstroom projectie')) > 0);
      expect(await programmas[ronde % 2]!.projecties.wacht('rijen_a', laatste, 60_000)).toBe(true);
    }
    expect(await rijen(proef.database.pool, 'rijen_a')).toEqual(proef.geschreven);
  });

  it('bug: a program with older code followed the tables of newer code', async () => {
    const nieuw = await proef.gestart(new Rijenprojectie('rijen_a', { versie: 2 }));
    await nieuw.projecties.wacht('rijen_a', await proef.schrijf(1));
    await nieuw.projecties.stop();
    const oud = new Rijenprojectie('rijen_a', { versie: 1 });
    const programma = await proef.gestart(oud);

    expect(await programma.projecties.wacht('rijen_a', await proef.schrijf(1), 300)).toBe(false);
    expect(oud.batches).toEqual([]);
    expect(programma.geparkeerd).toEqual([]);
  });
});
