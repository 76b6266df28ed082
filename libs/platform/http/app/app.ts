import 'reflect-metadata';
import { Module, type DynamicModule, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { OpenAPIObject } from '@nestjs/swagger';
import { systeemklok, type Klok } from '@zaakstroom/klok';
import type { TokenVerifier } from '@zaakstroom/toegang';
import type { Logger } from 'pino';
import { BELEID, TOKEN_VERIFIER, type Beleid } from '../beleid.js';
import { Gereedheid, plaatsGezondheid } from '../gezondheid.js';
import { maakOpenapi, plaatsOpenapi, type OpenapiOpties } from '../openapi/document.js';
import { Probleemregister } from '../probleem/probleemregister.js';
import { Regelverwerking } from '../regels/regelverwerking.js';
import { Routetabel } from '../routes/routetabel.js';
import { Adapter, Probleemfilter } from './adapter.js';
import { Probleemantwoord } from './antwoord.js';
import { vasteKopregels } from './kopregels.js';
import { nestLogboek, veiligLogboek } from './logboek.js';
import { Poort } from './poort.js';
import { jsonlezer, maakServer } from './server.js';
import { Stopstand } from './stop.js';

export interface AppOpties {
  readonly logger: Logger;
  readonly openapi: OpenapiOpties;
  /** The clock of requests that bring none; default the clock of the system. */
  readonly klok?: Klok;
  /** True: a request may bring its own clock in `Zaakstroom-Klok`. Never in production. */
  readonly ontwikkeling?: boolean;
  /** Largest body in bytes, and largest line of a stream; default 256 KiB. */
  readonly bodyLimit?: number;
  /** Milliseconds in which a request must have come in, default 30,000; streams may last longer. */
  readonly verzoektijd?: number;
}

/** `GET /v1/...`; health stands outside it. */
export const VOORVOEGSEL = 'v1';

@Module({})
class Wortel {}

/**
 * The app, ready for `listen` or `inject`. The module, or one that it imports, provides `TOKEN_VERIFIER` and `BELEID`; every module
 * may inject `Probleemregister` and `Gereedheid` and add to them in `onModuleInit`, and `Regelverwerking`.
 *
 * @throws Error when a route does not declare who may use it, names an operation that the policy does not have, or lets a parameter
 * slip past validation
 */
export async function maakApp(
  module: Type | DynamicModule,
  {
    logger,
    openapi,
    klok = systeemklok,
    ontwikkeling = false,
    bodyLimit = 256 * 1024,
    verzoektijd = 30_000,
  }: AppOpties,
): Promise<{ app: NestFastifyApplication; openapi: OpenAPIObject }> {
  const logboek = veiligLogboek(logger);
  const register = new Probleemregister();
  const gereedheid = new Gereedheid();
  const routes = new Routetabel();
  const stopstand = new Stopstand();
  const problemen = new Probleemantwoord(register, logboek);
  const poort = new Poort();
  const server = maakServer({
    logger: logboek,
    kopregels: vasteKopregels(openapi.versie),
    problemen,
    poort,
    routes,
    bodyLimit,
    stopt: () => stopstand.stopt,
    verzoektijd,
  });
  const regels = new Regelverwerking(problemen, jsonlezer(server), { grens: bodyLimit, stop: stopstand.signaal });
  plaatsGezondheid(server, gereedheid, problemen, () => stopstand.stopt);
  const gepubliceerd = plaatsOpenapi(server, `/${VOORVOEGSEL}`);

  const app = await NestFactory.create<NestFastifyApplication>(
    wortel(module, [register, gereedheid, stopstand, regels]),
    new Adapter(server as never),
    { bodyParser: false, logger: nestLogboek(logboek), abortOnError: false },
  );
  const beleid = app.get<Beleid>(BELEID, { strict: false });
  poort.bemand({
    verifier: app.get<TokenVerifier>(TOKEN_VERIFIER, { strict: false }),
    beleid,
    klok,
    ontwikkeling,
    routes,
  });
  app.setGlobalPrefix(VOORVOEGSEL);
  app.useGlobalFilters(new Probleemfilter(problemen));
  await app.init();
  routes.eisBeleid(beleid);
  const document = maakOpenapi(app, openapi, routes, `/${VOORVOEGSEL}`);
  gepubliceerd(document);
  await server.ready();
  return { app, openapi: document };
}

function wortel(module: Type | DynamicModule, gedeeld: readonly object[]): DynamicModule {
  const providers = gedeeld.map((useValue) => ({ provide: useValue.constructor as Type, useValue }));
  const delen: DynamicModule = {
    module: Delen,
    global: true,
    providers,
    exports: providers.map(({ provide }) => provide),
  };
  return { module: Wortel, imports: [delen, module] };
}

@Module({})
class Delen {}
