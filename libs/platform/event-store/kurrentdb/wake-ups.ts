import type { AllStreamSubscription } from '@kurrent/kurrentdb-client';
import { Waiting } from '../waiting.js';
import type { Connection } from './connection.js';

/** How long after a drop it is tried again, in ms: doubling from the first to the last. */
const FIRST_PAUSE = 250;
const LAST_PAUSE = 8_000;

/**
 * One subscription to everything that is written from now on, for all who follow this store. It is a sign that there is something
 * to read and no more: whatever it misses, drops or sends twice, what is read stays the same. Versions of the server differ in
 * their checkpoints and in whether they say that all was sent, so neither is leaned on.
 */
export class WakeUps extends Waiting {
  private subscription: AllStreamSubscription | undefined;
  private pause = FIRST_PAUSE;
  private notBefore = 0;

  constructor(private readonly connection: Connection) {
    super();
  }

  /** Who follows asks this at least every second, so that a dropped subscription comes back by itself. */
  override get count(): number {
    if (this.subscription === undefined && !this.closed && performance.now() >= this.notBefore) this.listen();
    return super.count;
  }

  close(): void {
    this.end();
    this.subscription?.destroy();
  }

  private listen(): void {
    let subscription: AllStreamSubscription;
    try {
      subscription = this.connection.subscribe();
    } catch {
      return this.dropped();
    }
    this.subscription = subscription;
    const dropped = () => {
      if (this.subscription !== subscription) return;
      this.subscription = undefined;
      subscription.destroy();
      this.dropped();
    };
    subscription.on('error', dropped).on('end', dropped).on('close', dropped);
    subscription.on('data', () => this.wake());
    subscription.on('confirmation', () => {
      this.pause = FIRST_PAUSE;
      this.wake(); // what was written before it stood
    });
  }

  private dropped(): void {
    this.notBefore = performance.now() + this.pause;
    this.pause = Math.min(2 * this.pause, LAST_PAUSE);
  }
}
