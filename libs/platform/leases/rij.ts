import { hostname } from 'node:os';
import type { Client, ClientBase, Pool } from 'pg';
import { inTransactie } from './transactie.js';

/**
 * How long a lease holds that nobody renews, in seconds. As long a session of a holder may stand still inside a transaction: what a
 * paused program holds locked is free again when its lease is.
 */
export const DUUR = 5;

/** What a lease is known by: each holder has a number of its own, higher than that of all before it. */
export interface Bewijs {
  readonly naam: string;
  readonly token: number;
}

/** A look without any lock, for who comes by often. */
export async function isVrij(db: Pool, naam: string): Promise<boolean> {
  const { rows } = await db.query<{ vrij: boolean }>(
    `select verloopt <= clock_timestamp() or pg_try_advisory_xact_lock(leases.teken(naam, token)) as vrij
       from leases.lease where naam = $1`,
    [naam],
  );
  return rows[0]?.vrij ?? true;
}

/**
 * Takes the lease over, with the next token, when its time is over or the session of its holder is gone. Waits for a transaction of
 * that holder that is still under way; undefined when it goes on for long, or when another program was first.
 */
export async function neem(client: Client, naam: string): Promise<Bewijs | undefined> {
  await client.query('insert into leases.lease (naam) values ($1) on conflict (naam) do nothing', [naam]);
  return inTransactie(client, async () => {
    await client.query(`set local lock_timeout = '2s'`);
    // Not "for no key update", which goes together with the lock of the fence.
    const { rowCount } = await client.query(
      `select from leases.lease
        where naam = $1 and (verloopt <= clock_timestamp() or pg_try_advisory_xact_lock(leases.teken(naam, token)))
          for update`,
      [naam],
    );
    if (rowCount === 0) return undefined;
    const { rows } = await client.query<{ token: number }>(
      `update leases.lease
          set token = token + 1, houder = $2, verloopt = clock_timestamp() + make_interval(secs => $3)
        where naam = $1
        returning token::float8 as token, pg_advisory_lock(leases.teken(naam, token))`,
      [naam, `${hostname()}, proces ${process.pid}`, DUUR],
    );
    return { naam, token: rows[0]!.token };
  }).catch((error: unknown) => {
    if ((error as { code?: unknown }).code === '55P03') return undefined;
    throw error;
  });
}

/** Renews all of them in one statement. @returns the names of those that are still ours */
export async function verleng(client: ClientBase, bewijzen: readonly Bewijs[]): Promise<Set<string>> {
  const { rows } = await client.query<{ naam: string }>({
    name: 'leases_verleng',
    text: `update leases.lease l set verloopt = clock_timestamp() + make_interval(secs => $3)
             from unnest($1::text[], $2::bigint[]) as mijn (naam, token)
            where l.naam = mijn.naam and l.token = mijn.token
           returning l.naam`,
    values: [bewijzen.map(({ naam }) => naam), bewijzen.map(({ token }) => token), DUUR],
  });
  return new Set(rows.map(({ naam }) => naam));
}

/**
 * The fence: true when this token is still the last one, and then nobody takes the lease over before this transaction ends. The lock
 * does not stand in the way of renewing.
 */
export async function geldt(tx: ClientBase, { naam, token }: Bewijs): Promise<boolean> {
  const { rowCount } = await tx.query({
    name: 'leases_geldt',
    text: 'select from leases.lease where naam = $1 and token = $2 for key share',
    values: [naam, token],
  });
  return rowCount === 1;
}
