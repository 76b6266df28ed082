/** Bytes that PM4Py's default reader (`chunk_regex`) decodes at a time. */
const BLOK = 4096;

/**
 * Spaces to put before an element that will start at byte `plek`, so that none of its characters lies across a
 * multiple of 4096 bytes. PM4Py 2.7 decodes each such block by itself and fails with UnicodeDecodeError on a
 * character cut in two, so that one `ë` could make a whole log unreadable. White space between elements means nothing.
 */
export function opvulling(plek: number, bytes: Uint8Array): string {
  for (let vul = 0; vul < BLOK; vul++) {
    if (!snijdtTeken(plek + vul, bytes)) return ' '.repeat(vul);
  }
  return '';
}

function snijdtTeken(plek: number, bytes: Uint8Array): boolean {
  for (let grens = BLOK - (plek % BLOK); grens < bytes.length; grens += BLOK) {
    if ((bytes[grens]! & 0xc0) === 0x80) return true;
  }
  return false;
}
