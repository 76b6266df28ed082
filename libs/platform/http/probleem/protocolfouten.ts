import { HttpException } from '@nestjs/common';
import { Probleem } from './probleem.js';

/** What the frameworks refuse before or around our own code, by status. */
const PER_STATUS: Readonly<Record<number, readonly [slug: string, titel: string, detail: string]>> = {
  400: ['ongeldig-verzoek', 'Ongeldig verzoek', 'Dit verzoek is niet te lezen.'],
  403: ['geen-recht', 'Geen recht op deze handeling', 'Deze handeling is niet toegestaan.'],
  404: ['niet-gevonden', 'Niet gevonden', 'Dit adres bestaat niet.'],
  408: ['verzoek-te-traag', 'Het verzoek kwam te traag binnen', 'Het verzoek was niet op tijd compleet.'],
  413: ['te-groot', 'Het verzoek is te groot', 'De inhoud van dit verzoek is te groot.'],
  414: ['adres-te-lang', 'Het adres is te lang', 'Een deel van dit adres is te lang.'],
  415: ['soort-niet-ondersteund', 'Soort inhoud niet ondersteund', 'Stuur JSON met Content-Type: application/json.'],
  431: ['kopregels-te-groot', 'De kopregels zijn te groot', 'De kopregels van dit verzoek zijn te groot.'],
  503: ['niet-beschikbaar', 'Tijdelijk niet beschikbaar', 'De dienst is nu niet beschikbaar.'],
};

const BIJ_CODE: Readonly<Record<string, readonly [slug: string, titel: string, detail: string]>> = {
  FST_ERR_CTP_INVALID_JSON_BODY: ['ongeldige-json', 'Geen geldige JSON', 'De inhoud is geen geldige JSON.'],
};

/** A framework's error as a problem; its own message never goes out, for it may quote the request. */
export function protocolfout(status: number, code = ''): Probleem | undefined {
  const bekend = BIJ_CODE[code] ?? PER_STATUS[status];
  if (!bekend) return undefined;
  const [slug, titel, detail] = bekend;
  return new Probleem({ status, slug, titel, detail });
}

/** Only errors of Fastify and Nest carry a status to trust: a `statusCode` on any other error is not about this request. */
export function alsProtocolfout(fout: unknown): Probleem | undefined {
  if (fout instanceof HttpException) return protocolfout(fout.getStatus());
  if (!(fout instanceof Error)) return undefined;
  const { code, statusCode } = fout as Error & { code?: unknown; statusCode?: unknown };
  if (typeof code === 'string' && code.startsWith('FST_') && typeof statusCode === 'number') {
    return protocolfout(statusCode, code);
  }
  // Fastify's JSON parser answers a plain SyntaxError with a status; application code throws none with one.
  if (fout instanceof SyntaxError && statusCode === 400) return protocolfout(400, 'FST_ERR_CTP_INVALID_JSON_BODY');
  return undefined;
}
