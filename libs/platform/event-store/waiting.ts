/** Readers look again at least this often, so a lost wake-up costs a second and nothing else, in ms. */
const LOOK_AGAIN = 1_000;

/** Readers that stand at the head of the store and wait until they are woken; what wakes them is the engine's. */
export class Waiting {
  protected closed = false;
  private heard = 0;
  private readonly waiting = new Set<() => void>();

  /** How many wake-ups there were. Ask before reading, so that what is appended during the read counts. */
  get count(): number {
    return this.heard;
  }

  /** Resolves when there was a wake-up since `count`, after a second, or when the signal aborts. */
  since(count: number, signal: AbortSignal): Promise<void> {
    if (this.heard > count || signal.aborted || this.closed) return Promise.resolve();
    return new Promise((resolve) => {
      const done = () => {
        clearTimeout(timer);
        signal.removeEventListener('abort', done);
        this.waiting.delete(done);
        resolve();
      };
      const timer = setTimeout(done, LOOK_AGAIN);
      signal.addEventListener('abort', done);
      this.waiting.add(done);
    });
  }

  protected wake(): void {
    this.heard++;
    for (const done of [...this.waiting]) done();
  }

  protected end(): void {
    this.closed = true;
    this.wake();
  }
}
