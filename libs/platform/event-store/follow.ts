import { setTimeout as sleep } from 'node:timers/promises';
import { StoreUnavailable } from './errors.js';
import type { EventBatch, Position } from './port.js';
import type { Waiting } from './waiting.js';

/**
 * How long a subscriber at the head lets events gather after the first, in ms: what a reader of its own write waits more. Under
 * load every batch costs its subscriber a transaction, and a moment's patience makes one of many; it is load when events
 * came while the subscriber was at work.
 */
const GATHER = 15;
const GATHER_UNDER_LOAD = 60;

/**
 * A subscription made of reads, each from where the one before ended: whatever is lost between two of them is read again, and a
 * wake-up is never more than that. A store that is away is asked again, until the signal aborts.
 *
 * @param batch the next run of events after a position
 */
export async function* follow(
  batch: (after: Position) => Promise<EventBatch>,
  wakeUps: Waiting,
  after: Position,
  signal: AbortSignal,
): AsyncIterable<EventBatch> {
  const read = (from: Position) => ({ seen: wakeUps.count, batch: batch(from) });
  let position = after;
  let reading = read(position);
  let toldHead = false;
  while (!signal.aborted) {
    let batch: EventBatch;
    try {
      batch = await reading.batch;
    } catch (error) {
      if (!(error instanceof StoreUnavailable)) throw error;
      await wakeUps.since(wakeUps.count, signal);
      reading = read(position);
      continue;
    }
    const news = batch.position !== position || (batch.atHead && !toldHead);
    position = batch.position;
    toldHead = batch.atHead;
    const seen = reading.seen;
    if (!batch.atHead) {
      reading = read(position); // fetched while the subscriber works on this one
      reading.batch.catch(() => undefined);
    }
    if (news) yield batch;
    if (batch.atHead) {
      const gather = wakeUps.count > seen ? GATHER_UNDER_LOAD : GATHER;
      await wakeUps.since(seen, signal);
      await sleep(gather, undefined, { signal }).catch(() => undefined);
      reading = read(position);
    }
  }
  await reading.batch.catch(() => undefined);
}
