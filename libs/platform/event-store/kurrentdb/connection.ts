import { createRequire } from 'node:module';
import type { AllStreamSubscription, KurrentDBClient } from '@kurrent/kurrentdb-client';
import { StoreUnavailable } from '../errors.js';
import { InvalidConnectionString, readConnectionString, type ConnectionString } from './connection-string.js';
import { failure, isUnsupported, typeOf } from './failures.js';
import { requireVersion, tooOld, UnsupportedServer } from './server-version.js';

/** How long an answer may take, in ms. */
export const DEADLINE = 10_000;

const CLIENT = '@kurrent/kurrentdb-client';

type Client = typeof KurrentDBClient;

/**
 * The way to the server. Reading goes through native code that, once it has failed to connect, fails at once for ever; and a failed
 * discovery of the cluster stays with the client too. So a client that lost its server is put away, and the next call makes another.
 */
export class Connection {
  private reading: KurrentDBClient | undefined;
  private writing: KurrentDBClient | undefined;
  private version = 'unknown';

  private constructor(
    private readonly client: Client,
    private readonly string: ConnectionString,
  ) {}

  /**
   * Reaches out to nobody yet. Loads the client, a native addon and 140 ms, only here: who keeps events in PostgreSQL never pays for it.
   *
   * @throws InvalidConnectionString
   */
  static async to(connectionString: string): Promise<Connection> {
    const string = readConnectionString(connectionString);
    const { KurrentDBClient } = await import('@kurrent/kurrentdb-client');
    keepSecretsOutOfDebugging();
    return new Connection(KurrentDBClient, string);
  }

  /** Asks the server what it is. @throws UnsupportedServer, StoreUnavailable, Refused */
  async check(): Promise<void> {
    await this.write(async (client) => {
      this.version = (await client['capabilities']).serverVersion;
    });
    requireVersion(this.version);
  }

  /** @throws StoreUnavailable, Refused; failures of a kind in `handled` come as the client made them */
  read<T>(work: (client: KurrentDBClient) => Promise<T>, handled: readonly string[] = []): Promise<T> {
    const client = (this.reading ??= this.make());
    return this.named(work(client), handled, (error) => {
      // Told who the leader is, the client goes there by itself.
      if (this.reading === client && typeOf(error) !== 'not-leader') this.reading = undefined;
    });
  }

  /** As `read`. The client may wait for ever for an answer that was cut off, so that none in time is the loss of the server too. */
  write<T>(work: (client: KurrentDBClient) => Promise<T>, handled: readonly string[] = []): Promise<T> {
    const client = (this.writing ??= this.make());
    return this.named(within(DEADLINE, work(client)), handled, (error) => {
      // A failure that gRPC names is one that the client finds its way back from, with the connection that others use too.
      if (typeOf(error) !== undefined || 'code' in error) return;
      if (this.writing === client) this.writing = undefined;
      if (error instanceof StoreUnavailable) void hangUp(client);
    });
  }

  /** Everything that is written from now on, as a sign only. */
  subscribe(): AllStreamSubscription {
    this.writing ??= this.make();
    return this.writing.subscribeToAll({
      fromPosition: 'end',
      filter: { filterOn: 'streamName', regex: '^[^$]', checkpointInterval: 1_000 },
    });
  }

  get noPosition(): UnsupportedServer {
    return tooOld(this.version);
  }

  async close(): Promise<void> {
    const client = this.writing;
    this.reading = this.writing = undefined;
    await client?.dispose();
  }

  private make(): KurrentDBClient {
    try {
      return this.client.connectionString(this.string.url);
    } catch (error) {
      // What the client throws holds the whole text, as a property if not in words.
      if (Error.isError(error) && !('connectionString' in error)) {
        throw new InvalidConnectionString(`is refused by the client: ${this.string.redact(error.message)}`);
      }
      throw new InvalidConnectionString('is refused by the client');
    }
  }

  private async named<T>(work: Promise<T>, handled: readonly string[], lost: (error: Error) => void): Promise<T> {
    try {
      return await work;
    } catch (error) {
      if (handled.includes(typeOf(error) ?? '')) throw error;
      if (isUnsupported(error)) throw new UnsupportedServer(this.version, 'cannot do what is asked of it');
      const named = error instanceof StoreUnavailable ? error : failure(error, this.string.redact);
      if (named instanceof StoreUnavailable) lost(Error.isError(error) ? error : named);
      throw named;
    }
  }
}

/** The client ends its streams, but has no door to close its connection by. */
async function hangUp(client: KurrentDBClient): Promise<void> {
  await client.dispose();
  (await client['getChannel']()).close();
}

/** @throws StoreUnavailable when there is no answer in time */
export async function within<T>(ms: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new StoreUnavailable(`event store: no answer in ${ms} ms`)), ms);
  });
  work.catch(() => undefined); // it may still fail when nobody waits for it any more
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

/** With DEBUG=kdb* in the environment the client writes its connection string to stderr: that one line is left out. */
function keepSecretsOutOfDebugging(): void {
  const require = createRequire(import.meta.url);
  const debug = createRequire(require.resolve(CLIENT))('debug') as { enable(names: string): void; disable(): string };
  debug.enable(`${debug.disable()},-kdb:connection`);
}
