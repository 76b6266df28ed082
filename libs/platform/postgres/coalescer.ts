export interface CoalescerOptions {
  /** Most items in one batch. */
  readonly maxItems: number;
  /** Most batches under way at once, default 1. */
  readonly inFlight?: number;
}

interface Waiting<In, Out> {
  readonly item: In;
  readonly resolve: (result: Out) => void;
  readonly reject: (reason: unknown) => void;
}

/**
 * Gathers concurrent calls into one call with an array: while a batch is under way the next one gathers, so batches grow by
 * themselves under load and one call alone waits for nobody. Items keep the order in which they were added.
 */
export class Coalescer<In, Out> {
  private waiting: Waiting<In, Out>[] = [];
  private underWay = 0;
  private scheduled = false;
  private readonly maxItems: number;
  private readonly inFlight: number;

  /** @param work answers one result per item, in the order of the items; when it rejects all its items do */
  constructor(
    private readonly work: (items: In[]) => Promise<readonly Out[]>,
    { maxItems, inFlight = 1 }: CoalescerOptions,
  ) {
    if (maxItems < 1 || inFlight < 1) throw new RangeError('maxItems and inFlight must be at least 1');
    this.maxItems = maxItems;
    this.inFlight = inFlight;
  }

  add(item: In): Promise<Out> {
    const { promise, resolve, reject } = Promise.withResolvers<Out>();
    this.waiting.push({ item, resolve, reject });
    this.schedule();
    return promise;
  }

  /**
   * A batch leaves at the end of this turn of the event loop, once for all that is added in it: callers that were just answered
   * and call again are in the next batch, not in the one after.
   */
  private schedule(): void {
    if (this.scheduled || this.underWay >= this.inFlight || this.waiting.length === 0) return;
    this.scheduled = true;
    setImmediate(() => {
      this.scheduled = false;
      while (this.underWay < this.inFlight && this.waiting.length > 0) void this.send(this.takeBatch());
    });
  }

  private takeBatch(): Waiting<In, Out>[] {
    if (this.waiting.length > this.maxItems) return this.waiting.splice(0, this.maxItems);
    const batch = this.waiting;
    this.waiting = [];
    return batch;
  }

  private async send(batch: readonly Waiting<In, Out>[]): Promise<void> {
    this.underWay++;
    try {
      const results = await this.work(batch.map(({ item }) => item));
      if (results.length !== batch.length) {
        throw new Error(`a batch of ${batch.length} items was answered with ${results.length} results`);
      }
      batch.forEach(({ resolve }, index) => resolve(results[index] as Out));
    } catch (error) {
      for (const { reject } of batch) reject(error);
    } finally {
      this.underWay--;
      this.schedule();
    }
  }
}
