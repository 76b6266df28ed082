import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const wortel = path.resolve(import.meta.dirname, '..');

type Json = Record<string, unknown>;

const versie = { 'API-Version': { schema: { type: 'string' } } };
const probleem = {
  description: 'Fout',
  headers: versie,
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Probleem' } } },
};
const sleutel = { name: 'Idempotency-Key', in: 'header', required: true, schema: { type: 'string' } };
const id = { name: 'id', in: 'path', required: true, schema: { type: 'string' } };
const goed = { description: 'Gelukt', headers: versie };

/** The smallest document that has something for every rule, and breaks none. */
function voorbeeld(): Json {
  const maak = (operationId: string, rest: Json): Json => ({
    operationId,
    summary: 'Korte titel',
    description: 'Wat er gebeurt.',
    ...rest,
  });
  return {
    openapi: '3.0.3',
    info: {
      title: 'Zaakstroom',
      version: '1.0.0',
      contact: { name: 'Team', email: 'team@voorbeeld.nl', url: 'https://voorbeeld.nl' },
    },
    servers: [{ url: 'https://zaakstroom.voorbeeld.nl/v1' }],
    paths: {
      '/openapi.json': { get: maak('leesOpenapi', { responses: { 200: goed, 500: probleem } }) },
      '/zaken/{id}': {
        get: maak('leesZaak', {
          parameters: [
            id,
            { name: 'ontvangenVanaf', in: 'query', schema: { type: 'string', format: 'date' } },
            { name: 'peildatum', in: 'query', schema: { type: 'string', format: 'date' } },
          ],
          responses: {
            200: {
              ...goed,
              content: { 'application/json': { schema: { $ref: '#/components/schemas/Zaak' } } },
            },
            400: probleem,
            404: probleem,
          },
        }),
      },
      '/zaken/{id}/in-wacht-zettingen': {
        post: maak('zetInWacht', { parameters: [id, sleutel], responses: { 201: goed, 400: probleem } }),
      },
      '/zaakregistraties': {
        post: maak('registreerZaken', {
          requestBody: {
            content: { 'application/x-ndjson': { schema: { $ref: '#/components/schemas/Registratieregel' } } },
          },
          responses: { 200: goed, 400: probleem },
        }),
      },
      '/zaken/_zoek': { post: maak('zoekZaken', { responses: { 200: goed, 400: probleem } }) },
    },
    components: {
      schemas: {
        Registratieregel: { type: 'object', required: ['sleutel'], properties: { sleutel: { type: 'string' } } },
        Probleem: { type: 'object', properties: { status: { type: 'integer' } } },
        Zaak: {
          type: 'object',
          properties: { zaaknummer: { type: 'string' }, streefdatum: { type: 'string', format: 'date' } },
        },
      },
    },
  };
}

/** Sets what stands at a place (keys with a space between); `undefined` takes it away. */
function zet(doc: Json, plaats: string, waarde: unknown): void {
  const sleutels = plaats.split(' ');
  const laatste = sleutels.pop()!;
  const ouder = sleutels.reduce((object, naam) => object[naam] as Json, doc);
  if (waarde === undefined) delete ouder[laatste];
  else ouder[laatste] = waarde;
}

const operatie = { operationId: 'extra', summary: 'Extra', description: 'Extra.', responses: { 200: goed } };
const lezen = 'paths /zaken/{id} get';
const schrijven = 'paths /zaken/{id}/in-wacht-zettingen post';
const eigenschappen = 'components schemas Zaak properties';
const tekst = { type: 'string' };
const lichaam = { content: { 'application/json': { schema: { type: 'object', properties: { Reden: tekst } } } } };

