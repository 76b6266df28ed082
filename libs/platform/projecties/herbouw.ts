import type { EventBatch, EventStore } from '@zaakstroom/event-store';
import type { Client, ClientConfig } from 'pg';
import { Bouwer } from './bouwer.js';
import type { Projectie } from './projectie.js';
import { legAan, standVan } from './stand.js';
import { metLease } from './volger.js';

/** Another program is rebuilding this projection at this moment. */
export class HerbouwBezig extends Error {
  override readonly name = 'HerbouwBezig';
  constructor(readonly projectie: string) {
    super(`projection ${projectie} is being rebuilt by another program; wait until it is done`);
  }
}

/**
 * Builds a projection anew beside the live version and swaps it in. Readers go on with the old rows until the swap, which
 * is one transaction; what they could read before it they can read after it.
 *
 * @throws HerbouwBezig, Vergiftigd (the live version stays as it is)
 */
export async function herbouw(
  projectie: Projectie,
  config: ClientConfig,
  store: EventStore,
  voortgang: (batch: EventBatch) => void,
): Promise<void> {
  const gedaan = await metLease(config, `${projectie.naam} herbouw`, async (client) => {
    const nieuw = `${projectie.naam}_herbouw`;
    const levend = await standVan(client, projectie.naam);
    const generatie = (levend?.generatie ?? 0) + 1;
    await inTransactie(client, async () => {
      // What an interrupted rebuild left behind.
      await client.query(`drop schema if exists ${nieuw} cascade`);
      await client.query('delete from projecties.stand where schema = $1', [nieuw]);
      await maak(projectie, client, nieuw);
      await legAan(client, { naam: projectie.naam, schema: nieuw, versie: projectie.versie, generatie, levend: false });
    });
    const bouwer = new Bouwer(projectie, nieuw, generatie, client, store, () => undefined);
    await bouwer.haalIn(voortgang);
    while (!(await wissel(projectie, client, nieuw, bouwer, voortgang)));
  });
  if (!gedaan) throw new HerbouwBezig(projectie.naam);
}

/**
 * Swaps when the new version is at least as far as the live one. The live version is locked while we look, so it cannot run
 * ahead; when it did already, catch up without the lock first.
 */
async function wissel(
  projectie: Projectie,
  client: Client,
  nieuw: string,
  bouwer: Bouwer,
  voortgang: (batch: EventBatch) => void,
): Promise<boolean> {
  const klaar = await inTransactie(client, async () => {
    const levend = await standVan(client, projectie.naam, true);
    const stand = (await standVan(client, nieuw, true))!;
    if (levend && levend.positie > stand.leesbaar) return false;
    if (levend) {
      await client.query(`drop schema ${projectie.naam} cascade`);
      await client.query('delete from projecties.stand where schema = $1', [projectie.naam]);
    }
    await client.query(`alter schema ${nieuw} rename to ${projectie.naam}`);
    await client.query('update projecties.stand set schema = naam, levend = true where schema = $1', [nieuw]);
    return true;
  });
  if (!klaar) await bouwer.haalIn(voortgang);
  return klaar;
}

/** Makes the live version when there is none yet, empty, so that following it fills it. */
export async function eersteKeer(projectie: Projectie, client: Client): Promise<void> {
  await inTransactie(client, async () => {
    await client.query(`select pg_advisory_xact_lock(hashtext('projectie eerste keer'), hashtext($1))`, [
      projectie.naam,
    ]);
    if (await standVan(client, projectie.naam)) return;
    await maak(projectie, client, projectie.naam);
    await legAan(client, {
      naam: projectie.naam,
      schema: projectie.naam,
      versie: projectie.versie,
      generatie: 1,
      levend: true,
    });
  });
}

async function maak(projectie: Projectie, client: Client, schema: string): Promise<void> {
  await client.query(`create schema ${schema}`);
  await projectie.maak(client, schema);
}

async function inTransactie<T>(client: Client, doe: () => Promise<T>): Promise<T> {
  await client.query('begin');
  try {
    const uitkomst = await doe();
    await client.query('commit');
    return uitkomst;
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  }
}
