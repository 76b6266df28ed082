import { randomUUID } from 'node:crypto';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/**
 * A UUID v7 (RFC 9562): milliseconds in front, so that new ids stand together in an index. The rest is that of a random UUID, of
 * which Node makes many at once.
 *
 * @throws RangeError when 48 bits cannot hold the moment
 */
export function uuidV7(ms: number): string {
  if (!(ms >= 0 && ms < 2 ** 48)) throw new RangeError(`moment ${ms} is out of range`);
  const tijd = Math.floor(ms).toString(16).padStart(12, '0');
  return `${tijd.slice(0, 8)}-${tijd.slice(8)}-7${randomUUID().slice(15)}`;
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
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
