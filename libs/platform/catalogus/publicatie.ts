/** A JSON Schema (2020-12). */
export type Schema = { readonly [trefwoord: string]: unknown };

/** A field of the data of an event, as others may read it. */
export interface Veld<Verplicht extends boolean = boolean> {
  readonly schema: Schema;
  readonly verplicht: Verplicht;
  /** It tells who, so it never leaves the house. */
  readonly blijftBinnen?: true;
}

/** Every field of the data is declared: what was forgotten does not compile, and what is not declared does not go out. */
export type Velden<Data extends object> = {
  readonly [K in keyof Data]-?: Veld<string extends K ? boolean : undefined extends Data[K] ? false : true>;
};

/** That an event type is published, and in what form. */
export interface Publicatie<Data extends object = Record<string, unknown>> {
  /** Names of the topics. */
  readonly topics: readonly [string, ...string[]];
  /** What has happened, Dutch, for who reads the contract. */
  readonly uitleg: string;
  readonly velden: Velden<Data>;
}

/**
 * @param uitleg what it means, Dutch
 * @param hoogstens characters: without an end of its own no message has one
 */
export const tekst = (uitleg: string, hoogstens = 300): Veld<true> =>
  veld({ type: 'string', maxLength: hoogstens, description: uitleg });

export const geheel = (uitleg: string): Veld<true> => veld({ type: 'integer', description: uitleg });

/** ISO date. */
export const datum = (uitleg: string): Veld<true> => veld({ type: 'string', format: 'date', description: uitleg });

export const eenVan = (waarden: readonly string[], uitleg: string): Veld<true> =>
  veld({ type: 'string', enum: waarden, description: uitleg });

/** @param hoogstens members */
export const lijst = ({ schema }: Veld<true>, uitleg: string, hoogstens = 20): Veld<true> =>
  veld({ type: 'array', items: schema, maxItems: hoogstens, description: uitleg });

export const groep = <Data extends object>(velden: Velden<Data>, uitleg: string): Veld<true> =>
  veld({ ...objectschema(Object.entries(velden)), description: uitleg });

export const optioneel = ({ schema }: Veld<true>): Veld<false> => ({ schema, verplicht: false });

/** The number of a medewerker, or what leads to one: the field of the event never leaves the house. */
export const blijftBinnen = <V extends boolean = true>(): Veld<V> => ({
  schema: {},
  verplicht: false as V,
  blijftBinnen: true,
});

/** Of these fields; more fields are allowed, so that a field can be added later without breaking anybody. */
export function objectschema(velden: readonly (readonly [string, Veld])[]): Schema {
  return {
    type: 'object',
    properties: Object.fromEntries(velden.map(([naam, { schema }]) => [naam, schema])),
    required: velden.flatMap(([naam, { verplicht }]) => (verplicht ? [naam] : [])),
  };
}

/**
 * The fields that go out: personal ones and those that tell who stay behind, whatever else is declared of them.
 */
export function uitgaandeVelden(definitie: {
  readonly persoonsgegevens: readonly string[];
  readonly publicatie?: Publicatie;
}): readonly (readonly [string, Veld])[] {
  return Object.entries(definitie.publicatie?.velden ?? {}).filter(
    ([naam, { blijftBinnen: binnen }]) => !binnen && !definitie.persoonsgegevens.includes(naam),
  );
}

const veld = (schema: Schema): Veld<true> => ({ schema, verplicht: true });
