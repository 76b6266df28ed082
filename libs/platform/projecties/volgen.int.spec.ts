import { ProjectiesGestopt } from './fouten.js';
import { Opstelling, totdat } from './testing/opstelling.js';
import { Rijenprojectie, rijen } from './testing/proefprojectie.js';

describe('following the store', () => {
  let proef: Opstelling;
  beforeEach(async () => {
    proef = await Opstelling.maak();
  });
  afterEach(() => proef.sluit());

  it('takes in every event once, in store order, in batches', async () => {
    await proef.schrijf(1_800);
    const laatste = await proef.schrijf(1_800);
    const projectie = new Rijenprojectie('rijen_a');
    const { projecties } = await proef.gestart(projectie);

    await projecties.wacht('rijen_a', laatste);

    expect(await rijen(proef.database.pool, 'rijen_a')).toEqual(proef.geschreven);
    expect(projectie.batches.length).toBeLessThan(10);
  });

  it('passes over what its filter leaves out, and can be waited for there', async () => {
    await proef.schrijf(3, 'Anders');
    const gezien = proef.geschreven.length;
    await proef.schrijf(2, 'Gebeurd');
    const laatste = await proef.schrijf(4, 'Anders');
    const { projecties } = await proef.gestart(new Rijenprojectie('rijen_a', { filter: { types: ['Gebeurd'] } }));

    expect(await projecties.wacht('rijen_a', laatste)).toBe(true);
    expect(await rijen(proef.database.pool, 'rijen_a')).toEqual(proef.geschreven.slice(gezien, gezien + 2));
  });

  it('goes on from its checkpoint after a restart', async () => {
    const eerste = await proef.gestart(new Rijenprojectie('rijen_a'));
    await eerste.projecties.wacht('rijen_a', await proef.schrijf(10));
    await eerste.projecties.stop();
    const laatste = await proef.schrijf(5);

    const opnieuw = new Rijenprojectie('rijen_a');
    const { projecties } = await proef.gestart(opnieuw);
    await projecties.wacht('rijen_a', laatste);

    expect(opnieuw.batches).toEqual([5]);
    expect(await rijen(proef.database.pool, 'rijen_a')).toEqual(proef.geschreven);
  });

  it('leaves neither rows nor checkpoint of a handler that fails after it wrote', async () => {
    const kapot = new Rijenprojectie('rijen_a');
    const verwerk = kapot.verwerk.bind(kapot);
    kapot.verwerk = async (events, tx, schema) => {
      await verwerk(events, tx, schema);
      throw new Error('after the rows');
    };
    await proef.schrijf(4);
    const { projecties, geparkeerd } = await proef.gestart(kapot);

    await expect(projecties.wacht('rijen_a', await proef.store.head())).rejects.toThrow('after the rows');

    await totdat(() => geparkeerd.length === 1);
    expect(await rijen(proef.database.pool, 'rijen_a')).toEqual([]);
    expect(await projecties.leesbaar('rijen_a')).toBe('');
  });

  it('parks rather than moves on when a handler swallows an error of the database', async () => {
    const slikt = new Rijenprojectie('rijen_a', {
      bij: async (_events, tx) => void (await tx.query('select 1 / 0').catch(() => undefined)),
    });
    const positie = await proef.schrijf(1);
    const { projecties } = await proef.gestart(slikt);

    await expect(projecties.wacht('rijen_a', positie)).rejects.toThrow('aborted');
  });

  it('writes nothing after stop, and what it had begun is whole', async () => {
    const begonnen = Promise.withResolvers<void>();
    const verder = Promise.withResolvers<void>();
    const traag = new Rijenprojectie('rijen_a', {
      bij: () => {
        begonnen.resolve();
        return verder.promise;
      },
    });
    const eerste = await proef.schrijf(3);
    const { projecties } = await proef.gestart(traag);
    await begonnen.promise;
    const gestopt = projecties.stop();
    await proef.schrijf(3);
    verder.resolve();
    await gestopt;

    expect(await rijen(proef.database.pool, 'rijen_a')).toEqual(proef.geschreven.slice(0, 3));
    expect(await projecties.leesbaar('rijen_a')).toBe(eerste);
  });

  it('gives its connections back when it stops at the head', async () => {
    const { projecties } = await proef.gestart(new Rijenprojectie('rijen_a'), new Rijenprojectie('rijen_b'));
    await projecties.wacht('rijen_a', await proef.schrijf(1));
    await projecties.stop();

    // The server notices within milliseconds.
    await totdat(async () => (await proef.verbindingen('zaakstroom projectie')) === 0);
  });

  it('is started once, however often it is asked, and not after stop', async () => {
    const projectie = new Rijenprojectie('rijen_a');
    const { projecties } = await proef.gestart(projectie);
    projecties.start();
    await projecties.wacht('rijen_a', await proef.schrijf(1));
    expect(await proef.verbindingen('zaakstroom projectie')).toBe(1);
    await projecties.stop();
    projecties.start();
    await expect(projecties.wacht('rijen_a', await proef.schrijf(1), 50)).rejects.toThrow(ProjectiesGestopt);
  });

  it.each(['Rijen', 'rijen; drop table x', 'rijen2', ''])("refuses the name '%s'", async (naam) => {
    await expect(proef.programma(new Rijenprojectie(naam))).rejects.toThrow(TypeError);
  });

  it('refuses a name that is given twice', async () => {
    await expect(proef.programma(new Rijenprojectie('rijen'), new Rijenprojectie('rijen'))).rejects.toThrow(
      'same name',
    );
  });
});
