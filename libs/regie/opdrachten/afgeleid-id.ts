import { createHash } from 'node:crypto';

/**
 * A UUID that follows from another one and from what it is for, the same at each try: that is what makes the parts of an operation
 * idempotent. Its first half is that of the other one, so that what belongs together stands together in an index.
 *
 * @param basis UUID v7; @param waarvoor at least one part, such as the id of a zaak
 */
export function afgeleidId(basis: string, ...waarvoor: readonly [string, ...string[]]): string {
  const hash = createHash('sha256')
    .update(JSON.stringify([basis, ...waarvoor]))
    .digest('hex');
  // The variant of RFC 9562 in front of the last half; the rest of it is of the hash.
  return `${basis.slice(0, 19)}${'89ab'[Number.parseInt(hash[0]!, 16) % 4]}${hash.slice(1, 4)}-${hash.slice(4, 16)}`;
}
