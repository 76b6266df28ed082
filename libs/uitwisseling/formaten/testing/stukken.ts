import type { Batch, Rij, Weigering } from '../log/rij.js';
import { isWeigering } from '../log/rij.js';

/** Bytes as a stream in pieces of `maten` bytes, in turn; the last size goes on. */
export async function* stukken(
  inhoud: string | Uint8Array,
  maten: readonly number[] = [65_536],
): AsyncGenerator<Uint8Array> {
  const bytes = typeof inhoud === 'string' ? Buffer.from(inhoud, 'utf8') : inhoud;
  for (let plek = 0, i = 0; plek < bytes.length; i++) {
    const maat = Math.max(1, maten[Math.min(i, maten.length - 1)] ?? 65_536);
    yield bytes.subarray(plek, plek + maat);
    plek += maat;
  }
}

export interface Gelezen {
  readonly rijen: Rij[];
  readonly weigeringen: Weigering[];
  /** What the reader threw after its last row. */
  readonly fout: unknown;
}

/** Reads to the end or to the fault. */
export async function verzamel(batches: AsyncIterable<Batch>): Promise<Gelezen> {
  const rijen: Rij[] = [];
  const weigeringen: Weigering[] = [];
  try {
    for await (const batch of batches) {
      for (const item of batch) {
        if (isWeigering(item)) weigeringen.push(item);
        else rijen.push(item);
      }
    }
    return { rijen, weigeringen, fout: undefined };
  } catch (fout) {
    return { rijen, weigeringen, fout };
  }
}

/** All text of a writer. */
export async function tekst(delen: AsyncIterable<string>): Promise<string> {
  let alles = '';
  for await (const deel of delen) alles += deel;
  return alles;
}
