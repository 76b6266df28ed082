import { inTransactie, type Lease } from '@zaakstroom/leases';
import type { Client } from 'pg';
import type { Projectie } from './projectie.js';
import { legAan, standVan, type Versie } from './stand.js';

/** Makes the live version when there is none yet, empty, so that following it fills it. */
export async function eersteKeer(projectie: Projectie, client: Client): Promise<void> {
  const { naam, versie } = projectie;
  await inTransactie(client, async () => {
    await client.query(`select pg_advisory_xact_lock(hashtext('projectie eerste keer'), hashtext($1))`, [naam]);
    if (await standVan(client, naam)) return;
    await maak(projectie, client, naam);
    await legAan(client, { naam, schema: naam, versie, generatie: 1, levend: true });
  });
}

/** Makes an empty version beside the live one, and clears away what an interrupted rebuild left behind. */
export async function legErnaast(projectie: Projectie, lease: Lease): Promise<Versie> {
  const { naam, versie } = projectie;
  const { client } = lease;
  const schema = `${naam}_herbouw`;
  return lease.inTransactie(async () => {
    const levend = await standVan(client, naam);
    const generatie = (levend?.generatie ?? 0) + 1;
    await client.query(`drop schema if exists ${schema}, ${oud(naam)} cascade`);
    await client.query('delete from projecties.stand where schema = $1', [schema]);
    await maak(projectie, client, schema);
    await legAan(client, { naam, schema, versie, generatie, levend: false });
    return { schema, generatie };
  });
}

/** Where the rows of a version stand between the moment it was replaced and the moment nobody reads them any more. */
export function oud(naam: string): string {
  return `${naam}_oud`;
}

async function maak(projectie: Projectie, client: Client, schema: string): Promise<void> {
  await client.query(`create schema ${schema}`);
  await projectie.maak(client, schema);
}
