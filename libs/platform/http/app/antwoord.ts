import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import type { Probleemregister } from '../probleem/probleemregister.js';
import type { Verzoek } from '../verzoek/verzoek.js';
import { PROBLEEMSOORT } from './kopregels.js';

declare module 'fastify' {
  interface FastifyRequest {
    verzoek: Verzoek | undefined;
  }
}

/** Sends any error as a problem; what is our own fault goes to the log under the id that the answer names. */
export class Probleemantwoord {
  constructor(
    private readonly register: Probleemregister,
    private readonly logger: Logger,
  ) {}

  stuur(fout: unknown, request: FastifyRequest, reply: FastifyReply): void {
    const { id, verzoek } = request;
    const ifMatch = verzoek?.ifMatch !== undefined;
    const probleem = this.register.naarProbleem(fout, { ifMatch });
    if (probleem.status >= 500) {
      this.logger.error({ verzoek: id, status: probleem.status, err: fout }, probleem.slug);
    }
    // A Buffer, because Fastify adds a charset to the type of a string, and JSON knows none (RFC 8259).
    const inhoud = Buffer.from(JSON.stringify(probleem.antwoord(id)));
    for (const naam of ['etag', 'location']) reply.removeHeader(naam);
    void reply.code(probleem.status).headers(probleem.headers).header('content-type', PROBLEEMSOORT).send(inhoud);
  }
}
