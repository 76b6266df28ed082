import { jest } from '@jest/globals';
import { Client } from 'pg';
import { HerbouwBezig, OnbekendeProjectie, ProjectiesGestopt, Vergiftigd } from './index.js';
import { Opstelling, totdat } from './testing/opstelling.js';
import { Merkprojectie, Rijenprojectie, rijen, type Gedrag } from './testing/proefprojectie.js';

const stilte = () => undefined;

/** Behaviour that stands still in the tables of a rebuild until it is let go. */
function geremd(): Gedrag & { begonnen: Promise<void>; verder: () => void } {
  const begonnen = Promise.withResolvers<void>();
  const verder = Promise.withResolvers<void>();
  return {
    begonnen: begonnen.promise,
    verder: verder.resolve,
    bij: () => {
      begonnen.resolve();
      return verder.promise;
    },
  };
}

describe('a rebuild', () => {
  let proef: Opstelling;
  beforeEach(async () => {
    proef = await Opstelling.maak();
  });
  afterEach(() => proef.sluit());

  const schemas = async () => {
    const { rows } = await proef.database.pool.query<{ naam: string }>(
      `select nspname as naam from pg_namespace where nspname like 'rijen%' or nspname like 'merken%' order by 1`,
    );
    return rows.map(({ naam }) => naam);
  };

  it('makes the same rows again, beside the live version, and tells its progress', async () => {
    const { projecties } = await proef.gestart(new Rijenprojectie('rijen_a'));
    const laatste = await proef.schrijf(20);
    await projecties.wacht('rijen_a', laatste);
    const voortgang: number[] = [];

    await projecties.herbouw('rijen_a', (batch) => voortgang.push(batch.events.length));

    expect(voortgang).toEqual([20]);
    expect(await rijen(proef.database.pool, 'rijen_a')).toEqual(proef.geschreven);
    expect(await projecties.standen(Date.now())).toMatchObject([
      { schema: 'rijen_a', generatie: 2, levend: true, positie: laatste, leesbaar: laatste, geparkeerd: null },
    ]);
    expect(await schemas()).toEqual(['rijen_a']);
    const daarna = await proef.schrijf(2);
    expect(await projecties.wacht('rijen_a', daarna, 60_000)).toBe(true);
    expect(await rijen(proef.database.pool, 'rijen_a')).toEqual(proef.geschreven);
  });

  it('shows readers all rows up to a readable position that never goes back, while events keep coming', async () => {
    const { projecties, fouten } = await proef.gestart(
      new Rijenprojectie('rijen_a'),
      new Merkprojectie('merken_a', { deel: 50 }),
    );
    await projecties.wacht('rijen_a', await proef.schrijf(300));
    const klaar = new AbortController();
    const schrijver = (async () => {
      while (!klaar.signal.aborted) await projecties.wacht('rijen_a', await proef.schrijf(3));
    })();
    const lezers = ['rijen_a', 'merken_a'].map(async (naam) => {
      let laatst = '';
      let gelezen = 0;
      for (; !klaar.signal.aborted; gelezen++) {
        const leesbaar = await projecties.leesbaar(naam);
        const { rows } = await proef.database.pool.query<{ n: number; uniek: number }>({
          name: `lees ${naam}`, // a plan that is kept must find the new tables too
          text: `select count(*)::int as n, count(distinct event)::int as uniek from ${naam}.rijen where positie <= $1`,
          values: [leesbaar],
        });
        // Positions are gapless here: so many events there are up to it.
        expect(rows[0]).toEqual({ n: Number(leesbaar), uniek: Number(leesbaar) });
        expect(leesbaar >= laatst).toBe(true);
        laatst = leesbaar;
      }
      return gelezen;
    });
    for (let ronde = 0; ronde < 4; ronde++) {
      await Promise.all([projecties.herbouw('rijen_a', stilte), projecties.herbouw('merken_a', stilte)]);
    }
    klaar.abort();
    await schrijver;
    for (const gelezen of await Promise.all(lezers)) expect(gelezen).toBeGreaterThan(10);

    const laatste = await proef.store.head();
    for (const naam of ['rijen_a', 'merken_a']) {
      expect(await projecties.wacht(naam, laatste, 60_000)).toBe(true);
      expect(await rijen(proef.database.pool, naam)).toEqual(proef.geschreven);
    }
    expect(fouten).toEqual([]);
  });

  it('waits for no reader to swap, and readers wait for nothing: not even one in a transaction', async () => {
    const { projecties } = await proef.gestart(new Rijenprojectie('rijen_a'));
    await projecties.wacht('rijen_a', await proef.schrijf(5));
    const lezer = new Client(proef.database.config);
    await lezer.connect();
    const tel = async () =>
      (await lezer.query<{ n: number }>('select count(*)::int as n from rijen_a.rijen')).rows[0]!.n;
    await lezer.query('begin');
    expect(await tel()).toBe(5);

    const herbouw = projecties.herbouw('rijen_a', stilte);
    const generatie = async () => (await projecties.standen(0)).find(({ levend }) => levend)!.generatie;
    await totdat(async () => (await generatie()) === 2);
    const laatste = await proef.schrijf(2);
    expect(await projecties.wacht('rijen_a', laatste, 60_000)).toBe(true);
    expect(await tel()).toBe(7);

    await lezer.query('commit');
    await herbouw;
    await lezer.end();
    expect(await schemas()).toEqual(['rijen_a']);
  });

  it('swaps while the live follower is in the middle of a transaction', async () => {
    const rem = geremd();
    let remmen = false;
    const levend = new Rijenprojectie('rijen_a', { bij: (events, tx) => (remmen ? rem.bij!(events, tx) : undefined) });
    const programma = await proef.gestart(levend);
    await programma.projecties.wacht('rijen_a', await proef.schrijf(3));
    remmen = true;
    await proef.schrijf(3);
    await rem.begonnen;

    const ander = await proef.programma(new Rijenprojectie('rijen_a'));
    const herbouw = ander.projecties.herbouw('rijen_a', stilte);
    await totdat(async () => (await proef.verbindingen('zaakstroom projectie rijen_a wissel')) === 1);
    rem.verder();
    await herbouw;

    expect(await programma.projecties.wacht('rijen_a', await proef.schrijf(1), 60_000)).toBe(true);
    expect(await rijen(proef.database.pool, 'rijen_a')).toEqual(proef.geschreven);
    expect(programma.fouten).toEqual([]);
  });

  it('bug: never ended when the last events of the store were not among those of the projection', async () => {
    const { projecties } = await proef.gestart(new Rijenprojectie('rijen_a', { filter: { types: ['Gebeurd'] } }));
    await proef.schrijf(2);
    const laatste = await proef.schrijf(2, 'Anders');
    await projecties.wacht('rijen_a', laatste);

    await projecties.herbouw('rijen_a', stilte);

    expect(await projecties.leesbaar('rijen_a')).toBe(laatste);
    expect(await rijen(proef.database.pool, 'rijen_a')).toHaveLength(2);
  });

  it('that was interrupted leaves the live version alone and can be started again', async () => {
    const { projecties } = await proef.gestart(new Rijenprojectie('rijen_a'));
    const laatste = await proef.schrijf(5);
    await projecties.wacht('rijen_a', laatste);
    const rem = geremd();
    const ander = await proef.programma(new Rijenprojectie('rijen_a', rem));
    const afgebroken = ander.projecties.herbouw('rijen_a', stilte);
    await rem.begonnen;
    await proef.verbreek('zaakstroom projectie rijen_a herbouw');
    rem.verder();
    await expect(afgebroken).rejects.toThrow('connection');

    expect(await rijen(proef.database.pool, 'rijen_a')).toEqual(proef.geschreven);
    expect(await projecties.leesbaar('rijen_a')).toBe(laatste);
    expect(await schemas()).toEqual(['rijen_a', 'rijen_a_herbouw']);

    await ander.projecties.herbouw('rijen_a', stilte);
    expect(await rijen(proef.database.pool, 'rijen_a')).toEqual(proef.geschreven);
    expect(await schemas()).toEqual(['rijen_a']);
  });

  it('whose swap loses its connection changes nothing', async () => {
    const { projecties } = await proef.gestart(new Rijenprojectie('rijen_a'));
    await projecties.wacht('rijen_a', await proef.schrijf(5));
    const slot = await proef.database.pool.connect();
    await slot.query(`begin; select from projecties.stand where schema = 'rijen_a' for update`);
    const herbouw = projecties.herbouw('rijen_a', stilte).catch((error: unknown) => error);
    await totdat(async () => (await proef.verbreek('zaakstroom projectie rijen_a wissel')) > 0);
    expect(await herbouw).toBeInstanceOf(Error);
    await slot.query('commit');
    slot.release();

    expect(await projecties.wacht('rijen_a', await proef.schrijf(1), 60_000)).toBe(true);
    expect(await rijen(proef.database.pool, 'rijen_a')).toEqual(proef.geschreven);
    await projecties.herbouw('rijen_a', stilte);
    expect(await schemas()).toEqual(['rijen_a']);
  });

  it('that meets poison throws, and the live version goes on', async () => {
    let giftig = false;
    const bij = () => {
      if (giftig) throw new Error('poison');
    };
    const { projecties } = await proef.gestart(new Rijenprojectie('rijen_a', { bij }));
    await projecties.wacht('rijen_a', await proef.schrijf(3));
    giftig = true;
    await expect(projecties.herbouw('rijen_a', stilte)).rejects.toThrow(Vergiftigd);
    giftig = false;

    expect(await projecties.wacht('rijen_a', await proef.schrijf(1), 60_000)).toBe(true);
    expect(await rijen(proef.database.pool, 'rijen_a')).toEqual(proef.geschreven);
    expect(await projecties.standen(Date.now())).toMatchObject([
      { schema: 'rijen_a', geparkeerd: null },
      { schema: 'rijen_a_herbouw', levend: false, geparkeerd: { fout: 'poison' } },
    ]);
  });

  it('mends a parked projection', async () => {
    let giftig = true;
    const bij = () => {
      if (giftig) throw new Error('poison');
    };
    const { projecties } = await proef.gestart(new Rijenprojectie('rijen_a', { bij }));
    const positie = await proef.schrijf(3);
    await expect(projecties.wacht('rijen_a', positie)).rejects.toThrow('poison');
    giftig = false;
    await projecties.herbouw('rijen_a', stilte);

    expect(await projecties.leesbaar('rijen_a')).toBe(positie);
    expect(await projecties.wacht('rijen_a', await proef.schrijf(1), 60_000)).toBe(true);
  });

  it('is done by one program at a time', async () => {
    const rem = geremd();
    const eerste = await proef.programma(new Rijenprojectie('rijen_a', rem));
    const tweede = await proef.programma(new Rijenprojectie('rijen_a'));
    await proef.schrijf(1);
    const herbouw = eerste.projecties.herbouw('rijen_a', stilte);
    await rem.begonnen;
    await expect(tweede.projecties.herbouw('rijen_a', stilte)).rejects.toThrow(HerbouwBezig);
    rem.verder();
    await herbouw;
    await expect(tweede.projecties.herbouw('rijen_b', stilte)).rejects.toThrow(OnbekendeProjectie);
  });

  it('bug: kept a program that stops alive until it was done', async () => {
    const rem = geremd();
    const { projecties } = await proef.programma(new Rijenprojectie('rijen_a', rem));
    await proef.schrijf(12_000);
    const herbouw = projecties.herbouw('rijen_a', stilte).catch((error: unknown) => error);
    await rem.begonnen;
    const gestopt = projecties.stop();
    rem.verder();
    await gestopt;

    expect(await herbouw).toBeInstanceOf(ProjectiesGestopt);
    expect(await schemas()).toEqual(['rijen_a', 'rijen_a_herbouw']);
    await expect(projecties.herbouw('rijen_a', stilte)).rejects.toThrow(ProjectiesGestopt);
  });
});

