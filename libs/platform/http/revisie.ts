import type { OngeldigeParameter } from './probleem/probleem.js';
import { revisieVereist, revisieVerouderd } from './probleem/standaard.js';
import { huidigVerzoek, type Verzoek } from './verzoek/verzoek.js';

/** An `If-Match` that is well-formed but names no revision of ours: equal to none, so it leads to 412. */
export const GEEN_REVISIE = -1;

const ETAGS = /^\s*(W\/)?"([\x21\x23-\x7e\x80-\xff]*)"\s*$/;

/** The strong entity tag of a revision. */
export function etag(revisie: number): string {
  return `"${revisie}"`;
}

/**
 * Reads `If-Match`. Decisions: a weak tag never matches (RFC 9110 section 13.1.1 asks strong comparison) and so does a tag that
 * we never gave; `*` and a list are refused, for they do not say on which version the client decided.
 */
export function leesIfMatch(kopregel: string | undefined, fouten: OngeldigeParameter[]): number | undefined {
  if (kopregel === undefined) return undefined;
  const delen = ETAGS.exec(kopregel);
  if (!delen) {
    const reason = 'Moet precies een ETag zijn, met aanhalingstekens, als "7".';
    fouten.push({ name: 'If-Match', code: 'geen-etag', reason });
    return undefined;
  }
  const [, zwak, tekst = ''] = delen;
  return !zwak && /^(0|[1-9]\d{0,14})$/.test(tekst) ? Number(tekst) : GEEN_REVISIE;
}

/** The revision on which the client decided. Call it after 404 and after the check of a repeated key. @throws Probleem 428 */
export function vereisteRevisie(verzoek: Verzoek = huidigVerzoek()): number {
  if (verzoek.ifMatch === undefined) throw revisieVereist();
  return verzoek.ifMatch;
}

/** @throws Probleem 412 when the client decided on another revision than the present one */
export function controleerRevisie(verwacht: number, huidig: number): void {
  if (verwacht !== huidig) throw revisieVerouderd();
}

/** Sets `ETag` on the answer. */
export function zetEtag(revisie: number, verzoek: Verzoek = huidigVerzoek()): void {
  verzoek.zetKopregel('etag', etag(revisie));
}
