import * as fc from 'fast-check';
import { opgelost, type OpenapiDocument, type Operatie, type Parameter, type Schema } from './document.js';

/** A request as a client could send it, sense or nonsense. */
export interface Fuzzverzoek {
  readonly methode: string;
  /** Pattern of the document, for what is expected of the answer. */
  readonly patroon: string;
  readonly pad: string;
  readonly kopregels: Readonly<Record<string, string>>;
  readonly inhoud: string | undefined;
}

/** Ids of things that are there, by the name of the parameter; so that requests come past the first 404. */
export type Bekend = Readonly<Record<string, readonly string[]>>;

const DATUM = fc.date({ min: new Date('1990-01-01'), max: new Date('2035-12-31'), noInvalidDate: true });
const RARE_TEKST = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom('', ' ', '\u0000', '𝒳'.repeat(50), "'; drop table", '../..', '%00'),
);
const ONZIN = fc.oneof(
  { weight: 2, arbitrary: fc.jsonValue() },
  RARE_TEKST,
  fc.constantFrom(null, -1, 2 ** 53, 1e308, [], {}),
);

/** A value that the schema describes, most of the time. */
function waarde(document: OpenapiDocument, ruw: Schema, naam: string, bekend: Bekend): fc.Arbitrary<unknown> {
  const schema = opgelost(document, ruw.allOf?.[0] ?? ruw);
  return fc.oneof({ weight: 40, arbitrary: geldig(document, schema, naam, bekend) }, { weight: 1, arbitrary: ONZIN });
}

function geldig(document: OpenapiDocument, schema: Schema, naam: string, bekend: Bekend): fc.Arbitrary<unknown> {
  if (bekend[naam]) return fc.constantFrom(...bekend[naam]);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  switch (schema.type) {
    case 'object':
      return object(document, schema, bekend);
    case 'array':
      return fc.array(waarde(document, schema.items!, naam, bekend), { maxLength: Math.min(schema.maxItems ?? 3, 3) });
    case 'integer':
      return fc.integer({ min: schema.minimum ?? -10, max: schema.maximum ?? 10_000 });
    case 'number':
      return duizendsten(schema);
    case 'boolean':
      return fc.boolean();
    default:
      return tekst(schema);
  }
}

/** No route takes more decimals. */
const duizendsten = ({ minimum = -10, maximum = 10_000 }: Schema): fc.Arbitrary<number> =>
  fc.integer({ min: Math.ceil(minimum * 1_000), max: Math.floor(maximum * 1_000) }).map((n) => n / 1_000);

function tekst({ format, pattern, minLength = 0, maxLength = 200 }: Schema): fc.Arbitrary<string> {
  if (pattern !== undefined) return fc.stringMatching(new RegExp(pattern), { maxLength: Math.min(maxLength, 200) });
  if (format === 'uuid') return fc.uuid();
  if (format === 'date') return DATUM.map((datum) => datum.toISOString().slice(0, 10));
  if (format === 'date-time') return DATUM.map((datum) => datum.toISOString());
  return fc.string({ unit: 'grapheme', minLength, maxLength: Math.min(maxLength, 200) });
}

function object(document: OpenapiDocument, schema: Schema, bekend: Bekend): fc.Arbitrary<unknown> {
  const velden = Object.entries(schema.properties ?? {}).map(
    ([naam, veld]) => [naam, waarde(document, veld, naam, bekend)] as const,
  );
  const bijna = fc.record(Object.fromEntries(velden), { requiredKeys: [...(schema.required ?? [])] });
  const minder = fc.record(Object.fromEntries(velden), { requiredKeys: [] });
  const meer = fc
    .tuple(bijna, fc.string(), fc.jsonValue())
    .map(([basis, naam, extra]) => ({ ...basis, [naam]: extra }));
  return fc.oneof({ weight: 8, arbitrary: bijna }, { weight: 1, arbitrary: minder }, { weight: 1, arbitrary: meer });
}

const alsTekst = (waarde: unknown): string => (typeof waarde === 'string' ? waarde : JSON.stringify(waarde));

/** Requests for one operation, within its declaration most of the time. */
export function verzoekenVoor(
  document: OpenapiDocument,
  patroon: string,
  methode: string,
  operatie: Operatie,
  bekend: Bekend,
): fc.Arbitrary<Fuzzverzoek> {
  const parameters = (operatie.parameters ?? []).map((parameter) => opgelost(document, parameter));
  const keuze = (waar: Parameter['in']) =>
    fc.record(
      Object.fromEntries(
        parameters
          .filter((parameter) => parameter.in === waar)
          .map(({ name, schema }) => [name, waarde(document, schema, name, bekend)]),
      ),
      { requiredKeys: waar === 'path' ? undefined : [] } as never,
    ) as fc.Arbitrary<Record<string, unknown>>;
  // Lines of JSON are sent one at a time: a value without white space is one.
  const [soort, vorm] = Object.entries(operatie.requestBody?.content ?? {})[0] ?? [];
  const inhoud = vorm
    ? fc.oneof(
        { weight: 15, arbitrary: waarde(document, vorm.schema, '', bekend).map((v) => JSON.stringify(v)) },
        { weight: 1, arbitrary: RARE_TEKST },
      )
    : fc.constant(undefined);
  return fc
    .record({
      pad: keuze('path'),
      query: keuze('query'),
      koppen: keuze('header'),
      sleutel: fc.uuid(),
      revisie: fc.oneof(
        { weight: 8, arbitrary: fc.integer({ min: 0, max: 20 }).map((n) => `"${n}"`) },
        { weight: 1, arbitrary: fc.constantFrom('*', 'W/"1"', '1', '') },
      ),
      inhoud,
    })
    .map(({ pad, query, koppen, sleutel, revisie, inhoud: body }) => ({
      methode: methode.toUpperCase(),
      patroon,
      pad: adres(patroon, pad, query),
      kopregels: {
        ...Object.fromEntries(
          Object.entries(koppen)
            .map(([naam, w]) => [naam.toLowerCase(), alsTekst(w).replace(/[^\x20-\x7e]/g, '')] as const)
            .filter(([, w]) => w.trim() === w),
        ),
        ...(methode === 'post' && { 'idempotency-key': sleutel }),
        ...(methode === 'post' && revisie && { 'if-match': revisie }),
        ...(body !== undefined && soort !== undefined && { 'content-type': soort }),
      },
      inhoud: body,
    }));
}

function adres(patroon: string, pad: Record<string, unknown>, query: Record<string, unknown>): string {
  const ingevuld = patroon.replace(/\{(\w+)\}/g, (_, naam: string) => encodeURIComponent(netjes(alsTekst(pad[naam]))));
  const vraag = new URLSearchParams(Object.entries(query).map(([naam, w]) => [naam, netjes(alsTekst(w))])).toString();
  return vraag ? `${ingevuld}?${vraag}` : ingevuld;
}

/** A lone surrogate cannot stand in an address. */
const netjes = (tekst: string): string => tekst.toWellFormed();
