import { Controller, Get, Module } from '@nestjs/common';
import { Openbaar } from '../routes/bewerking.js';
import { DINGEN_TOEGANG } from '../testing/dingen.js';
import { maakProefapp, type Proefapp } from '../testing/proefapp.js';

interface Operatie {
  operationId: string;
  parameters: { $ref?: string; name?: string }[];
  responses: Record<string, { $ref?: string; headers?: object }>;
  security: object[];
}

let proef: Proefapp;
let paden: Record<string, Record<string, Operatie>>;
beforeAll(async () => {
  proef = await maakProefapp();
  paden = proef.openapi.paths as never;
});
afterAll(() => proef.app.close());

const koppen = (operatie: Operatie): string[] =>
  operatie.parameters.flatMap(({ $ref }) => ($ref ? [$ref.split('/').at(-1)!] : []));

describe('the OpenAPI document', () => {
  it('is served to everybody', async () => {
    const antwoord = await proef.app.inject({ url: '/v1/openapi.json' });
    expect([antwoord.statusCode, antwoord.headers['access-control-allow-origin']]).toEqual([200, '*']);
    expect(antwoord.headers['content-type']).toMatch(/^application\/json/);
    expect(antwoord.json()).toEqual(JSON.parse(JSON.stringify(proef.openapi)));
    expect(antwoord.json()).toMatchObject({
      openapi: expect.stringMatching(/^3\./),
      info: { version: '1.2.3', contact: { email: 'beheer@zaakstroom.example' } },
      servers: [{ url: 'https://api.zaakstroom.example/v1' }],
    });
  });

  it('leaves the prefix to the server', () => {
    expect(Object.keys(paden)).toEqual(expect.arrayContaining(['/dingen', '/dingen/{id}', '/dingen/{id}/verven']));
  });

  it('says of a route that writes what it demands and answers', () => {
    const verf = paden['/dingen/{id}/verven']!['post']!;
    expect(verf.operationId).toBe('verf');
    expect(koppen(verf)).toEqual(['FscTransactionId', 'IdempotencyKey', 'IfMatch']);
    expect(Object.keys(verf.responses)).toEqual([
      '201',
      '400',
      '401',
      '403',
      '404',
      '409',
      '412',
      '413',
      '414',
      '415',
      '428',
      '500',
      '503',
    ]);
    expect(Object.keys(verf.responses['201']!.headers!)).toEqual([
      'API-Version',
      'ETag',
      'Zaakstroom-Positie',
      'Location',
    ]);
    const { $ref } = (verf as { requestBody?: { content: Record<string, { schema: { $ref: string } }> } }).requestBody!
      .content['application/json']!.schema;
    expect(proef.openapi.components!.schemas![$ref.split('/').at(-1)!]).toMatchObject({ additionalProperties: false });
    expect(verf.security).toEqual([{ bearer: [] }]);
  });

  it('says of a route that reads what it answers', () => {
    const lijst = paden['/dingen']!['get']!;
    expect(koppen(lijst)).toEqual(['FscTransactionId', 'PositieMinimaal']);
    expect(Object.keys(lijst.responses)).toEqual(['200', '400', '401', '403', '500', '503']);
    const schema = proef.openapi.components!.schemas!['DingPagina'];
    expect(schema).toMatchObject({ required: ['results', 'next', 'previous'] });
  });

  it('says of a route that reads that it may be refused', () => {
    const { responses } = paden['/dingen/_zoek']!['post']!;
    expect(responses['409']).toEqual({ $ref: '#/components/responses/Strijdig' });
  });

  it('says in which media types a route answers, and that it may have none of them', () => {
    const kaart = paden['/dingen/{id}/kaart']!['get']!;
    expect(kaart.responses['200']).toMatchObject({
      content: { 'text/plain': { schema: { type: 'string' } }, 'text/html': { schema: { type: 'string' } } },
    });
    expect(kaart.responses['406']).toEqual({ $ref: '#/components/responses/SoortNietLeverbaar' });
    expect(Object.keys(paden['/dingen/{id}']!['get']!.responses)).not.toContain('406');
  });

  it('shows that an open route needs no token', () => {
    const open = paden['/dingen/weg']!['get']!;
    expect(open.security).toEqual([]);
    expect(Object.keys(open.responses)).toEqual(['200', '400', '500', '503']);
  });

  it('has an answer with problem+json behind every reference', () => {
    const { responses, parameters, headers, schemas } = proef.openapi.components!;
    const tekst = JSON.stringify(proef.openapi);
    for (const [, soort, naam] of tekst.matchAll(/#\/components\/(\w+)\/(\w+)/g)) {
      expect([
        soort,
        naam,
        { responses, parameters, headers, schemas }[soort as 'schemas']?.[naam!] !== undefined,
      ]).toEqual([soort, naam, true]);
    }
    for (const antwoord of Object.values(responses!)) {
      expect(Object.keys((antwoord as { content: object }).content)).toEqual(['application/problem+json']);
    }
  });

  it('refuses two operations of one name at start', async () => {
    @Controller('a')
    class A {
      @Get()
      @Openbaar()
      lees(): object {
        return {};
      }
    }
    @Controller('b')
    class B {
      @Get()
      @Openbaar()
      lees(): object {
        return {};
      }
    }
    @Module({ controllers: [A, B], providers: DINGEN_TOEGANG })
    class Dubbel {}
    await expect(maakProefapp({}, Dubbel)).rejects.toThrow(/two operations are called lees/);
  });
});
