import { createHmac } from 'node:crypto';

/** JSON with the keys of objects in order, so that equal content gives equal text. */
export function canoniek(waarde: unknown): string {
  if (Array.isArray(waarde)) return `[${waarde.map(canoniek).join(',')}]`;
  if (typeof waarde !== 'object' || waarde === null) return JSON.stringify(waarde);
  const velden = Object.entries(waarde).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${velden.map(([naam, v]) => `${JSON.stringify(naam)}:${canoniek(v)}`).join(',')}}`;
}

/** HMACs in hex. Keyed, so that the table tells nothing to who has it: a BSN in a body could be found again from a bare hash. */
export class Vingerafdrukken {
  /** @param geheim at least 32 bytes, the same in every process on the same database */
  constructor(private readonly geheim: Buffer) {
    if (geheim.length < 32) throw new RangeError('the key of the idempotency HMAC needs at least 32 bytes');
  }

  /** A key belongs to who chose it: two callers may choose the same. */
  sleutel(sub: string, sleutel: string): string {
    return this.hmac('sleutel', sub, sleutel);
  }

  /** What was asked: method, address and body. Not `If-Match`: a client that read again and repeats gets the first answer. */
  verzoek(methode: string, pad: string, inhoud: unknown): string {
    return this.hmac('verzoek', methode, pad, canoniek(inhoud ?? {}));
  }

  private hmac(...delen: string[]): string {
    return createHmac('sha256', this.geheim).update(JSON.stringify(delen)).digest('hex');
  }
}
