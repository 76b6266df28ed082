import { isStorable } from '@zaakstroom/event-store';
import { ongeldigeInvoer } from '../probleem/standaard.js';

type Sleuteldeel = string | number | null;

/**
 * Where a page begins or ends: the sort key of a row. Opaque to clients. Not signed: it gives no right, because the query that uses
 * it filters by the view of the caller as always.
 */
export interface Cursor {
  /** `na`: the rows after the key; `voor`: those before it. */
  readonly richting: 'na' | 'voor';
  readonly sleutel: readonly Sleuteldeel[];
}

/** Goes up when the meaning of a key changes, so that an old cursor is refused and not misread. */
const VERSIE = 1;

export function codeerCursor({ richting, sleutel }: Cursor): string {
  return Buffer.from(JSON.stringify([VERSIE, richting, ...sleutel])).toString('base64url');
}

/**
 * @param vorm the types of the key's parts, in order; a part may be null where its type ends in `?`
 * @throws Probleem 400 when it is no cursor of ours for this list
 */
export function leesCursor(tekst: string, vorm: readonly ('string' | 'number' | 'string?' | 'number?')[]): Cursor {
  const [versie, richting, ...sleutel] = ontcijfer(tekst);
  const klopt =
    versie === VERSIE &&
    (richting === 'na' || richting === 'voor') &&
    sleutel.length === vorm.length &&
    vorm.every((soort, i) =>
      sleutel[i] === null ? soort.endsWith('?') : typeof sleutel[i] === soort.replace('?', ''),
    ) &&
    sleutel.every((deel) => typeof deel !== 'string' || isStorable(deel));
  if (!klopt) {
    throw ongeldigeInvoer([
      { name: 'cursor', code: 'geen-cursor', reason: 'Moet uit next of previous van een eerdere pagina komen.' },
    ]);
  }
  return { richting, sleutel: sleutel as Sleuteldeel[] };
}

function ontcijfer(tekst: string): unknown[] {
  try {
    const waarde = JSON.parse(Buffer.from(tekst, 'base64url').toString()) as unknown;
    return Array.isArray(waarde) ? waarde : [];
  } catch {
    return [];
  }
}
