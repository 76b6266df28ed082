import type { Route } from '../routes/route.js';
import { FOUTEN, type PARAMETERS } from './schemas.js';

interface Antwoord {
  description?: string;
  headers?: Record<string, unknown>;
  content?: Record<string, unknown>;
  $ref?: string;
}

/** The part of an OpenAPI operation that is filled in here. */
export interface Operatieobject {
  operationId?: string;
  parameters?: unknown[];
  requestBody?: unknown;
  responses: Record<string, Antwoord | undefined>;
  security?: object[];
}

/** Adds what every operation has, and what the declaration of its route says, so that a controller need not repeat it. */
export function vulAan(operatie: Operatieobject, { pad, bewerking }: Route): void {
  const { openbaar, schrijft, leest } = bewerking;
  operatie.security = openbaar ? [] : [{ bearer: [] }];

  const koppen: (keyof typeof PARAMETERS)[] = ['FscTransactionId'];
  if (schrijft) koppen.push('IdempotencyKey');
  if (schrijft?.ifMatch) koppen.push(schrijft.ifMatch === 'vrijwillig' ? 'IfMatchVrijwillig' : 'IfMatch');
  if (leest?.positie) koppen.push('PositieMinimaal');
  operatie.parameters = [
    ...(operatie.parameters ?? []),
    ...koppen.map((naam) => ({ $ref: `#/components/parameters/${naam}` })),
  ];

  const versie = { 'API-Version': kop('ApiVersion') };
  // What is not there has no version: an answer without content carries no ETag.
  const etag = schrijft?.etag || leest?.etag ? { ETag: kop('ETag') } : {};
  const positie = schrijft?.positie || leest?.positie ? { 'Zaakstroom-Positie': kop('Positie') } : {};
  for (const [status, antwoord] of Object.entries(operatie.responses)) {
    if (!antwoord || antwoord.$ref) continue;
    antwoord.description ||= 'Gelukt.';
    const locatie = status === '201' ? { Location: kop('Location') } : {};
    antwoord.headers = { ...versie, ...(status !== '204' && etag), ...positie, ...locatie, ...antwoord.headers };
    if (leest?.soorten) antwoord.content = tekstAls(leest.soorten);
  }

  for (const status of statussen(pad, operatie, bewerking)) {
    operatie.responses[status] ??= { $ref: `#/components/responses/${FOUTEN[status]![0]}` };
  }
}

/** The same text in each of the media types, between which the client chooses with `Accept`. */
const tekstAls = (soorten: readonly string[]): Record<string, object> =>
  Object.fromEntries(soorten.map((soort) => [soort, { schema: { type: 'string' } }]));

function statussen(
  pad: string,
  { requestBody }: Operatieobject,
  { openbaar, schrijft, leest, regels }: Route['bewerking'],
): number[] {
  return [
    400,
    ...(openbaar ? [] : [401, 403]),
    ...(pad.includes(':') || schrijft?.verwijst ? [404] : []),
    ...(pad.includes(':') ? [414] : []),
    ...(leest?.soorten ? [406] : []),
    ...(schrijft || leest?.weigert ? [409] : []),
    ...(schrijft?.ifMatch ? [412] : []),
    ...(schrijft?.ifMatch === true ? [428] : []),
    // Of a stream no part is too large as a whole; a line that is has an answer of its own.
    ...(requestBody && !regels ? [413] : []),
    ...(requestBody ? [415] : []),
    500,
    503,
  ];
}

const kop = (naam: string): object => ({ $ref: `#/components/headers/${naam}` });
