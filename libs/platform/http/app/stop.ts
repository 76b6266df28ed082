import { Server as NetServer } from 'node:net';
import type { Server } from 'node:http';
import { setTimeout as wacht } from 'node:timers/promises';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

/** Whether the app is on its way out; from then on every answer closes its connection. */
export class Stopstand {
  private readonly stop = new AbortController();
  /** Aborts when the app begins to stop. */
  readonly signaal: AbortSignal = this.stop.signal;
  /** The one stop, so that a second call waits for the same end. */
  einde: Promise<void> | undefined;

  get stopt(): boolean {
    return this.signaal.aborted;
  }

  begin(): void {
    this.stop.abort();
  }
}

export interface Stophaken {
  /** While requests are still being answered: stop what starts work by itself. */
  readonly vooraf?: () => Promise<void>;
  /** After the app has closed or was cut off: what the app needed until the end, such as the database. */
  readonly achteraf?: () => Promise<void>;
}

export interface Stoptijden {
  /** Milliseconds in which requests and the app must have ended; default 8,000. */
  readonly uiterlijk?: number;
  /** Milliseconds in which open connections without a request may still bring one; default 250. */
  readonly geduld?: number;
}

/** Not everything ended in time, and was cut off. */
export class StopTeTraag extends Error {
  override readonly name = 'StopTeTraag';
}

/**
 * Stops accepting connections, lets requests in flight finish (and those that come in on open connections, which are told
 * to close), then closes the app. Nest's own `close()` runs the shutdown hooks, which close pools, before the last request is done.
 *
 * @throws StopTeTraag when the end is not reached within the deadline; connections are cut off by then
 */
export function stopRustig(
  app: NestFastifyApplication,
  haken: Stophaken = {},
  { uiterlijk = 8_000, geduld = 250 }: Stoptijden = {},
): Promise<void> {
  const stand = app.get(Stopstand, { strict: false });
  stand.einde ??= stop(app, stand, haken, uiterlijk, geduld);
  return stand.einde;
}

async function stop(
  app: NestFastifyApplication,
  stand: Stopstand,
  { vooraf, achteraf }: Stophaken,
  uiterlijk: number,
  geduld: number,
): Promise<void> {
  const klaar = new AbortController();
  const server = app.getHttpServer();
  const teTraag = wacht(uiterlijk, undefined, { signal: klaar.signal }).then(() => {
    server.closeAllConnections();
    throw new StopTeTraag(`niet alles was binnen ${uiterlijk} ms afgelopen; de rest is afgebroken`);
  });
  const rustig = async (): Promise<void> => {
    stand.begin();
    const leeg = verlaten(server, geduld);
    await Promise.all([vooraf?.(), leeg]);
    await app.close();
  };
  try {
    await Promise.race([rustig(), teTraag]);
  } finally {
    klaar.abort();
    teTraag.catch(() => undefined);
    await achteraf?.();
  }
}

/** Resolves when the last connection is gone. */
async function verlaten(server: Server, geduld: number): Promise<void> {
  if (!server.listening) return;
  // `http.Server.close` also cuts idle connections at once, and with them a request that is on its way over the wire.
  const dicht = new Promise<void>((klaar) => NetServer.prototype.close.call(server, () => klaar()));
  const ongeduld = setTimeout(() => server.closeIdleConnections(), geduld);
  await dicht;
  clearTimeout(ongeduld);
}
