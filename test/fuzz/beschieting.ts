import * as fc from 'fast-check';
import type { OpenapiDocument } from './document.js';
import { Keuring } from './keuring.js';
import { verzoekenVoor, type Bekend, type Fuzzverzoek } from './verzoeken.js';

export interface Doelwit {
  /** With version: `http://127.0.0.1:3000/v1`. */
  readonly api: string;
  /** Bearer tokens of callers of all kinds. */
  readonly tokens: readonly string[];
  readonly bekend: Bekend;
}

export interface Uitslag {
  readonly verzoeken: number;
  /** How many answers had each status. */
  readonly statussen: Readonly<Record<string, number>>;
  readonly bevindingen: readonly string[];
}

/**
 * Fires requests made from the document at every operation and holds every answer against the document.
 * @param perOperatie requests; @param zaad makes the same requests again
 */
export async function beschiet(doelwit: Doelwit, perOperatie: number, zaad: number): Promise<Uitslag> {
  const document = (await (await fetch(`${doelwit.api}/openapi.json`)).json()) as OpenapiDocument;
  const keuring = new Keuring(document);
  const statussen: Record<string, number> = {};
  const bevindingen: string[] = [];
  let verzoeken = 0;
  for (const [patroon, item] of Object.entries(document.paths)) {
    for (const [methode, operatie] of Object.entries(item)) {
      const maak = verzoekenVoor(document, patroon, methode, operatie, doelwit.bekend);
      for (const [i, verzoek] of fc.sample(maak, { numRuns: perOperatie, seed: zaad }).entries()) {
        const antwoord = await stuur(doelwit, verzoek, doelwit.tokens[i % doelwit.tokens.length]!);
        verzoeken++;
        statussen[antwoord.status] = (statussen[antwoord.status] ?? 0) + 1;
        for (const fout of await keuring.fouten(verzoek, antwoord)) {
          bevindingen.push(`${fout}\n    ${JSON.stringify(verzoek).slice(0, 1_000)}`);
        }
      }
    }
  }
  return { verzoeken, statussen, bevindingen };
}

function stuur({ api }: Doelwit, { methode, pad, kopregels, inhoud }: Fuzzverzoek, token: string): Promise<Response> {
  return fetch(`${api}${pad}`, {
    method: methode,
    headers: { authorization: `Bearer ${token}`, ...kopregels },
    ...(inhoud !== undefined && { body: inhoud }),
  });
}
