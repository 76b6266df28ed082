import { createTestDatabase } from '@zaakstroom/postgres/testing';

describe('createTestDatabase', () => {
  it('gives each caller an empty database of its own', async () => {
    const [one, other] = await Promise.all([createTestDatabase(), createTestDatabase()]);
    await one.pool.query('create table proef (id int)');
    const { rows } = await other.pool.query<{ found: string | null }>(`select to_regclass('proef') as found`);
    expect(rows).toEqual([{ found: null }]);
    await Promise.all([one.close(), other.close()]);
  });

  it('drops the database on close', async () => {
    const gone = await createTestDatabase();
    await gone.close();
    const left = await createTestDatabase();
    const { rows } = await left.pool.query('select from pg_database where datname = $1', [gone.config.database]);
    expect(rows).toHaveLength(0);
    await left.close();
  });
});
