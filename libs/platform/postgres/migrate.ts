import { createHash } from 'node:crypto';
import type pg from 'pg';
import { inTransaction } from './transaction.js';

export interface MigrationStep {
  /** Unique for its owner. */
  readonly name: string;
  /** One or more statements; may not end the transaction that it runs in. */
  readonly sql: string;
}

/** The steps and the database contradict each other; the message names the step. */
export class MigrationError extends Error {
  override readonly name = 'MigrationError';
}

/** One lock for all owners: they also share the table below. The number means nothing, it only has to be ours. */
const LOCK = 7_216_391_205;

/**
 * Brings the tables of `owner` up to date: each step once, in order, in a transaction of its own. Many processes may call
 * this at the same time; the others wait and find the work done.
 *
 * @throws MigrationError when an applied step was changed or steps were put before it, or when a step fails: those before it
 * stay, nothing of it does
 */
export async function migrate(pool: pg.Pool, owner: string, steps: readonly MigrationStep[]): Promise<void> {
  const names = new Set(steps.map(({ name }) => name));
  if (names.size !== steps.length) throw new MigrationError(`two migrations of ${owner} have the same name`);
  while (await applyNext(pool, owner, steps)) {
    // One step at a time: what was applied stays when a later one fails.
  }
}

/** @returns whether a step was applied, so that there may be more */
async function applyNext(pool: pg.Pool, owner: string, steps: readonly MigrationStep[]): Promise<boolean> {
  return inTransaction(pool, async (client) => {
    await client.query('select pg_advisory_xact_lock($1)', [LOCK]);
    await client.query(`create table if not exists zaakstroom_migrations (
      owner text not null,
      name text not null,
      checksum text not null,
      applied_at timestamptz not null default clock_timestamp(),
      primary key (owner, name))`);
    const { rows } = await client.query<{ name: string; checksum: string }>(
      'select name, checksum from zaakstroom_migrations where owner = $1',
      [owner],
    );
    const next = nextStep(owner, steps, new Map(rows.map((row) => [row.name, row.checksum])));
    if (next === undefined) return false;
    await client.query(next.sql).catch((error: Error) => {
      throw new MigrationError(`migration ${next.name} of ${owner} failed: ${error.message}`, { cause: error });
    });
    await client.query('insert into zaakstroom_migrations (owner, name, checksum) values ($1, $2, $3)', [
      owner,
      next.name,
      checksumOf(next),
    ]);
    return true;
  });
}

/** Steps that the database knows and we do not are left alone: a newer version of the program was here. */
function nextStep(
  owner: string,
  steps: readonly MigrationStep[],
  applied: ReadonlyMap<string, string>,
): MigrationStep | undefined {
  const next = steps.findIndex(({ name }) => !applied.has(name));
  for (const [index, step] of steps.entries()) {
    const checksum = applied.get(step.name);
    if (checksum === undefined) continue;
    if (checksum !== checksumOf(step)) {
      throw new MigrationError(
        `migration ${step.name} of ${owner} was applied already and its text has changed since.\n` +
          `Remedy: put the old text back and add a step after the last one.`,
      );
    }
    if (next !== -1 && index > next) {
      throw new MigrationError(
        `migration ${steps[next]?.name} of ${owner} stands before ${step.name}, which was applied already.\n` +
          `Remedy: move it to the end.`,
      );
    }
  }
  return steps[next];
}

function checksumOf({ sql }: MigrationStep): string {
  return createHash('sha256').update(sql).digest('hex');
}
