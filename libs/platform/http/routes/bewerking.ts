import 'reflect-metadata';
import { applyDecorators, HttpCode } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { FASTIFY_ROUTE_CONFIG_METADATA } from '@nestjs/platform-fastify/constants.js';
import { ApiBody, ApiConsumes, ApiProduces } from '@nestjs/swagger';
import type { Klasse } from '../invoer/vorm.js';

export interface Schrijfregels {
  /**
   * True: the route depends on the state that the client read, so `If-Match` is demanded (428 without, 412 when stale).
   * `vrijwillig`: it does not, but a client that sends `If-Match` means it (412 when stale).
   */
  readonly ifMatch: boolean | 'vrijwillig';
  /** The answer carries the `ETag` of what was changed. */
  readonly etag: boolean;
  /** The answer carries the position of what was written; false on a route that writes no events. */
  readonly positie: boolean;
  /** The body names something that may be outside the view of the caller: 404, as if the path named it. */
  readonly verwijst: boolean;
}

export interface Leesregels {
  /** The answer carries an `ETag`. */
  readonly etag: boolean;
  /** The answer comes from a projection: it carries its position, and the client may demand a least one. */
  readonly positie: boolean;
  /** Media types of the answer when it is no JSON, the one for who has no preference first; `Verzoek.soort` is the one to give. */
  readonly soorten?: readonly string[];
  /** What is asked may not go with what there is: 409. */
  readonly weigert?: true;
}

/** All that a route declares about itself; behaviour and documentation both come from here. */
export interface Bewerking {
  /** Controller method, for the parameters that Nest knows of it. Absent on a route without a controller. */
  readonly plaats?: { readonly klasse: object; readonly methode: string };
  readonly openbaar?: true;
  /** The operation of the policy table that a caller needs. */
  readonly operatie?: string;
  readonly schrijft?: Schrijfregels;
  readonly leest?: Leesregels;
  /** The body is a stream of such lines, each of them an operation with a key of its own; the answer has a line for each. */
  readonly regels?: Klasse;
}

/** The media type of lines of JSON. */
export const NDJSON = 'application/x-ndjson';

/** Where the declaration stands in the config of a Fastify route. */
export const BEWERKING = 'bewerking';

function verklaar(deel: Bewerking): MethodDecorator {
  return (klasse, methode, descriptor) => {
    const functie = descriptor.value as object;
    const config = (Reflect.getMetadata(FASTIFY_ROUTE_CONFIG_METADATA, functie) ?? {}) as Record<string, unknown>;
    const bewerking = { ...(config[BEWERKING] as Bewerking), ...deel, plaats: { klasse, methode: String(methode) } };
    RouteConfig({ ...config, [BEWERKING]: bewerking })(klasse, methode, descriptor);
  };
}

/** The policy operation of the route: a caller without a role that may ever do it gets 403. */
export const Operatie = (naam: string): MethodDecorator => verklaar({ operatie: naam });

/** A route without token. */
export const Openbaar = (): MethodDecorator => verklaar({ openbaar: true });

/** The route writes: it demands an `Idempotency-Key` and answers its position. */
export const Schrijft = ({
  ifMatch = false,
  etag = ifMatch !== false,
  positie = true,
  verwijst = false,
}: Partial<Schrijfregels> = {}): MethodDecorator => verklaar({ schrijft: { ifMatch, etag, positie, verwijst } });

/** The route only reads; needed on a POST that does (`_zoek`), optional on a GET. */
export const Leest = ({ etag = false, positie = false, soorten, weigert }: Partial<Leesregels> = {}): MethodDecorator =>
  verklaar({ leest: { etag, positie, ...(soorten && { soorten }), ...(weigert && { weigert }) } });

/** The route carries out each line of its body, for as long as lines come. Its controller answers with `Regelverwerking`. */
export const SchrijftPerRegel = (regel: Klasse): MethodDecorator =>
  applyDecorators(
    verklaar({ regels: regel }),
    HttpCode(200),
    ApiConsumes(NDJSON),
    ApiProduces(NDJSON),
    ApiBody({ type: regel, description: 'Iedere regel is zo een object.' }),
  );
