/**
 * Array parameters in PostgreSQL's binary format. The driver writes arrays as text with every quote escaped, and
 * JSON is full of quotes: on the append path that was a fifth of the time of a batch. None of them holds a null.
 */
const HEADER = 20;

function withHeader(size: number, elementOid: number, length: number): Buffer {
  const out = Buffer.allocUnsafe(HEADER + size);
  out.writeInt32BE(1, 0); // dimensions
  out.writeInt32BE(0, 4); // no nulls
  out.writeInt32BE(elementOid, 8);
  out.writeInt32BE(length, 12);
  out.writeInt32BE(1, 16); // lower bound
  return out;
}

function strings(elementOid: number, values: readonly string[]): Buffer {
  let size = 0;
  for (const value of values) size += 4 + Buffer.byteLength(value);
  const out = withHeader(size, elementOid, values.length);
  let at = HEADER;
  for (const value of values) {
    const written = out.write(value, at + 4);
    out.writeInt32BE(written, at);
    at += 4 + written;
  }
  return out;
}

export const textArray = (values: readonly string[]): Buffer => strings(25, values);
export const jsonArray = (values: readonly string[]): Buffer => strings(114, values);

/** @param values bytes in hex */
export function byteaArray(values: readonly string[]): Buffer {
  let size = 0;
  for (const value of values) size += 4 + value.length / 2;
  const out = withHeader(size, 17, values.length);
  let at = HEADER;
  for (const value of values) {
    const written = out.write(value, at + 4, 'hex');
    if (written !== value.length / 2) throw new TypeError('these are no bytes in hex');
    out.writeInt32BE(written, at);
    at += 4 + written;
  }
  return out;
}

export function int4Array(values: readonly number[]): Buffer {
  const out = withHeader(8 * values.length, 23, values.length);
  let at = HEADER;
  for (const value of values) {
    out.writeInt32BE(4, at);
    out.writeInt32BE(value, at + 4);
    at += 8;
  }
  return out;
}

export function int8Array(values: readonly number[]): Buffer {
  const out = withHeader(12 * values.length, 20, values.length);
  let at = HEADER;
  for (const value of values) {
    out.writeInt32BE(8, at);
    out.writeBigInt64BE(BigInt(value), at + 4);
    at += 12;
  }
  return out;
}

export function uuidArray(values: readonly string[]): Buffer {
  const out = withHeader(20 * values.length, 2950, values.length);
  let at = HEADER;
  for (const value of values) {
    out.writeInt32BE(16, at);
    if (out.write(value.replaceAll('-', ''), at + 4, 'hex') !== 16) throw new TypeError(`'${value}' is no UUID`);
    at += 20;
  }
  return out;
}
