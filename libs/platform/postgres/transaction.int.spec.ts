import { inTransaction, type Database } from '@zaakstroom/postgres';
import { createTestDatabase } from '@zaakstroom/postgres/testing';

let database: Database;

beforeAll(async () => {
  database = await createTestDatabase();
  await database.pool.query('create table proef (id int primary key)');
});

afterAll(() => database.close());

afterEach(() => database.pool.query('truncate proef'));

async function count(): Promise<number> {
  return (await database.pool.query('select from proef')).rows.length;
}

describe('inTransaction', () => {
  it('commits and answers what the work answers', async () => {
    const answer = await inTransaction(database.pool, async (client) => {
      await client.query('insert into proef values (1)');
      return 'klaar';
    });
    expect(answer).toBe('klaar');
    expect(await count()).toBe(1);
  });

  it('rolls back when the work throws, and throws that', async () => {
    const failure = new Error('bedacht');
    const work = inTransaction(database.pool, async (client) => {
      await client.query('insert into proef values (1)');
      throw failure;
    });
    await expect(work).rejects.toBe(failure);
    expect(await count()).toBe(0);
  });

  it('does not call a rollback a success when the work swallowed an error', async () => {
    const work = inTransaction(database.pool, async (client) => {
      await client.query('insert into proef values (1)');
      await client.query('insert into proef values (1)').catch(() => undefined);
    });
    await expect(work).rejects.toThrow(/rolled back/);
    expect(await count()).toBe(0);
  });

  it('gives a lost connection no second life', async () => {
    const work = inTransaction(database.pool, async (client) => {
      await client.query('insert into proef values (1)');
      await client.query('select pg_terminate_backend(pg_backend_pid())');
    });
    await expect(work).rejects.toThrow(/terminat/);
    expect(await count()).toBe(0);
    expect(database.pool.waitingCount).toBe(0);
  });
});