describe('a raised version', () => {
  let proef: Opstelling;
  beforeEach(async () => {
    proef = await Opstelling.maak();
  });
  afterEach(() => proef.sluit());

  const versies = async () => {
    const { rows } = await proef.database.pool.query<{ versie: number }>('select distinct versie from rijen_a.rijen');
    return rows.map(({ versie }) => versie);
  };

  it('rebuilds at the start; the old rows are read until the swap and are not written by the new code', async () => {
    const oud = await proef.gestart(new Rijenprojectie('rijen_a'));
    const eerder = await proef.schrijf(5);
    await oud.projecties.wacht('rijen_a', eerder);
    await oud.projecties.stop();

    const rem = geremd();
    const { projecties, geparkeerd } = await proef.gestart(new Rijenprojectie('rijen_a', { versie: 2, bij: rem.bij! }));
    const laatste = await proef.schrijf(2);
    const namen = new Set<string>();
    const bijgewerkt = projecties.werkVersiesBij((naam) => namen.add(naam));
    await rem.begonnen;
    expect(await projecties.leesbaar('rijen_a')).toBe(eerder);
    expect(await versies()).toEqual([1]);
    rem.verder();
    await bijgewerkt;

    expect([...namen]).toEqual(['rijen_a']);
    expect(await projecties.leesbaar('rijen_a')).toBe(laatste);
    expect(await versies()).toEqual([2]);
    expect(await projecties.wacht('rijen_a', await proef.schrijf(1), 60_000)).toBe(true);
    expect(await rijen(proef.database.pool, 'rijen_a')).toEqual(proef.geschreven);
    expect(geparkeerd).toEqual([]);
  });

  it('bug: the second of two programs that start with it failed because the first was rebuilding', async () => {
    const oud = await proef.programma(new Rijenprojectie('rijen_a'));
    await oud.projecties.stop();
    await proef.schrijf(2);
    const rem = geremd();
    const eerste = await proef.programma(new Rijenprojectie('rijen_a', { versie: 2, bij: rem.bij! }));
    const nietNodig = new Rijenprojectie('rijen_a', { versie: 2 });
    const tweede = await proef.programma(nietNodig);
    const een = eerste.projecties.werkVersiesBij(stilte);
    await rem.begonnen;
    const poging = jest.spyOn(tweede.projecties, 'herbouw');
    const twee = tweede.projecties.werkVersiesBij(stilte);
    await totdat(() => poging.mock.results.length > 0);
    await expect(poging.mock.results[0]!.value).rejects.toThrow(HerbouwBezig);
    rem.verder();
    await Promise.all([een, twee]);

    expect(await versies()).toEqual([2]);
    expect(nietNodig.batches).toEqual([]);
  });

  it('that is being built when the program stops resolves', async () => {
    const oud = await proef.programma(new Rijenprojectie('rijen_a'));
    await oud.projecties.stop();
    await proef.schrijf(6_000);
    const rem = geremd();
    const { projecties } = await proef.programma(new Rijenprojectie('rijen_a', { versie: 2, bij: rem.bij! }));
    const bijgewerkt = projecties.werkVersiesBij(stilte);
    await rem.begonnen;
    const gestopt = projecties.stop();
    rem.verder();
    await Promise.all([bijgewerkt, gestopt]);
    expect(await versies()).toEqual([]);
  });

  it('leaves what is up to date alone', async () => {
    const projectie = new Rijenprojectie('rijen_a');
    const { projecties } = await proef.programma(projectie);
    await proef.schrijf(1);
    await projecties.werkVersiesBij(stilte);
    expect(projectie.batches).toEqual([]);
  });
});
