import type { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

const BLOK = 64 * 1024;

/**
 * Writes text as UTF-8 at the speed of the reader and ends the writable; on a fault at either side, and when the signal aborts, it
 * destroys both and rejects.
 */
export async function schrijfTekst(
  delen: AsyncIterable<string> | Iterable<string>,
  uit: Writable,
  signaal?: AbortSignal,
): Promise<void> {
  await pipeline(gebundeld(delen), uit, { ...(signaal && { signal: signaal }) });
}

/** Small parts gathered into blocks: one write per event would cost more than the event itself. */
async function* gebundeld(delen: AsyncIterable<string> | Iterable<string>): AsyncGenerator<Buffer> {
  let blok = '';
  for await (const deel of delen) {
    blok += deel;
    if (blok.length < BLOK) continue;
    yield Buffer.from(blok, 'utf8');
    blok = '';
  }
  if (blok !== '') yield Buffer.from(blok, 'utf8');
}
