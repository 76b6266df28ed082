import type { EventBatch, EventStore, Position } from '@zaakstroom/event-store';
import type { Leases } from '@zaakstroom/leases';
import type { Client, ClientConfig } from 'pg';
import { legErnaast } from './aanleg.js';
import { Bouwer } from './bouwer.js';
import type { Projectie } from './projectie.js';
import { wissel } from './wissel.js';

/** Far from the head a larger batch costs fewer commits. */
const GROTE_BATCH = 5_000;

/** Another program is rebuilding this projection at this moment. */
export class HerbouwBezig extends Error {
  override readonly name = 'HerbouwBezig';
  constructor(readonly projectie: string) {
    super(`projectie ${projectie} wordt al door een ander programma herbouwd; wacht tot dat klaar is`);
  }
}

/**
 * Builds a projection anew beside the live version and swaps it in. Readers go on with the old rows until the swap, which
 * is one transaction; what they could read before it they can read after it.
 *
 * @throws HerbouwBezig
 * @throws Vergiftigd, the reason of the signal, or the loss of a connection: the live version stays as it is
 */
export async function herbouw(
  projectie: Projectie,
  config: ClientConfig,
  leases: Leases,
  store: EventStore,
  voortgang: (batch: EventBatch) => void,
  gestopt: AbortSignal,
): Promise<void> {
  const gedaan = await leases.metLease(`projectie ${projectie.naam} herbouw`, gestopt, async (lease) => {
    const nieuw = await legErnaast(projectie, lease);
    const bouwer = new Bouwer(projectie, nieuw, lease);
    const inhalen = (tot: Position) => haalIn(bouwer, store, tot, voortgang, lease.signal);
    await inhalen(await store.head());
    await analyseer(lease.client, nieuw.schema);
    // What came in the meantime, so that the live version need not be held still for long.
    await inhalen(await store.head());
    await wissel(projectie.naam, config, lease, nieuw, inhalen);
  });
  if (!gedaan) throw new HerbouwBezig(projectie.naam);
}

/** Takes in everything up to the position, and computes all that was marked. */
async function haalIn(
  bouwer: Bouwer,
  store: EventStore,
  tot: Position,
  voortgang: (batch: EventBatch) => void,
  signal: AbortSignal,
): Promise<void> {
  let positie = await bouwer.begin();
  if (positie < tot) {
    const opties = { ...bouwer.projectie.filter, after: positie, batchSize: GROTE_BATCH };
    for await (const batch of store.readAll(opties)) {
      signal.throwIfAborted();
      await bouwer.neemOp(batch.events, batch.position);
      voortgang(batch);
      positie = batch.position;
      if (positie >= tot) break;
    }
    // A read that ends tells no position when nothing of its last part matches the filter.
    if (positie < tot) await bouwer.neemOp([], tot);
  }
  while (await bouwer.reken()) signal.throwIfAborted();
}

/** Without statistics the first readers after the swap would get plans for empty tables. */
async function analyseer(client: Client, schema: string): Promise<void> {
  const { rows } = await client.query<{ tabel: string }>(
    `select format('%I.%I', schemaname, tablename) as tabel from pg_tables where schemaname = $1`,
    [schema],
  );
  for (const { tabel } of rows) await client.query(`analyze ${tabel}`);
}
