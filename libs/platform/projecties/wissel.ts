import type { Position } from '@zaakstroom/event-store';
import { inTransactie, type Lease } from '@zaakstroom/leases';
import { Client, type ClientConfig } from 'pg';
import { oud } from './aanleg.js';
import { gaatVoorbij } from './fouten.js';
import { standVan, type Versie } from './stand.js';

/** A program that stands still for so long in the middle of a swap is out of it, in ms. */
const STIL = 5_000;

/**
 * Puts a rebuilt version in the place of the live one, over a connection of its own: it locks the stand of the live version,
 * so that its follower waits, and `haalIn` meanwhile brings the new one up to what can be read of the live one.
 *
 * The schemas are renamed, which waits for no reader and makes none wait: statements that run go on with the rows they
 * found, statements that begin find the new ones. The old tables are dropped after that.
 *
 * A program that is paused meanwhile keeps the follower waiting for seconds, no more: the server ends the session.
 *
 * @throws what `haalIn` throws, LeaseVerloren, and the loss of a connection: nothing has changed then
 */
export async function wissel(
  naam: string,
  config: ClientConfig,
  lease: Lease,
  nieuw: Versie,
  haalIn: (tot: Position) => Promise<void>,
): Promise<void> {
  const client = new Client({
    ...config,
    application_name: `zaakstroom projectie ${naam} wissel`,
    idle_in_transaction_session_timeout: STIL,
  });
  client.on('error', () => undefined); // the statement in progress, or the next one, fails by itself
  try {
    await client.connect();
    await inTransactie(client, async () => {
      await lease.bewaak(client);
      const levend = await standVan(client, naam, true);
      if (levend) {
        await wakker(client, haalIn(levend.leesbaar));
        await zetOpzij(naam, client);
      }
      await zetNeer(naam, nieuw, levend?.leesbaar ?? '', client);
    });
    await ruimOp(naam, client);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** While the transaction waits for work over another connection it shows that this program is there. */
async function wakker<T>(client: Client, werk: Promise<T>): Promise<T> {
  const timer = setInterval(() => void client.query('select').catch(() => undefined), STIL / 5);
  try {
    return await werk;
  } finally {
    clearInterval(timer);
  }
}

async function zetOpzij(naam: string, client: Client): Promise<void> {
  await client.query(`alter schema ${naam} rename to ${oud(naam)}`);
  await client.query('delete from projecties.stand where schema = $1', [naam]);
}

async function zetNeer(naam: string, { schema, generatie }: Versie, minstens: Position, client: Client): Promise<void> {
  const { rowCount } = await client.query(
    `update projecties.stand set schema = naam, levend = true
      where schema = $1 and generatie = $2 and leesbaar >= $3`,
    [schema, generatie, minstens],
  );
  if (rowCount !== 1) throw new Error(`the rebuilt version of ${naam} was taken away or is not up to ${minstens}`);
  await client.query(`alter schema ${schema} rename to ${naam}`);
}

/** Waits for readers of the old rows. What is left when this is interrupted, the next rebuild clears away. */
async function ruimOp(naam: string, client: Client): Promise<void> {
  try {
    await client.query(`drop schema if exists ${oud(naam)} cascade`);
  } catch (error) {
    if (!gaatVoorbij(error)) throw error;
  }
}
