import type { IncomingHttpHeaders } from 'node:http';
import type { Klok } from '@zaakstroom/klok';
import { bevatBsn } from '../invoer/bsn.js';
import { leesMoment } from '../invoer/moment.js';
import { redenVan } from '../invoer/redenen.js';
import type { OngeldigeParameter } from '../probleem/probleem.js';
import { leesMinimalePositie } from '../positie.js';
import { leesIfMatch } from '../revisie.js';
import type { Verzoek } from './verzoek.js';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const TRACEPARENT = /^00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}$/;
/** A key under which something is done once. */
export const SLEUTEL = /^[\x21-\x7e]{1,255}$/;
export const SLEUTELVORM = 'Moet 1 tot en met 255 zichtbare ASCII-tekens zijn.';

export const isUuid = (tekst: string): boolean => UUID.test(tekst);

/**
 * Reads the headers that have a meaning of their own into the request, adding every fault to `fouten`.
 *
 * @param ontwikkeling whether a request may bring its own clock
 */
export function leesKopregels(
  verzoek: Verzoek,
  headers: IncomingHttpHeaders,
  ontwikkeling: boolean,
  fouten: OngeldigeParameter[],
): void {
  const { traceparent } = headers;
  // A malformed trace context is dropped, as the W3C recommendation tells; a well-formed one goes on untouched.
  if (typeof traceparent === 'string' && TRACEPARENT.test(traceparent)) verzoek.traceparent = traceparent;

  const fsc = headers['fsc-transaction-id'];
  if (fsc !== undefined) {
    if (typeof fsc === 'string' && isUuid(fsc)) verzoek.fscTransactionId = fsc.toLowerCase();
    else fouten.push({ name: 'Fsc-Transaction-Id', code: 'geen-uuid', reason: 'Moet een UUID zijn.' });
  }

  const klok = headers['zaakstroom-klok'];
  if (klok !== undefined) leesKlok(verzoek, klok, ontwikkeling, fouten);

  if (verzoek.route?.bewerking.leest?.positie) {
    verzoek.minimalePositie = leesMinimalePositie(headers['zaakstroom-positie-minimaal'], fouten);
  }
  const schrijft = verzoek.route?.bewerking.schrijft;
  if (schrijft) leesSleutel(verzoek, headers['idempotency-key'], fouten);
  if (schrijft?.ifMatch) {
    verzoek.ifMatch = leesIfMatch(headers['if-match'], fouten);
  }
}

function leesKlok(
  verzoek: Verzoek,
  kopregel: string | string[],
  ontwikkeling: boolean,
  fouten: OngeldigeParameter[],
): void {
  const name = 'Zaakstroom-Klok';
  const moment = leesMoment(kopregel);
  if (!ontwikkeling) {
    fouten.push({ name, code: 'niet-toegestaan', reason: 'Een eigen klok bestaat alleen in ontwikkeling.' });
  } else if (moment === undefined) {
    fouten.push({ name, ...redenVan('isMoment', []) });
  } else {
    verzoek.klok = { nu: () => moment } satisfies Klok;
  }
}

function leesSleutel(verzoek: Verzoek, kopregel: string | string[] | undefined, fouten: OngeldigeParameter[]): void {
  const name = 'Idempotency-Key';
  if (kopregel === undefined) {
    fouten.push({ name, code: 'verplicht', reason: 'Is verplicht bij iedere opdracht.' });
  } else if (typeof kopregel === 'string' && bevatBsn(kopregel)) {
    // The only header of free form that is kept, if only as an HMAC.
    fouten.push({ name, ...redenVan('bevatBsn', []) });
  } else if (typeof kopregel !== 'string' || !SLEUTEL.test(kopregel)) {
    fouten.push({ name, code: 'verkeerde-vorm', reason: SLEUTELVORM });
  } else {
    verzoek.idempotentiesleutel = kopregel;
  }
}
