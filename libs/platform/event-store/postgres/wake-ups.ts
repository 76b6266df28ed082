import { Client, type ClientConfig } from 'pg';

/** Readers look again at least this often, so a lost notification costs a second and nothing else, in ms. */
const LOOK_AGAIN = 1_000;

/**
 * Tells waiting readers that something was appended, over one connection that listens. It is a wake-up and no
 * more: when the connection is lost readers go on by looking each second, until it is there again.
 */
export class WakeUps {
  private client: Client | undefined;
  private connecting: Promise<void> | undefined;
  private closed = false;
  private heard = 0;
  private readonly waiting = new Set<() => void>();

  constructor(private readonly config: ClientConfig) {}

  /** How many wake-ups there were. Ask before reading, so that what is appended during the read counts. */
  get count(): number {
    void this.listen();
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

  async close(): Promise<void> {
    this.closed = true;
    this.wake();
    await this.connecting;
    await this.client?.end().catch(() => undefined);
  }

  private wake(): void {
    this.heard++;
    for (const done of [...this.waiting]) done();
  }

  private listen(): Promise<void> {
    if (this.client || this.closed) return Promise.resolve();
    this.connecting ??= this.connect().finally(() => (this.connecting = undefined));
    return this.connecting;
  }

  private async connect(): Promise<void> {
    const client = new Client(this.config);
    client.on('error', () => (this.client = undefined));
    client.on('end', () => (this.client = undefined));
    client.on('notification', () => this.wake());
    try {
      await client.connect();
      await client.query('listen event_store');
      this.client = client;
      this.wake();
    } catch {
      await client.end().catch(() => undefined);
    }
  }
}
