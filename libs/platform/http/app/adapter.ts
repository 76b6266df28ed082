import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { ArgumentsHost, ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Probleemantwoord } from './antwoord.js';

/** Nest on our server. Its error and not-found handlers are left out: the server has one of each, with the one mapper behind it. */
export class Adapter extends FastifyAdapter {
  override setErrorHandler(): never {
    return this.instance as never;
  }
  override setNotFoundHandler(): never {
    return this.instance as never;
  }
}

/** What a controller throws, to the same mapper. */
export class Probleemfilter implements ExceptionFilter {
  constructor(private readonly problemen: Probleemantwoord) {}

  catch(fout: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    this.problemen.stuur(fout, http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>());
  }
}