/** [what is wrong, the rule that must say so, the place in the document, what stands there instead] */
const overtredingen: [string, string, string, unknown][] = [
  ['no contact', 'contact-ingevuld', 'info contact', undefined],
  ['contact without email', 'contact-ingevuld', 'info contact email', undefined],
  ['version v1', 'versie-is-semver', 'info version', 'v1'],
  ['no servers', 'servers-genoemd', 'servers', undefined],
  ['http server', 'server-met-versie', 'servers 0 url', 'http://voorbeeld.nl/v1'],
  ['server without version', 'server-met-versie', 'servers 0 url', 'https://voorbeeld.nl'],
  ['camelCase path', 'pad-in-kebab-case', 'paths /mijnZaken', { get: operatie }],
  ['trailing slash', 'pad-in-kebab-case', 'paths /zaken/', { get: operatie }],
  ['_ in the middle', 'pad-in-kebab-case', 'paths /_intern/zaken', { get: operatie }],
  ['snake_case query', 'zoeksleutel-in-camel-case', `${lezen} parameters 1 name`, 'ontvangen_vanaf'],
  ['BSN in the query', 'geen-gevoelige-adressen', `${lezen} parameters 1 name`, 'bsn'],
  ['name in the query', 'geen-gevoelige-adressen', `${lezen} parameters 1 name`, 'naam'],
  ['snake_case property', 'eigenschap-in-camel-case', `${eigenschappen} zaak_nummer`, tekst],
  ['property in an inline schema', 'eigenschap-in-camel-case', `${schrijven} requestBody`, lichaam],
  ['schema in camelCase', 'schema-in-pascal-case', 'components schemas reden', tekst],
  ['date without format', 'datum-heeft-formaat', `${eigenschappen} streefdatum format`, undefined],
  ['date parameter without format', 'datum-heeft-formaat', `${lezen} parameters 2 schema format`, undefined],
  [
    'a date that is said to be an object',
    'formaat-hoort-bij-tekst',
    `${eigenschappen} streefdatum`,
    { type: 'object', properties: {}, format: 'date' },
  ],
  ['an object that holds nothing', 'object-zegt-wat-het-heeft', `${eigenschappen} wacht`, { type: 'object' }],
  ['no operationId', 'operatie-met-id', `${lezen} operationId`, undefined],
  ['operationId twice', 'operation-operationId-unique', `${lezen} operationId`, 'zoekZaken'],
  ['no summary', 'operatie-beschreven', `${lezen} summary`, undefined],
  ['no description', 'operatie-beschreven', `${lezen} description`, undefined],
  ['English', 'beschrijving-in-het-nederlands', `${lezen} summary`, 'Returns a zaak'],
  ['POST without 400', 'ongeldige-invoer-bij-schrijven', `${schrijven} responses 400`, undefined],
  ['GET with parameters without 400', 'ongeldige-invoer-bij-parameters', `${lezen} responses 400`, undefined],
  ['422', 'geen-422', `${schrijven} responses 422`, probleem],
  ['error as JSON', 'fout-is-problem-json', `${lezen} responses 404 content`, { 'application/json': {} }],
  ['error without a body', 'fout-is-problem-json', `${lezen} responses 500`, goed],
  ['answer without API-Version', 'antwoord-met-versie', `${lezen} responses 200 headers`, {}],
  ['POST without Idempotency-Key', 'schrijven-is-herhaalbaar', `${schrijven} parameters`, [id]],
  ['line without sleutel', 'schrijven-is-herhaalbaar', 'components schemas Registratieregel required', ['zaaktype']],
  ['Idempotency-Key optional', 'schrijven-is-herhaalbaar', `${schrijven} parameters 1 required`, false],
];

describe('the rule set for the OpenAPI document', () => {
  let map: string;
  /** Codes of the rules that each document breaks, from one run: starting Spectral takes longer than linting. */
  let bevindingen: Map<string, Set<string>>;

  beforeAll(() => {
    map = mkdtempSync(path.join(tmpdir(), 'zaakstroom-openapi-'));
    const bestanden = [undefined, ...overtredingen].map((overtreding, i) => {
      const doc = structuredClone(voorbeeld());
      if (overtreding) zet(doc, overtreding[2], overtreding[3]);
      const bestand = path.join(map, `${i}.json`);
      writeFileSync(bestand, JSON.stringify(doc));
      return bestand;
    });
    const spectral = path.join(wortel, 'node_modules/@stoplight/spectral-cli/dist/index.js');
    const regels = path.join(wortel, 'infra/openapi/regels.yaml');
    const { stdout, stderr } = spawnSync(
      process.execPath,
      [spectral, 'lint', ...bestanden, '--ruleset', regels, '--format', 'json', '--fail-severity', 'hint', '--quiet'],
      { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
    );
    if (stderr) throw new Error(stderr);
    bevindingen = new Map(bestanden.map((bestand) => [path.basename(bestand), new Set<string>()]));
    for (const { code, source } of JSON.parse(stdout) as { code: string; source: string }[]) {
      bevindingen.get(path.basename(source))!.add(code);
    }
  });
  afterAll(() => rmSync(map, { recursive: true }));

  it('has no remark on a document that follows the conventions', () => {
    expect([...bevindingen.get('0.json')!]).toEqual([]);
  });

  it.each(overtredingen.map(([wat, regel], i) => [wat, regel, i + 1] as const))('%s: %s', (_wat, regel, i) => {
    expect([...bevindingen.get(`${i}.json`)!]).toEqual([regel]);
  });
});
