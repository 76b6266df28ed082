import { randomUUID } from 'node:crypto';

export interface Schema {
  readonly $ref?: string;
  /** One reference, with a description beside it. */
  readonly allOf?: readonly Schema[];
  readonly type?: string;
  readonly format?: string;
  readonly enum?: readonly unknown[];
  readonly example?: unknown;
  readonly minimum?: number;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
}

type Deel = 'path' | 'query' | 'header' | 'body';

interface Parameter {
  readonly $ref?: string;
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required?: boolean;
  readonly schema: Schema;
}

export interface Bewerking {
  readonly methode: string;
  /** The pattern: `/zaken/{zaakId}`. */
  readonly pad: string;
  readonly parameters: readonly Parameter[];
  /** Media type of the body. */
  readonly soort: string | undefined;
  readonly inhoud: Schema | undefined;
}

/** What is sent, by part of the request. */
export interface Invulling {
  readonly path: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  readonly header: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/** A text somewhere in a request. */
export interface Plaats {
  readonly deel: Deel;
  readonly sleutels: readonly (string | number)[];
  readonly schema: Schema;
}

interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operatie>>>>;
}

interface Operatie {
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> };
}

type Boom = Record<string | number, unknown>;

/** Requests that follow from an OpenAPI document alone: a route that is added needs no word in a test. */
export class OpenapiVragen {
  constructor(private readonly document: Document) {}

  bewerkingen(): Bewerking[] {
    return Object.entries(this.document.paths).flatMap(([pad, item]) =>
      Object.entries(item).map(([methode, { parameters = [], requestBody }]) => {
        const [soort, vorm] = Object.entries(requestBody?.content ?? {})[0] ?? [];
        return {
          methode: methode.toUpperCase(),
          pad,
          parameters: parameters.map((parameter) => this.volg(parameter)),
          soort,
          inhoud: vorm?.schema,
        };
      }),
    );
  }

  /** A request with what is demanded, and what is known. @param bekend values by name that mean something */
  voorbeeld({ parameters, inhoud }: Bewerking, bekend: Readonly<Record<string, string>>): Invulling {
    const van = (deel: Deel) =>
      Object.fromEntries(
        parameters
          .filter((parameter) => parameter.in === deel && (parameter.required || bekend[parameter.name]))
          .map(({ name, schema }) => [name, bekend[name] ?? String(this.waarde(schema, bekend))]),
      );
    return {
      path: van('path'),
      query: van('query'),
      header: van('header'),
      ...(inhoud && { body: this.waarde(inhoud, bekend) }),
    };
  }

  /** Every place for a text: parameters of the address, headers, and strings of the body however deep. */
  plaatsen({ parameters, inhoud }: Bewerking): Plaats[] {
    return [
      ...parameters.map(({ name, in: deel, schema }) => ({ deel, sleutels: [name], schema })),
      ...(inhoud ? this.teksten(inhoud, []) : []),
    ];
  }

  private teksten(verwijzing: Schema, sleutels: readonly (string | number)[]): Plaats[] {
    const schema = this.volg(verwijzing);
    if (schema.type === 'array') return this.teksten(schema.items!, [...sleutels, 0]);
    if (schema.properties) {
      return Object.entries(schema.properties).flatMap(([naam, deel]) => this.teksten(deel, [...sleutels, naam]));
    }
    return [{ deel: 'body', sleutels, schema }];
  }

  private waarde(verwijzing: Schema, bekend: Readonly<Record<string, string>>): unknown {
    const { type, format, properties, required = [], items, example, minimum, enum: waarden } = this.volg(verwijzing);
    if (type === 'array') return [this.waarde(items!, bekend)];
    if (properties) {
      const velden = Object.entries(properties).filter(([naam]) => required.includes(naam) || bekend[naam]);
      return Object.fromEntries(velden.map(([naam, deel]) => [naam, bekend[naam] ?? this.waarde(deel, bekend)]));
    }
    if (example !== undefined || waarden) return example ?? waarden![0];
    if (type === 'integer' || type === 'number') return minimum ?? 1;
    if (type === 'boolean') return true;
    if (format === 'uuid') return randomUUID();
    return format === 'date' ? '2026-01-31' : format === 'date-time' ? '2026-01-31T09:00:00Z' : 'tekst';
  }

  private volg<T extends { readonly $ref?: string; readonly allOf?: readonly T[] }>(deel: T): T {
    if (deel.allOf) return this.volg(deel.allOf[0]!);
    if (!deel.$ref) return deel;
    const sleutels = deel.$ref.split('/').slice(1);
    return this.volg(sleutels.reduce<unknown>((tot, sleutel) => (tot as Boom)[sleutel], this.document) as T);
  }
}

/** The request with this text at that place, and around it what the place stands in. */
export function met(invulling: Invulling, { deel, sleutels }: Plaats, tekst: string): Invulling {
  const anders = structuredClone(invulling);
  let plek = anders as unknown as Boom;
  const pad = [deel, ...sleutels];
  for (const [i, sleutel] of pad.slice(0, -1).entries()) {
    plek = (plek[sleutel] ??= typeof pad[i + 1] === 'number' ? [] : {}) as Boom;
  }
  plek[pad.at(-1)!] = tekst;
  return anders;
}

export function adres(pad: string, { path, query }: Invulling): string {
  const ingevuld = pad.replace(/\{(\w+)\}/g, (_, naam: string) => encodeURIComponent(path[naam]!));
  const vraag = new URLSearchParams(query).toString();
  return `/v1${ingevuld}${vraag && `?${vraag}`}`;
}
