import { Opstelling, totdat } from './testing/opstelling.js';
import { Merkprojectie, rijen } from './testing/proefprojectie.js';

describe('a projection that marks and computes later', () => {
  let proef: Opstelling;
  beforeEach(async () => {
    proef = await Opstelling.maak();
  });
  afterEach(() => proef.sluit());

  it('takes in at once and is readable only after computing', async () => {
    const verder = Promise.withResolvers<void>();
    let open = true;
    const { projecties } = await proef.gestart(
      new Merkprojectie('merken_a', { deel: 10, bij: () => (open ? undefined : verder.promise) }),
    );
    const eerste = await proef.schrijf(1);
    await projecties.wacht('merken_a', eerste);
    open = false;
    const laatste = await proef.schrijf(25);

    await totdat(async () => (await projecties.standen(Date.now()))[0]!.positie === laatste);
    expect(await projecties.leesbaar('merken_a')).toBe(eerste);
    expect(await projecties.wacht('merken_a', laatste, 50)).toBe(false);
    expect((await projecties.standen(Date.now()))[0]!.achterstand).toBeGreaterThan(0);

    verder.resolve();
    expect(await projecties.wacht('merken_a', laatste, 60_000)).toBe(true);
    expect(await rijen(proef.database.pool, 'merken_a')).toEqual(proef.geschreven);
  });

  it('goes on taking in while it computes, far from the head, and has computed everything at the end', async () => {
    for (let n = 0; n < 8; n++) await proef.schrijf(2_000);
    const projectie = new Merkprojectie('merken_a', {
      deel: 400,
      bij: async (tx) => void (await tx.query('select pg_sleep(0.03)')),
    });
    const { projecties } = await proef.gestart(projectie);
    expect(await projecties.wacht('merken_a', await proef.store.head(), 60_000)).toBe(true);

    expect(await rijen(proef.database.pool, 'merken_a')).toEqual(proef.geschreven);
    const laatsteInname = projectie.verloop.findLastIndex((stap) => stap.startsWith('+'));
    const onderweg = projectie.verloop.slice(1, laatsteInname).filter((stap) => stap.startsWith('='));
    // Of the forty in all; where taking in and computing took turns there would be thirty.
    expect(onderweg.length).toBeLessThan(20);
  });

  it('computes after a restart what was left, although nothing new comes', async () => {
    const laatste = await proef.schrijf(20);
    const traag = new Merkprojectie('merken_a', {
      deel: 1,
      bij: async (tx) => void (await tx.query('select pg_sleep(0.02)')),
    });
    const eerste = await proef.gestart(traag);
    await totdat(() => traag.verloop.filter((stap) => stap === '=1').length >= 3);
    await eerste.projecties.stop();
    expect(await eerste.projecties.leesbaar('merken_a')).toBe('');
    expect((await rijen(proef.database.pool, 'merken_a')).length).toBeLessThan(20);

    const opnieuw = new Merkprojectie('merken_a', { deel: 10 });
    const { projecties } = await proef.gestart(opnieuw);
    expect(await projecties.wacht('merken_a', laatste, 60_000)).toBe(true);
    expect(opnieuw.batches).toEqual([]);
    expect(await rijen(proef.database.pool, 'merken_a')).toEqual(proef.geschreven);
  });

  it('bug: an error that werkBij swallowed rolled its work back, and it was asked for ever', async () => {
    const positie = await proef.schrijf(2);
    const projectie = new Merkprojectie('merken_a', { deel: 1 });
    projectie.werkBij = async (tx) => {
      await tx.query('select 1 / 0').catch(() => undefined);
      return true;
    };
    const { projecties } = await proef.gestart(projectie);
    await expect(projecties.wacht('merken_a', positie)).rejects.toThrow('an error inside it was swallowed');
  });
});
