import { randomUUID } from 'node:crypto';
import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { fastify, LogController, type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { nietGevonden } from '../probleem/standaard.js';
import { protocolfout } from '../probleem/protocolfouten.js';
import { BEWERKING, type Bewerking } from '../routes/bewerking.js';
import type { Routetabel } from '../routes/routetabel.js';
import { isUuid } from '../verzoek/kopregels.js';
import type { Probleemantwoord } from './antwoord.js';
import { PROBLEEMSOORT } from './kopregels.js';
import { Stromen } from './stromen.js';
import type { Poort } from './poort.js';

export interface Serverdelen {
  readonly logger: Logger;
  readonly kopregels: Readonly<Record<string, string>>;
  readonly problemen: Probleemantwoord;
  readonly poort: Poort;
  readonly routes: Routetabel;
  /** Largest body in bytes. */
  readonly bodyLimit: number;
  readonly stopt: () => boolean;
  /** Milliseconds in which a request must have come in, streams apart. */
  readonly verzoektijd: number;
}

/** Fastify with everything that holds for each request; Nest only adds its controllers. */
export function maakServer({
  logger,
  kopregels,
  problemen,
  poort,
  routes,
  bodyLimit,
  stopt,
  verzoektijd,
}: Serverdelen): FastifyInstance {
  const stromen = new Stromen();
  const server = fastify({
    loggerInstance: logger,
    // Our lines carry the id themselves; a child logger per request costs more than the line.
    childLoggerFactory: () => logger as never,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit,
    requestIdHeader: false,
    genReqId: ({ headers: { 'x-request-id': id } }) =>
      typeof id === 'string' && isUuid(id) ? id.toLowerCase() : randomUUID(),
    // Requests that still come in on open connections while stopping are served, with Connection: close.
    return503OnClosing: false,
    requestTimeout: verzoektijd,
    // Node takes the larger of the two for the whole request, and its default for the headers is a minute.
    http: { headersTimeout: verzoektijd, connectionsCheckingInterval: Math.min(verzoektijd, 30_000) },
    frameworkErrors: (fout, request, reply) => {
      void reply.headers(kopregels);
      problemen.stuur(fout, request, reply);
    },
    clientErrorHandler: (fout, socket) => {
      if (!stromen.vangtOp(fout, socket)) weigerSocket(fout, socket, kopregels);
    },
  }) as unknown as FastifyInstance;
  server.removeContentTypeParser('text/plain');
  leesJson(server);
  stromen.plaats(server, stopt);

  server.addHook('onRequest', (request, reply, done) => {
    void reply.headers(kopregels).header('x-request-id', request.id);
    done();
  });
  server.addHook('onSend', (_request, reply, _inhoud, done) => {
    if (stopt()) void reply.header('connection', 'close');
    done();
  });
  server.addHook('onResponse', (request, reply, done) => {
    schrijfRegel(logger, request, reply);
    done();
  });
  server.addHook('onRoute', (route) => {
    const config = (route.config ??= {}) as Record<string, unknown>;
    const methode = String(route.method);
    config['route'] = routes.voegToe(methode, route.url, config[BEWERKING] as Bewerking | undefined);
  });
  poort.plaats(server);
  server.setErrorHandler((fout, request, reply) => problemen.stuur(fout, request, reply));
  server.setNotFoundHandler((request, reply) => problemen.stuur(nietGevonden(), request, reply));
  return server;
}

/** A body that calls itself JSON and is empty is no body: clients name the type on every POST, also where nothing is to be sent. */
function leesJson(server: FastifyInstance): void {
  const lees = server.getDefaultJsonParser('error', 'error');
  server.removeContentTypeParser('application/json');
  server.addContentTypeParser('application/json', { parseAs: 'string' }, (request, inhoud, klaar) => {
    if (inhoud.length === 0) klaar(null, undefined);
    else void lees(request, inhoud as string, klaar);
  });
}

/** Fastify's own reading of JSON, for what is no whole body: it refuses what would become a prototype. */
export function jsonlezer(server: FastifyInstance): (tekst: string) => unknown {
  const lees = server.getDefaultJsonParser('error', 'error');
  return (tekst) => {
    let gelezen: unknown;
    void lees(undefined as never, tekst, (fout, waarde) => {
      if (fout) throw fout;
      gelezen = waarde;
    });
    return gelezen;
  };
}

/** One line per request. The pattern of the route, never the address: a caller may put a BSN or a name in it. */
function schrijfRegel(logger: Logger, request: FastifyRequest, reply: FastifyReply): void {
  const { id, method, verzoek } = request;
  const spoor = verzoek?.traceparent?.slice(3, 35);
  logger.info(
    {
      verzoek: id,
      ...(spoor && { spoor }),
      methode: method,
      route: verzoek?.route?.pad ?? '-',
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime * 10) / 10,
    },
    'verzoek',
  );
}

const STATUS_BIJ_CODE: Readonly<Record<string, number>> = { HPE_HEADER_OVERFLOW: 431, ERR_HTTP_REQUEST_TIMEOUT: 408 };

/** What Node could not read as HTTP never becomes a request: the answer is written on the bare socket. */
function weigerSocket(
  fout: Error & { code?: string },
  socket: Socket,
  kopregels: Readonly<Record<string, string>>,
): void {
  if (fout.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const status = STATUS_BIJ_CODE[fout.code ?? ''] ?? 400;
  const inhoud = JSON.stringify(protocolfout(status)!.antwoord(randomUUID()));
  const regels = {
    ...kopregels,
    'content-type': PROBLEEMSOORT,
    'content-length': String(Buffer.byteLength(inhoud)),
    connection: 'close',
  };
  const kop = Object.entries(regels).map(([naam, waarde]) => `${naam}: ${waarde}\r\n`);
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${kop.join('')}\r\n${inhoud}`);
}
