import { randomFillSync } from 'node:crypto';

const VOORRAAD = Buffer.allocUnsafeSlow(4_096);
let gebruikt = VOORRAAD.length;

/** Bytes that nobody can guess, each handed out once. Asking the system for few at a time costs as much as the encryption itself. */
export function willekeurig(aantal: number): Buffer {
  if (gebruikt + aantal > VOORRAAD.length) {
    randomFillSync(VOORRAAD);
    gebruikt = 0;
  }
  const bytes = Buffer.from(VOORRAAD.subarray(gebruikt, gebruikt + aantal));
  VOORRAAD.fill(0, gebruikt, (gebruikt += aantal));
  return bytes;
}
