import type { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { NDJSON } from '../routes/bewerking.js';

/** Milliseconds in which no byte moves in either direction, after which a stream is given up. */
const STIL = 60_000;

/** Requests whose body is a stream: they may last as long as lines come, where others must have come in within a set time. */
export class Stromen {
  private readonly sockets = new WeakSet<Socket>();

  /** @param stopt whether the app is on its way out */
  plaats(server: FastifyInstance, stopt: () => boolean): void {
    server.addContentTypeParser(NDJSON, ({ raw: { socket } }, inhoud, klaar) => {
      this.sockets.add(socket);
      socket.setTimeout(STIL);
      klaar(null, inhoud);
    });
    server.addHook('onResponse', ({ raw: { socket } }, _reply, klaar) => {
      // A stream that was answered while lines were still to come leaves a connection that is of no more use.
      if (this.sockets.delete(socket) && stopt()) socket.destroySoon();
      klaar();
    });
  }

  /**
   * What Node reports of a socket. The time of a whole request passes a stream by: Node leaves it to the listener to end the
   * connection. Any other fault ends it without a word, for the answer is under way.
   */
  vangtOp({ code }: Error & { code?: string }, socket: Socket): boolean {
    if (!this.sockets.has(socket)) return false;
    if (code !== 'ERR_HTTP_REQUEST_TIMEOUT') socket.destroy();
    return true;
  }
}
