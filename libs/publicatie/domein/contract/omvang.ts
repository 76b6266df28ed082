import type { Schema } from '@zaakstroom/catalogus';

/** Of a character in JSON at most: a control character is written as an escape of six. */
const PER_TEKEN = 6;

/** Of a whole number at most: sign and sixteen digits. */
const GETAL = 17;

/** What is not said by `maxLength`. */
const VAN_VORM: Readonly<Record<string, number>> = { date: 10, 'date-time': 40 };

/** What of a schema says where its values end. */
interface Vorm {
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly maxItems?: number;
  readonly maxLength?: number;
  readonly format?: string;
  readonly pattern?: string;
}

/**
 * Bytes that a message of this schema takes at most, of the fields that it names.
 * @throws Error that names a field without an end
 */
export function grootste(schema: Schema, plaats = 'data'): number {
  const bytes = hoogstens(schema, plaats);
  if (bytes === undefined) throw new Error(`${plaats} has no end: ${JSON.stringify(schema)}`);
  return bytes;
}

function hoogstens(schema: Vorm, plaats: string): number | undefined {
  const { type, properties = {}, items, maxItems } = schema;
  const waarden = schema.enum ?? (schema.const === undefined ? undefined : [schema.const]);
  if (waarden) return Math.max(...waarden.map((waarde) => Buffer.byteLength(JSON.stringify(waarde))));
  if (type === 'integer') return GETAL;
  if (type === 'boolean') return 'false'.length;
  if (type === 'string') return tekst(schema);
  if (type === 'array') return items && maxItems && 2 + maxItems * (1 + grootste(items, `${plaats}[]`));
  if (type !== 'object') return undefined;
  return Object.entries(properties).reduce(
    (som, [naam, veld]) => som + Buffer.byteLength(naam) + 4 + grootste(veld, `${plaats}.${naam}`),
    2,
  );
}

function tekst({ maxLength, format = '', pattern = '' }: Vorm): number | undefined {
  const tekens = maxLength === undefined ? (VAN_VORM[format] ?? metPatroon(pattern)) : PER_TEKEN * maxLength;
  return tekens && 2 + tekens;
}

/** What a pattern of plain characters allows at most; undefined when it has no end that is seen at once. */
function metPatroon(pattern: string): number | undefined {
  let tekens = 0;
  const rest = pattern.replace(/\[[\x20-\x5b\x5e-\x7e]+\]\{(?:\d+,)?(\d+)\}/g, (_, keer: string) => {
    tekens += Number(keer);
    return '';
  });
  return /^\^[-:a-zA-Z]*\$$/.test(rest) ? tekens + rest.length : undefined;
}
