import type { Database } from '@zaakstroom/postgres';
import { createTestDatabase } from '@zaakstroom/postgres/testing';
import { Houder } from './testing/proces.js';

/** Processes that want one lease; the first is hit, the second should take over. */
describe('a lease is taken over from a process', () => {
  let database: Database;
  const houders: Houder[] = [];
  beforeEach(async () => {
    database = await createTestDatabase();
    await database.pool.query('create table rijen (nr serial, door text not null, token int not null)');
  });
  afterEach(async () => {
    await Promise.all(houders.splice(0).map((houder) => houder.dood()));
    await database.close();
  });

  function houder(naam: string, waar?: 'buiten' | 'binnen'): Houder {
    const nieuw = new Houder(database.config, naam, waar);
    houders.push(nieuw);
    return nieuw;
  }

  const rijen = async () =>
    (await database.pool.query<{ door: string; token: number }>('select door, token from rijen order by nr')).rows;

  /** Hits the first and prints how long the second needed. */
  async function overname(wat: string, treft: () => void, opvolger: Houder): Promise<void> {
    const van = performance.now();
    treft();
    await opvolger.zegt('heeft 2');
    process.stdout.write(`overname na ${wat}: ${Math.round(performance.now() - van)} ms\n`);
  }

  it('that is killed', async () => {
    const een = houder('een');
    await een.zegt('heeft 1');
    await een.schrijft();
    const twee = houder('twee');

    await overname('kill -9', () => een.sein('SIGKILL'), twee);
    await twee.schrijft();
    expect(await rijen()).toEqual([
      { door: 'een', token: 1 },
      { door: 'twee', token: 2 },
    ]);
  });

  it('that is paused; when it wakes up it writes nothing', async () => {
    const een = houder('een');
    await een.zegt('heeft 1');
    await een.schrijft();
    const twee = houder('twee');

    await overname('SIGSTOP', () => een.sein('SIGSTOP'), twee);
    await twee.schrijft();
    een.verder(); // waiting to write when it wakes up
    een.sein('SIGCONT');
    await een.zegt('kwijt');
    await twee.schrijft();

    expect(await rijen()).toEqual([
      { door: 'een', token: 1 },
      { door: 'twee', token: 2 },
      { door: 'twee', token: 2 },
    ]);
  });

  it('that is paused in the middle of a transaction; the transaction is undone', async () => {
    const een = houder('een', 'binnen');
    await een.zegt('binnen');
    const twee = houder('twee');

    await overname('SIGSTOP in een transactie', () => een.sein('SIGSTOP'), twee);
    await twee.schrijft();
    een.verder();
    een.sein('SIGCONT');
    expect(await een.zegt('kwijt')).toBe('kwijt Verbroken');

    expect(await rijen()).toEqual([{ door: 'twee', token: 2 }]);
  });
});
