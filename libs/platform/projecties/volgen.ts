import type { EventBatch, EventStore, Position } from '@zaakstroom/event-store';
import type { Bouwer } from './bouwer.js';
import { pauze } from './pauze.js';

/**
 * While events keep coming, computing marked work rests this many times as long as it worked: one part in ten. What costs much is
 * done seldom, and then once for many events: one person's day of tens of thousands of acts takes 150 ms each time.
 */
const RUST = 9;

/** When no event comes for so long, in ms, nobody is hindered by computing without rest. */
const STIL = 250;

type Schrijver = Pick<Bouwer, 'projectie' | 'begin' | 'neemOp' | 'reken'>;

/**
 * Keeps a version up to date until the signal aborts. Marked work is computed while waiting for news: at once when a rest
 * was taken or nothing comes, so that a mark is computed late under load (and then once for many events) and soon without.
 *
 * @throws Achterhaald, Vergiftigd, and what the connection throws
 */
export async function volg(
  bouwer: Schrijver,
  store: Pick<EventStore, 'subscribe'>,
  signal: AbortSignal,
): Promise<void> {
  const positie = await bouwer.begin();
  const klaar = new AbortController();
  const batches = store
    .subscribe({ ...bouwer.projectie.filter, after: positie, signal: AbortSignal.any([signal, klaar.signal]) })
    [Symbol.asyncIterator]();
  try {
    await volgVanaf(positie, bouwer, batches, signal);
  } finally {
    // The subscription may be waiting at the head for something that never comes.
    klaar.abort();
    await batches.return?.();
  }
}

async function volgVanaf(
  begin: Position,
  bouwer: Schrijver,
  batches: AsyncIterator<EventBatch>,
  signal: AbortSignal,
): Promise<void> {
  let positie = begin;
  let nieuws = nieuwsUit(batches);
  let teRekenen = bouwer.projectie.werkBij !== undefined;
  let rustTot = 0;
  let stil = false;
  while (!signal.aborted) {
    if (teRekenen) {
      const rust = rustTot - Date.now();
      if (rust > 0 && !stil && !nieuws.komst.aborted) {
        await pauze(Math.min(rust, STIL), nieuws.komst);
        stil = true;
        continue;
      }
      if (rust <= 0 || !nieuws.komst.aborted) {
        const van = Date.now();
        teRekenen = await bouwer.reken();
        rustTot = Date.now() + RUST * (Date.now() - van);
        continue;
      }
    }
    const { value: batch, done } = await nieuws.batch;
    if (done) return;
    nieuws = nieuwsUit(batches); // fetched while we work on this one
    stil = false;
    if (batch.position === positie) continue;
    await bouwer.neemOp(batch.events, batch.position);
    positie = batch.position;
    if (batch.events.length > 0) teRekenen = bouwer.projectie.werkBij !== undefined;
  }
}

interface Nieuws {
  readonly batch: Promise<IteratorResult<EventBatch, void>>;
  /** Aborts when the batch is there. */
  readonly komst: AbortSignal;
}

function nieuwsUit(batches: AsyncIterator<EventBatch>): Nieuws {
  const gekomen = new AbortController();
  const batch = batches.next();
  const tel = () => gekomen.abort();
  // An error is heard by who awaits the batch; nobody does when the work ends first.
  batch.then(tel, tel);
  return { batch, komst: gekomen.signal };
}
