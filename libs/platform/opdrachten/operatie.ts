import { randomBytes } from 'node:crypto';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** A UUID v7 (RFC 9562): milliseconds in front, so that new ids stand together in an index. */
export function uuidV7(ms: number): string {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(ms, 0, 6);
  bytes[6] = 0x70 | (bytes[6]! & 0x0f);
  bytes[8] = 0x80 | (bytes[8]! & 0x3f);
  return tekst(bytes);
}

/**
 * Id of the n-th event of an operation, the same at every try: that is what makes a command idempotent. The first
 * event has the id of the operation; the others differ in the last two bytes.
 *
 * @throws TypeError when the operation id is no UUID; RangeError when n is not 0 to 65,535
 */
export function eventId(operatieId: string, n: number): string {
  if (!UUID.test(operatieId)) throw new TypeError(`operation id '${operatieId}' must be a lower-case UUID`);
  const bytes = Buffer.from(operatieId.replaceAll('-', ''), 'hex');
  bytes.writeUInt16BE(bytes.readUInt16BE(14) ^ n, 14);
  return tekst(bytes);
}

function tekst(bytes: Buffer): string {
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
