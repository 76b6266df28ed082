import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import type { Probleem } from '../probleem/probleem.js';
import type { Omstandigheden, Probleemregister } from '../probleem/probleemregister.js';
import type { Verzoek } from '../verzoek/verzoek.js';
import { PROBLEEMSOORT } from './kopregels.js';

declare module 'fastify' {
  interface FastifyRequest {
    verzoek: Verzoek | undefined;
  }
}

interface Foutplaats extends Partial<Omstandigheden> {
  /** For the log: the id of the request and, of a stream, the number of the line. */
  readonly plek: { readonly verzoek: string; readonly regel?: number };
  /** False: not in the log, whatever it is. */
  readonly melden?: boolean;
}

/** Makes any error a problem; what is our own fault goes to the log under the id that the answer names. */
export class Probleemantwoord {
  constructor(
    private readonly register: Probleemregister,
    private readonly logger: Logger,
  ) {}

  van(fout: unknown, { plek, melden = true, ifMatch = false }: Foutplaats): Probleem {
    const probleem = this.register.naarProbleem(fout, { ifMatch });
    if (melden && probleem.status >= 500) {
      this.logger.error({ ...plek, status: probleem.status, err: fout }, probleem.slug);
    }
    return probleem;
  }

  /** @param melden false: not in the log */
  stuur(fout: unknown, request: FastifyRequest, reply: FastifyReply, melden = true): void {
    const { id, verzoek } = request;
    const probleem = this.van(fout, { plek: { verzoek: id }, melden, ifMatch: verzoek?.ifMatch !== undefined });
    // A Buffer, because Fastify adds a charset to the type of a string, and JSON knows none (RFC 8259).
    const inhoud = Buffer.from(JSON.stringify(probleem.antwoord(id)));
    for (const naam of ['etag', 'location']) reply.removeHeader(naam);
    void reply.code(probleem.status).headers(probleem.headers).header('content-type', PROBLEEMSOORT).send(inhoud);
  }
}
