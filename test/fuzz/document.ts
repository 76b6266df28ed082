/** The parts of an OpenAPI document that a request can be made from and an answer held against. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly format?: string;
  readonly enum?: readonly unknown[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly allOf?: readonly Schema[];
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxItems?: number;
}

export interface Parameter {
  readonly $ref?: string;
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required?: boolean;
  readonly schema: Schema;
}

interface Inhoud {
  readonly schema: Schema;
}

export interface Antwoord {
  readonly $ref?: string;
  readonly content?: Readonly<Record<string, Inhoud>>;
  readonly headers?: Readonly<Record<string, object>>;
}

export interface Operatie {
  readonly operationId: string;
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content: Readonly<Record<string, Inhoud>> };
  readonly responses: Readonly<Record<string, Antwoord>>;
}

export interface OpenapiDocument {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operatie>>>>;
  readonly components: object;
}

/** Follows a reference within the document. */
export function opgelost<T extends { readonly $ref?: string }>(document: OpenapiDocument, deel: T): T {
  if (deel.$ref === undefined) return deel;
  const pad = deel.$ref.replace('#/', '').split('/');
  return pad.reduce<unknown>((waarde, stap) => (waarde as Record<string, unknown>)[stap], document) as T;
}
