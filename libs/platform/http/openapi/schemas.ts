import type { OpenAPIObject } from '@nestjs/swagger';

type Componenten = NonNullable<OpenAPIObject['components']>;

const tekst = (description: string, example?: string): object => ({
  type: 'string',
  description,
  ...(example && { example }),
});

/** The shapes that every operation shares. */
export const SCHEMAS: NonNullable<Componenten['schemas']> = {
  Probleem: {
    type: 'object',
    description: 'Een fout volgens RFC 9457. Sommige soorten hebben meer velden.',
    required: ['type', 'title', 'status', 'detail', 'instance'],
    properties: {
      type: {
        type: 'string',
        format: 'uri-reference',
        description: 'De soort fout.',
        example: '/problemen/niet-gevonden',
      },
      title: tekst('De soort fout in woorden.'),
      status: { type: 'integer', description: 'De HTTP-status.' },
      detail: tekst('Wat er deze keer aan de hand is.'),
      instance: { type: 'string', format: 'uri', description: 'Het nummer van dit verzoek.' },
      invalidParams: {
        type: 'array',
        description: 'Bij ongeldige invoer: iedere fout.',
        items: { $ref: '#/components/schemas/OngeldigeParameter' },
      },
    },
  },
  OngeldigeParameter: {
    type: 'object',
    description: 'Een fout in de invoer.',
    required: ['name', 'code', 'reason'],
    properties: {
      name: tekst('Veld, parameter of kopregel.', 'documenten[0].soort'),
      code: tekst('Vaste naam van de fout.', 'verplicht'),
      reason: tekst('De fout in woorden.', 'Is verplicht.'),
    },
  },
};

export const HEADERS: NonNullable<Componenten['headers']> = {
  ApiVersion: { description: 'De volledige versie van de API.', schema: { type: 'string' } },
  ETag: { description: 'De revisie, voor If-Match.', schema: { type: 'string' } },
  Positie: { description: 'Plaats in de opslag, voor Zaakstroom-Positie-Minimaal.', schema: { type: 'string' } },
  Location: { description: 'Het adres van wat is gemaakt.', schema: { type: 'string' } },
};

const ETAGVORM = { type: 'string', pattern: '^(W/)?"[!#-~]*"$' } as const;

/** Request headers, by the name under which they stand in `components.parameters`. */
export const PARAMETERS = {
  IdempotencyKey: {
    name: 'Idempotency-Key',
    in: 'header',
    required: true,
    description:
      'Sleutel van de opdracht: een herhaling met dezelfde sleutel krijgt het eerste antwoord. Zeven dagen bewaard.',
    schema: { type: 'string', minLength: 1, maxLength: 255, pattern: '^[!-~]+$' },
  },
  IfMatch: {
    name: 'If-Match',
    in: 'header',
    required: false,
    description: 'De ETag van de gelezen versie. Zonder: 428; bij een andere versie: 412.',
    schema: ETAGVORM,
  },
  IfMatchVrijwillig: {
    name: 'If-Match',
    in: 'header',
    required: false,
    description: 'De ETag van de gelezen versie, als de handeling alleen bij die versie mag; bij een andere: 412.',
    schema: ETAGVORM,
  },
  PositieMinimaal: {
    name: 'Zaakstroom-Positie-Minimaal',
    in: 'header',
    required: false,
    description: 'Het antwoord moet deze positie bevatten; anders 503 met Retry-After.',
    schema: { type: 'string', pattern: '^[\\w.:-]{1,128}$' },
  },
  FscTransactionId: {
    name: 'Fsc-Transaction-Id',
    in: 'header',
    required: false,
    description: 'De transactie van FSC waar dit verzoek bij hoort.',
    schema: { type: 'string', format: 'uuid' },
  },
} as const;

/** The refusals, by status, under the name in `components.responses`. */
export const FOUTEN: Readonly<Record<number, readonly [naam: string, description: string]>> = {
  400: ['OngeldigVerzoek', 'De invoer is ongeldig; invalidParams noemt iedere fout.'],
  401: ['NietAangemeld', 'Het token ontbreekt of is niet geldig.'],
  403: ['GeenRecht', 'Geen rol van de beller geeft recht op deze handeling.'],
  404: ['NietGevonden', 'Onbekend, of buiten het zicht van de beller.'],
  406: ['SoortNietLeverbaar', 'Accept noemt geen soort die dit adres kan geven.'],
  409: ['Strijdig', 'De handeling past niet bij de toestand, of de sleutel van de opdracht is hergebruikt.'],
  412: ['RevisieVerouderd', 'If-Match noemt een andere versie dan de huidige.'],
  413: ['TeGroot', 'De inhoud is te groot.'],
  414: ['AdresTeLang', 'Een deel van het adres is te lang.'],
  415: ['SoortNietOndersteund', 'De inhoud is niet van de soort die dit adres neemt.'],
  428: ['RevisieVereist', 'If-Match ontbreekt.'],
  500: ['InterneFout', 'Een fout aan onze kant.'],
  503: ['NietBeschikbaar', 'Tijdelijk niet beschikbaar; Retry-After zegt wanneer het weer kan.'],
};
