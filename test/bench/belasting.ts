import { Agent, request } from 'node:http';
import { snelheid } from './paren.js';

export interface Verzoek {
  readonly methode: 'GET' | 'POST';
  readonly adres: string;
  readonly kopregels: Record<string, string>;
  readonly inhoud?: string;
}

export interface Belasting {
  readonly adres: string;
  readonly kopregels: () => Record<string, string>;
  readonly inhoud: string;
  readonly verbindingen: number;
  readonly aantal: number;
}

/** POSTs over so many open connections; answers requests per second. Everything but 201 is an error. */
export function belast({ adres, kopregels, inhoud, verbindingen, aantal }: Belasting): Promise<number> {
  let over = aantal;
  return snelheid(async () => {
    await overVerbindingen(verbindingen, async (agent) => {
      while (over-- > 0) {
        const { status } = await stuur({ methode: 'POST', adres, kopregels: kopregels(), inhoud }, agent);
        if (status !== 201) throw new Error(`${adres} answered ${status}`);
      }
    });
    return aantal;
  });
}

/** Runs the work once for each of so many open connections. */
export async function overVerbindingen(aantal: number, werk: (agent: Agent) => Promise<void>): Promise<void> {
  const agent = new Agent({ keepAlive: true, maxSockets: aantal });
  try {
    await Promise.all(Array.from({ length: aantal }, () => werk(agent)));
  } finally {
    agent.destroy();
  }
}

export function stuur(
  { methode, adres, kopregels, inhoud }: Verzoek,
  agent: Agent,
): Promise<{ readonly status: number; readonly positie: string | undefined }> {
  const { promise, resolve, reject } = Promise.withResolvers<{ status: number; positie: string | undefined }>();
  const lengte =
    inhoud === undefined
      ? {}
      : { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(inhoud)) };
  const verzoek = request(adres, { method: methode, agent, headers: { ...lengte, ...kopregels } }, (antwoord) => {
    antwoord.resume();
    antwoord.on('end', () => {
      const positie = antwoord.headers['zaakstroom-positie'] as string | undefined;
      resolve({ status: antwoord.statusCode!, positie });
    });
  });
  verzoek.on('error', reject);
  verzoek.end(inhoud);
  return promise;
}
