import { Client, type ClientConfig } from 'pg';
import { Waiting } from '../waiting.js';

/**
 * Tells waiting readers that something was appended, over one connection that listens. It is a wake-up and no
 * more: when the connection is lost readers go on by looking each second, until it is there again.
 */
export class WakeUps extends Waiting {
  private client: Client | undefined;
  private connecting: Promise<void> | undefined;

  constructor(private readonly config: ClientConfig) {
    super();
  }

  override get count(): number {
    void this.listen();
    return super.count;
  }

  async close(): Promise<void> {
    this.end();
    await this.connecting;
    await this.client?.end().catch(() => undefined);
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
