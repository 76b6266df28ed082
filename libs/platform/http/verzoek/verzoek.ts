import { AsyncLocalStorage } from 'node:async_hooks';
import type { FastifyReply } from 'fastify';
import type { Klok } from '@zaakstroom/klok';
import type { Toegang } from '@zaakstroom/toegang';
import type { Route } from '../routes/route.js';

/** One request, as everything under the edge may know it. */
export class Verzoek {
  /** Undefined on an `@Openbaar()` route. */
  toegang: Toegang | undefined;
  /** The clock of this request. */
  klok: Klok;
  /** W3C trace context as it came, when it was well-formed. */
  traceparent: string | undefined;
  /** UUID of the FSC transaction (Federatieve Service Connectiviteit) that the request belongs to. */
  fscTransactionId: string | undefined;
  idempotentiesleutel: string | undefined;
  /** Revision from `If-Match`; `GEEN_REVISIE` when it names no revision of ours. */
  ifMatch: number | undefined;
  /** Position that the answer must include at least. */
  minimalePositie: string | undefined;
  /** Media type to answer with, of those that the route declares. */
  soort: string | undefined;
  /** The body as parsed, before it was read as a DTO. */
  ruweInhoud: unknown;

  constructor(
    /** UUID: `X-Request-Id`, `instance` of a problem, and the id in the log. */
    readonly id: string,
    readonly route: Route | undefined,
    /** As it was asked for, with query string. Never log it: a caller may put anything in it. */
    readonly url: string,
    klok: Klok,
    private readonly antwoord: FastifyReply,
  ) {
    this.klok = klok;
  }

  /** The address without the query string. */
  get pad(): string {
    const vraag = this.url.indexOf('?');
    return vraag < 0 ? this.url : this.url.slice(0, vraag);
  }

  /** The caller. @throws Error on an `@Openbaar()` route: it has none */
  get beller(): Toegang {
    if (!this.toegang) throw new Error('this route has no caller; it is @Openbaar()');
    return this.toegang;
  }

  zetStatus(status: number): void {
    this.antwoord.code(status);
  }

  /** @param naam lower case */
  zetKopregel(naam: string, waarde: string): void {
    this.antwoord.header(naam, waarde);
  }

  /** A header behind the body, known when all of it is sent. @param naam lower case */
  zetSlotregel(naam: string, waarde: () => string): void {
    this.antwoord.trailer(naam, (_antwoord, _inhoud, klaar) => klaar(null, waarde()));
  }
}

const opslag = new AsyncLocalStorage<Verzoek>();

/** Runs what follows as part of the request. */
export function binnenVerzoek<T>(verzoek: Verzoek, vervolg: () => T): T {
  return opslag.run(verzoek, vervolg);
}

/** The request that is being handled. @throws Error outside a handler */
export function huidigVerzoek(): Verzoek {
  const verzoek = opslag.getStore();
  if (!verzoek) throw new Error('no request is being handled here');
  return verzoek;
}
