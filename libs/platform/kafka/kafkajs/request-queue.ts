import { createRequire } from 'node:module';

/** The part of kafkajs 2.2.4 that is mended here. */
interface RequestQueue {
  readonly pending: readonly unknown[];
  scheduleCheckPendingRequests: (this: RequestQueue) => void;
}

const require = createRequire(import.meta.url);
const { prototype } = require('kafkajs/src/network/requestQueue') as { prototype: RequestQueue };
const { scheduleCheckPendingRequests: schedule } = prototype;

/**
 * Bug of kafkajs (tulios/kafkajs#1751 and #1704): after each answer it sets a timer for requests that wait, also when none does, and then its delay
 * is minus the time of day: Node warns of it (`TimeoutNegativeWarning`), makes it a millisecond, and the timer sets the next one for as
 * long as the connection lives. Who queues a request sets a timer anyway, so without one nothing is waited for.
 */
prototype.scheduleCheckPendingRequests = function () {
  if (this.pending.length > 0) schedule.call(this);
};
