import { migrate, MigrationError, type Database } from '@zaakstroom/postgres';
import { createTestDatabase } from '@zaakstroom/postgres/testing';

const TABLE = { name: '001-tabel', sql: 'create table proef (id int); insert into proef values (1)' };
const COLUMN = { name: '002-kolom', sql: 'alter table proef add column naam text' };
const BROKEN = { name: '003-stuk', sql: 'create table half (id int); select 1 / 0' };

let database: Database;

beforeEach(async () => {
  database = await createTestDatabase();
});

afterEach(() => database.close());

async function applied(owner: string): Promise<string[]> {
  const { rows } = await database.pool.query<{ name: string }>(
    'select name from zaakstroom_migrations where owner = $1 order by applied_at',
    [owner],
  );
  return rows.map(({ name }) => name);
}

describe('migrate', () => {
  it('applies each step once, in order', async () => {
    await migrate(database.pool, 'proef', [TABLE]);
    await migrate(database.pool, 'proef', [TABLE, COLUMN]);
    await migrate(database.pool, 'proef', [TABLE, COLUMN]);
    expect(await applied('proef')).toEqual(['001-tabel', '002-kolom']);
    expect((await database.pool.query('select * from proef')).rows).toEqual([{ id: 1, naam: null }]);
  });

  it('lets many start at the same time', async () => {
    await Promise.all(Array.from({ length: 8 }, () => migrate(database.pool, 'proef', [TABLE, COLUMN])));
    expect((await database.pool.query('select * from proef')).rows).toHaveLength(1);
  });

  it('keeps the steps of owners apart, also when they start together', async () => {
    const other = { name: TABLE.name, sql: 'create table ander (id int)' };
    await Promise.all([migrate(database.pool, 'proef', [TABLE]), migrate(database.pool, 'ander', [other])]);
    expect(await applied('ander')).toEqual(['001-tabel']);
  });

  it('names an applied step that was changed, and applies nothing more', async () => {
    await migrate(database.pool, 'proef', [TABLE]);
    const changed = { ...TABLE, sql: `${TABLE.sql} -- anders` };
    await expect(migrate(database.pool, 'proef', [changed, COLUMN])).rejects.toThrow(
      /migration 001-tabel of proef was applied already and its text has changed/,
    );
    expect(await applied('proef')).toEqual(['001-tabel']);
  });

  it('names a step that was put before an applied one', async () => {
    await migrate(database.pool, 'proef', [TABLE]);
    await expect(migrate(database.pool, 'proef', [COLUMN, TABLE])).rejects.toThrow(
      /002-kolom of proef stands before 001-tabel/,
    );
  });

  it('names a step that fails; those before it stay, nothing of it does', async () => {
    await expect(migrate(database.pool, 'proef', [TABLE, COLUMN, BROKEN])).rejects.toThrow(
      'migration 003-stuk of proef failed: division by zero',
    );
    expect(await applied('proef')).toEqual(['001-tabel', '002-kolom']);
    expect((await database.pool.query(`select to_regclass('half') as half`)).rows).toEqual([{ half: null }]);
  });

  it('leaves steps of a newer program alone', async () => {
    await migrate(database.pool, 'proef', [TABLE, COLUMN]);
    await migrate(database.pool, 'proef', [TABLE]);
    expect(await applied('proef')).toEqual(['001-tabel', '002-kolom']);
  });

  it('refuses two steps with one name', async () => {
    await expect(migrate(database.pool, 'proef', [TABLE, TABLE])).rejects.toThrow(MigrationError);
  });
});
