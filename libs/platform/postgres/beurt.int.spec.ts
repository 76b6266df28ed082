import { Beurt, type Database } from '@zaakstroom/postgres';
import { createTestDatabase } from '@zaakstroom/postgres/testing';

const SLOT = 0x6265;

let database: Database;
beforeEach(async () => {
  database = await createTestDatabase();
});
afterEach(() => database.close());

describe('a turn', () => {
  it('is had by one at a time, over programs, and never holds more than one connection of each', async () => {
    const programmas = [new Beurt(database.pool, SLOT), new Beurt(database.pool, SLOT)];
    let bezig = 0;
    let meeste = 0;
    const werk = async () => {
      meeste = Math.max(meeste, ++bezig);
      await database.pool.query('select 1');
      bezig--;
    };
    await Promise.all(Array.from({ length: 40 }, (_, i) => programmas[i % 2]!.neem(werk)));
    expect([meeste, bezig]).toEqual([1, 0]);
    expect(database.pool.totalCount).toBeLessThanOrEqual(3);
  });

  it('goes on to the next when the work fails', async () => {
    const beurt = new Beurt(database.pool, SLOT);
    const [eerste, tweede] = await Promise.allSettled([
      beurt.neem(() => Promise.reject(new Error('nee'))),
      beurt.neem(async () => 'ja'),
    ]);
    expect([eerste.status, tweede]).toEqual(['rejected', { status: 'fulfilled', value: 'ja' }]);
  });

  it('is free again when the connection that held it is lost', async () => {
    const beurt = new Beurt(database.pool, SLOT);
    const verloren = beurt.neem(async () => {
      await database.pool.query(
        // Of this database only: other tests have leases on the same server.
        `select pg_terminate_backend(pid) from pg_locks
          where locktype = 'advisory' and granted and pid <> pg_backend_pid()
            and database = (select oid from pg_database where datname = current_database())`,
      );
      return 'gedaan';
    });
    expect(await verloren).toBe('gedaan');
    expect(await new Beurt(database.pool, SLOT).neem(async () => 'vrij')).toBe('vrij');
  });

  it('is not kept by a program that stands still in it', async () => {
    const begonnen = Promise.withResolvers<void>();
    const wakker = Promise.withResolvers<void>();
    const eerste = new Beurt(database.pool, SLOT).neem(async () => {
      begonnen.resolve();
      await wakker.promise;
    });
    await begonnen.promise;
    expect(await new Beurt(database.pool, SLOT).neem(async () => 'vrij')).toBe('vrij');
    wakker.resolve();
    await eerste;
    expect(await new Beurt(database.pool, SLOT).neem(async () => 'vrij')).toBe('vrij');
  });
});
