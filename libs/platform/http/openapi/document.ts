import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import type { FastifyInstance } from 'fastify';
import { BEWERKING, type Bewerking } from '../routes/bewerking.js';
import type { Routetabel } from '../routes/routetabel.js';
import { vulAan, type Operatieobject } from './operatie.js';
import { FOUTEN, HEADERS, PARAMETERS, SCHEMAS } from './schemas.js';

export interface OpenapiOpties {
  readonly titel: string;
  /** Dutch, for who reads the document. */
  readonly beschrijving: string;
  /** The full version of the API (semver); also in `API-Version`. */
  readonly versie: string;
  readonly contact: { readonly naam: string; readonly url: string; readonly email: string };
  /** With prefix, https: `https://api.zaakstroom.example/v1`. */
  readonly server: string;
}

const METHODEN = ['get', 'post', 'put', 'patch', 'delete'] as const;

/** Builds the document from the controllers and from what their routes declare. @throws Error when two operations share an id */
export function maakOpenapi(
  app: NestFastifyApplication,
  { titel, beschrijving, versie, contact, server }: OpenapiOpties,
  routes: Routetabel,
  voorvoegsel: string,
): OpenAPIObject {
  const basis = new DocumentBuilder()
    .setTitle(titel)
    .setDescription(beschrijving)
    .setVersion(versie)
    .setContact(contact.naam, contact.url, contact.email)
    .addServer(server)
    .addBearerAuth({ type: 'http', scheme: 'bearer', bearerFormat: 'JWT' }, 'bearer')
    .build();
  const document = SwaggerModule.createDocument(app, basis, {
    ignoreGlobalPrefix: true,
    operationIdFactory: (_klasse, methode) => methode,
  });
  const namen = new Set<string>();
  for (const [pad, item] of Object.entries(document.paths)) {
    for (const methode of METHODEN) {
      const operatie = item[methode] as Operatieobject | undefined;
      if (!operatie) continue;
      const naam = operatie.operationId ?? '';
      if (namen.has(naam)) throw new Error(`two operations are called ${naam}; rename one of the controller methods`);
      namen.add(naam);
      const route = routes.vind(methode.toUpperCase(), voorvoegsel + pad.replace(/\{(\w+)\}/g, ':$1'));
      if (route) vulAan(operatie, route);
    }
  }
  const componenten = (document.components ??= {});
  sluitInvoer(document);
  componenten.schemas = { ...componenten.schemas, ...SCHEMAS };
  componenten.headers = HEADERS;
  componenten.parameters = PARAMETERS;
  componenten.responses = foutantwoorden();
  return document;
}

/** What a client sends may hold no field that is not described: validation refuses it, so the document says so. */
function sluitInvoer({ paths, components }: OpenAPIObject): void {
  for (const item of Object.values(paths)) {
    for (const methode of METHODEN) {
      const inhoud = JSON.stringify((item[methode] as Operatieobject | undefined)?.requestBody ?? {});
      for (const [, naam] of inhoud.matchAll(/#\/components\/schemas\/(\w+)/g)) {
        Object.assign(components!.schemas![naam!]!, { additionalProperties: false });
      }
    }
  }
}

function foutantwoorden(): never {
  const inhoud = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Probleem' } } };
  const headers = { 'API-Version': { $ref: '#/components/headers/ApiVersion' } };
  return Object.fromEntries(
    Object.values(FOUTEN).map(([naam, description]) => [naam, { description, headers, content: inhoud }]),
  ) as never;
}

/** `GET /v1/openapi.json`, for everybody and from every origin. @returns a function that takes the document */
export function plaatsOpenapi(fastify: FastifyInstance, voorvoegsel: string): (document: OpenAPIObject) => void {
  let tekst = '';
  const config = { [BEWERKING]: { openbaar: true } satisfies Bewerking };
  fastify.get(`${voorvoegsel}/openapi.json`, { config }, (_request, reply) =>
    reply.header('access-control-allow-origin', '*').type('application/json').send(tekst),
  );
  return (document) => {
    tekst = JSON.stringify(document);
  };
}
