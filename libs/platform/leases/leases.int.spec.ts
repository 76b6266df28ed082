import { setTimeout as na } from 'node:timers/promises';
import type { Database } from '@zaakstroom/postgres';
import { createTestDatabase } from '@zaakstroom/postgres/testing';
import { LeaseVerloren, Leases, Verbroken, type Lease } from './index.js';

const NOOIT = new AbortController().signal;

describe('a lease', () => {
  let database: Database;
  let een: Leases;
  let ander: Leases;
  beforeEach(async () => {
    database = await createTestDatabase();
    [een, ander] = await Promise.all([Leases.open(database), Leases.open(database)]);
    await database.pool.query('create table rijen (n int not null)');
  });
  afterEach(() => database.close());

  const rijen = async () => (await database.pool.query<{ n: number }>('select n from rijen order by n')).rows;
  const schrijf = (lease: Lease, n: number) =>
    lease.inTransactie(() => lease.client.query('insert into rijen values ($1)', [n]));

  /** As after five seconds in which its holder did not renew it. */
  const laatVerlopen = () => database.pool.query(`update leases.lease set verloopt = clock_timestamp()`);

  /** Its holder may renew it between the two, and so once more. */
  async function neemOver(werk: (opvolger: Lease) => Promise<void>): Promise<void> {
    do await laatVerlopen();
    while (!(await ander.metLease('werk', NOOIT, werk)));
  }

  it('is held by one at a time, and each holder has a higher token', async () => {
    const tokens: number[] = [];
    await een.metLease('werk', NOOIT, async ({ token }) => {
      tokens.push(token);
      expect(await ander.metLease('werk', NOOIT, async () => void tokens.push(-1))).toBe(false);
      expect(await ander.metLease('iets anders', NOOIT, async () => undefined)).toBe(true);
    });
    for (const leases of [ander, een, ander]) {
      // The server hears of the end of a session a moment after its client.
      while (!(await leases.metLease('werk', NOOIT, async ({ token }) => void tokens.push(token))));
    }
    expect(tokens).toEqual([1, 2, 3, 4]);
  });

  it('is given to one of many that ask at the same moment', async () => {
    const klaar = Promise.withResolvers<void>();
    const begonnen: number[] = [];
    const geweigerd: boolean[] = [];
    const vragers = Array.from({ length: 12 }, async (_, nr) => {
      const kreeg = await (nr % 2 ? een : ander).metLease('werk', NOOIT, async ({ token }) => {
        begonnen.push(token);
        await klaar.promise;
      });
      if (!kreeg) geweigerd.push(kreeg);
    });
    while (geweigerd.length < 11) await na(5);
    klaar.resolve();
    await Promise.all(vragers);
    expect(begonnen).toEqual([1]);
  });

  it('that ran out is taken over, and then its holder writes nothing and hears of it', async () => {
    const verloop: unknown[] = [];
    const eerste = een.metLease('werk', NOOIT, async (lease) => {
      await schrijf(lease, 1);
      await neemOver(async (opvolger) => {
        expect(opvolger.token).toBe(lease.token + 1);
        await schrijf(opvolger, 2);
        await expect(schrijf(lease, 3)).rejects.toThrow(LeaseVerloren);
        if (!lease.signal.aborted) await new Promise((hoort) => lease.signal.addEventListener('abort', hoort));
        verloop.push(lease.signal.reason, opvolger.signal.aborted);
      });
    });
    await expect(eerste).rejects.toThrow(LeaseVerloren);
    expect(verloop).toEqual([expect.any(LeaseVerloren), false]);
    expect(await rijen()).toEqual([{ n: 1 }, { n: 2 }]);
  });

  it('is not taken over in the middle of a transaction of its holder', async () => {
    const volgorde: string[] = [];
    const binnen = Promise.withResolvers<void>();
    const verder = Promise.withResolvers<void>();
    const eerste = een.metLease('werk', NOOIT, (lease) =>
      lease.inTransactie(async () => {
        binnen.resolve();
        await verder.promise;
        await lease.client.query('insert into rijen values (1)');
        volgorde.push('geschreven');
      }),
    );
    await binnen.promise;
    const tweede = neemOver(async () => void volgorde.push('overgenomen'));
    for (;;) {
      const { rows } = await database.pool.query<{ wacht: boolean }>(
        `select exists (select from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()) as wacht`,
      );
      if (rows[0]!.wacht) break;
    }
    verder.resolve();
    await Promise.allSettled([eerste]);
    await tweede;
    expect(volgorde).toEqual(['geschreven', 'overgenomen']);
  });

  it('is renewed while its holder is in a long transaction', async () => {
    await een.metLease('werk', NOOIT, (lease) =>
      lease.inTransactie(async () => {
        const verloopt = async () =>
          (
            await database.pool.query<{ v: number }>(
              `select extract(epoch from verloopt)::float8 as v from leases.lease`,
            )
          ).rows[0]!.v;
        const eerst = await verloopt();
        // Not idle: a transaction in which its holder stands still is ended.
        while ((await verloopt()) === eerst) await lease.client.query('select pg_sleep(0.05)');
        expect(await verloopt()).toBeGreaterThan(eerst);
      }),
    );
  });

  it('goes with the session that it was taken on', async () => {
    const verloren = een.metLease('werk', NOOIT, async (lease) => {
      await database.pool.query(
        `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'zaakstroom werk' and datname = current_database()`,
      );
      if (!lease.signal.aborted) await new Promise((hoort) => lease.signal.addEventListener('abort', hoort));
      await expect(schrijf(lease, 1)).rejects.toThrow(Verbroken);
    });
    await expect(verloren).rejects.toThrow();
    // The server lets go of a session a moment after it told its client.
    while (!(await ander.metLease('werk', NOOIT, (lease) => schrijf(lease, 2).then(() => undefined))));
    expect(await rijen()).toEqual([{ n: 2 }]);
  });

  it('is free when the work throws, and leaves no connection behind', async () => {
    await expect(een.metLease('werk', NOOIT, async () => Promise.reject(new Error('stuk')))).rejects.toThrow('stuk');
    for (;;) {
      const { rows } = await database.pool.query(
        `select from pg_stat_activity where datname = current_database() and application_name like 'zaakstroom %'`,
      );
      if (rows.length === 0) break;
    }
    expect(await ander.metLease('werk', NOOIT, async () => undefined)).toBe(true);
  });

  it('tells the work that it should stop', async () => {
    const stop = new AbortController();
    const klaar = await een.metLease('werk', stop.signal, async ({ signal }) => {
      stop.abort();
      expect(signal.aborted).toBe(true);
    });
    expect(klaar).toBe(true);
  });
});
