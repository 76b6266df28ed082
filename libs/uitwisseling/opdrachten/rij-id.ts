import { hash } from 'node:crypto';

/**
 * The id of the event that a row becomes: the same row of the same source is the same event, so that importing again adds
 * only what is missing. A UUID v8 (RFC 9562) of SHA-256, because it must follow from the content and not from the clock.
 */
export function rijId(bron: string, rij: number, inhoud: string): string {
  return uuidV8(JSON.stringify([bron, rij, inhoud]));
}

/** The id of the registration that an import makes for a zaak. */
export function registratieId(zaakId: string, n: number): string {
  return uuidV8(JSON.stringify(['registratie', zaakId, n]));
}

function uuidV8(tekst: string): string {
  const hex = hash('sha256', tekst);
  const variant = '89ab'.charAt(parseInt(hex.charAt(16), 16) & 3);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
