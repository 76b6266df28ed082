import { request, type ClientRequest, type IncomingMessage } from 'node:http';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';

export interface Antwoordregel {
  readonly regel: number;
  readonly sleutel?: string;
  readonly status: number;
  readonly zaakId?: string;
  readonly zaaknummer?: string;
  readonly probleem?: {
    readonly type: string;
    readonly detail: string;
    readonly invalidParams?: readonly { readonly name: string }[];
  };
}

export interface Geleverd {
  readonly antwoorden: Antwoordregel[];
  /** `Zaakstroom-Positie`, from the trailer; undefined when the connection was lost. */
  readonly positie: string | undefined;
}

/**
 * Sends lines to `POST /v1/zaakregistraties` and reads their answers meanwhile, until the end or until the connection is lost.
 *
 * @param opAntwoord hears of each answer; may cut the connection
 */
export async function lever(
  adres: string,
  token: string,
  regels: Iterable<string | object> | AsyncIterable<object>,
  opAntwoord: (gekregen: number, verzoek: ClientRequest) => void = () => undefined,
): Promise<Geleverd> {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/x-ndjson' };
  const verzoek = request(`${adres}/v1/zaakregistraties`, { method: 'POST', headers });
  const antwoorden: Antwoordregel[] = [];
  const stroom = Readable.from(tekstVan(regels), { objectMode: false });
  stroom.pipe(verzoek);
  try {
    const antwoord = await new Promise<IncomingMessage>((klaar, mis) => verzoek.on('response', klaar).on('error', mis));
    verzoek.on('error', () => undefined);
    antwoord.on('error', () => undefined);
    for await (const regel of createInterface({ input: antwoord })) {
      // A line that was cut off in the middle is no answer.
      if (!regel.endsWith('}')) break;
      antwoorden.push(JSON.parse(regel) as Antwoordregel);
      opAntwoord(antwoorden.length, verzoek);
    }
    return { antwoorden, positie: antwoord.trailers['zaakstroom-positie'] };
  } catch {
    return { antwoorden, positie: undefined };
  } finally {
    stroom.destroy();
  }
}

async function* tekstVan(regels: Iterable<string | object> | AsyncIterable<object>): AsyncGenerator<string> {
  for await (const regel of regels) yield `${typeof regel === 'string' ? regel : JSON.stringify(regel)}\n`;
}
