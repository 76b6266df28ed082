import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Pool } from 'pg';

/** How a text can stand somewhere: as it is, as the hex of a bytea, or anywhere inside what was encoded as base64. */
export function gedaanten(tekst: string): string[] {
  const base64 = [0, 1, 2].map((voor) => {
    const inhoud = Buffer.concat([Buffer.alloc(voor), Buffer.from(tekst)]).toString('base64');
    // The first and last characters also hold bits of what stands beside it.
    return inhoud.replace(/=+$/, '').slice(voor && voor + 1, -1);
  });
  return [tekst, Buffer.from(tekst).toString('hex'), ...base64];
}

/** Which of the needles stand in it. */
export function sporenIn(inhoud: string | Buffer, naalden: readonly string[]): string[] {
  return naalden.filter((naald) => inhoud.includes(naald));
}

/** Every row of every table of the database, those of PostgreSQL itself too, and what its sessions last asked; by table. */
export async function alleTabellen(pool: Pool): Promise<Map<string, string>> {
  const { rows } = await pool.query<{ naam: string }>(
    `select format('%I.%I', n.nspname, c.relname) as naam from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'm', 'p')`,
  );
  const tabellen = new Map<string, string>();
  for (const naam of [...rows.map((rij) => rij.naam), 'pg_stat_activity', 'pg_prepared_statements']) {
    const { rows: rijen } = await pool.query<{ rij: string }>(`select t::text as rij from ${naam} t`);
    tabellen.set(naam, rijen.map(({ rij }) => rij).join('\n'));
  }
  return tabellen;
}

/** Every file under a folder. */
export async function* alleBestanden(map: string): AsyncGenerator<{ naam: string; inhoud: Buffer }> {
  for (const deel of await readdir(map, { recursive: true, withFileTypes: true })) {
    const naam = join(deel.parentPath, deel.name);
    if (deel.isFile()) yield { naam, inhoud: await readFile(naam) };
  }
}
