import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Klok } from '@zaakstroom/klok';
import { bearerUit, type TokenVerifier } from '@zaakstroom/toegang';
import type { Beleid } from '../beleid.js';
import type { OngeldigeParameter } from '../probleem/probleem.js';
import {
  geenRecht,
  methodeNietToegestaan,
  nietGevonden,
  ongeldigeInvoer,
  soortNietLeverbaar,
  soortNietOndersteund,
} from '../probleem/standaard.js';
import { NDJSON } from '../routes/bewerking.js';
import { leesInvoer } from '../routes/invoerplan.js';
import type { Route } from '../routes/route.js';
import type { Routetabel } from '../routes/routetabel.js';
import { kiesSoort } from '../verzoek/accept.js';
import { leesKopregels } from '../verzoek/kopregels.js';
import { binnenVerzoek, Verzoek } from '../verzoek/verzoek.js';

export interface Poortwachters {
  readonly verifier: TokenVerifier;
  readonly beleid: Beleid;
  readonly klok: Klok;
  readonly ontwikkeling: boolean;
  readonly routes: Routetabel;
}

type Vervolg = (fout?: Error) => void;

/**
 * The gate that every request passes, as hooks of Fastify: 404 and 405 of unknown addresses, 401, 400, 403, 406, in that order.
 * Guards of Nest run after Fastify has read the body, and its pipes after all guards: with them a body that is no JSON would be told
 * to a stranger (400 before 401), and a role check could not stand between validation and handler.
 */
export class Poort {
  private wachters!: Poortwachters;

  /** Once Nest has made its providers, and before the first request. */
  bemand(wachters: Poortwachters): void {
    this.wachters = wachters;
  }

  plaats(fastify: FastifyInstance): void {
    fastify.decorateRequest('verzoek', undefined);
    fastify.addHook('onRequest', (request, reply, done) => this.opVerzoek(request, reply, done));
    fastify.addHook('preHandler', (request, _reply, done) => this.voorHandler(request, done));
  }

  /** Before the body is read: who is it? */
  private opVerzoek(request: FastifyRequest, reply: FastifyReply, done: Vervolg): void {
    const { verifier, klok, routes } = this.wachters;
    const route = (request.routeOptions.config as { route?: Route }).route;
    const verzoek = new Verzoek(request.id, route, request.raw.url ?? '/', klok, reply);
    request.verzoek = verzoek;
    if (!route) return this.zonderRoute(verzoek, request, reply, routes, done);
    for (const deel of Object.values(request.params as Record<string, string>)) {
      // The router matches `/zaken/` with `/zaken/:id`: an empty parameter is no address of ours.
      if (deel === '') return done(nietGevonden());
      // Nor is `/zaken/_zoek` a zaak, when it is asked for with the wrong method.
      if (deel.startsWith('_')) return this.zonderRoute(verzoek, request, reply, routes, done);
    }
    if (route.bewerking.openbaar) return done();
    let token: string;
    try {
      token = bearerUit(request.headers.authorization);
    } catch (fout) {
      return done(fout as Error);
    }
    verifier.verify(token).then((toegang) => {
      verzoek.toegang = toegang;
      done(foutInSoort(route, request));
    }, done);
  }

  private zonderRoute(
    verzoek: Verzoek,
    { method }: FastifyRequest,
    reply: FastifyReply,
    routes: Routetabel,
    done: Vervolg,
  ): void {
    const methoden = routes.methodenVan(verzoek.pad);
    if (methoden.length === 0) return done(nietGevonden());
    if (method !== 'OPTIONS') return done(methodeNietToegestaan(methoden));
    void reply.code(204).header('allow', methoden.join(', ')).send();
  }

  /** With the body: is it well-formed, and may this caller ever do it? */
  private voorHandler(request: FastifyRequest, done: Vervolg): void {
    const { beleid, ontwikkeling } = this.wachters;
    const verzoek = request.verzoek!;
    const { bewerking, invoerplan } = verzoek.route!;
    const fouten: OngeldigeParameter[] = [];
    leesKopregels(verzoek, request.headers, ontwikkeling, fouten);
    verzoek.ruweInhoud = request.body;
    const { params, query, body } = leesInvoer(invoerplan, request, fouten);
    if (fouten.length > 0) return done(ongeldigeInvoer(fouten));
    if (bewerking.operatie && !beleid.magOoit(verzoek.beller, bewerking.operatie)) return done(geenRecht());
    const soorten = bewerking.leest?.soorten;
    if (soorten) {
      verzoek.zetKopregel('vary', 'accept');
      verzoek.soort = kiesSoort(request.headers.accept, soorten);
      if (verzoek.soort === undefined) return done(soortNietLeverbaar(soorten));
    }
    request.params = params;
    request.query = query;
    request.body = body;
    binnenVerzoek(verzoek, done);
  }
}

/** A stream of lines is read by who asked for one, and by nobody else. */
function foutInSoort({ bewerking }: Route, { headers }: FastifyRequest): Error | undefined {
  const isStroom = headers['content-type']?.split(';', 1)[0]!.trim().toLowerCase() === NDJSON;
  if (isStroom === (bewerking.regels !== undefined)) return undefined;
  return soortNietOndersteund(isStroom ? 'application/json' : NDJSON);
}
